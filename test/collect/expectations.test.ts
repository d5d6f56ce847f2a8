import { describe, expect, test } from 'vitest';
import { expectations } from '../../src/collect/expectations.ts';
import { expectedForm } from '../../src/collect/expected.ts';
import { sentForms } from '../support/returned.ts';

describe('what a workbook must bring back', () => {
  test('is the same whether its form is laid out by itself or from what it has in common with others', async () => {
    const { forms } = await sentForms();
    const expectedOf = expectations();
    const common = forms.filter(({ patterned }) => patterned !== undefined);
    expect(common.length).toBeGreaterThan(1);
    for (const form of [...common, ...common.toReversed()]) {
      expect(expectedOf(form)).toEqual(expectedForm(form.document()));
    }
  });
});
