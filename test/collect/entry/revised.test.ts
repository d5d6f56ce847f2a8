import { describe, expect, it } from 'vitest';
import { collectionOf } from '../../../src/collect/delivery.ts';
import { holdTogether } from '../../../src/collect/entry/together.ts';
import type { Sent } from '../../../src/collect/forms.ts';
import { cameFrom, fillIn, openForm, sentForms } from '../../support/returned.ts';
import { isKept, REVISIONS, type Revision, revisedBy } from '../../support/revised-forms.ts';

const sent = await sentForms();
const JIA = { form: 'self', unit: 'jia-xian' };

describe('forms that two people typed before and after the edition was changed', () => {
  const revisions = [REVISIONS[0] as Revision];
  const typed = async (from: Sent, isFilled: (id: string) => boolean) => {
    const workbook = await openForm(from, JIA);
    for (const sheet of workbook.worksheets) fillIn(sheet, ({ id, most }) => (isFilled(id) ? most : null));
    return workbook;
  };

  it('are held against each other one by one, and then put together; what only one typed is missing', async () => {
    const now = await sentForms(revisedBy(revisions));
    const isKeptIn = (id: string): boolean => isKept(id, 'jia-xian', revisions);
    const folder = async (prefix: string, isBoth = true) =>
      cameFrom(now, {
        [`${prefix}/a.xlsx`]: await typed(sent, () => true),
        ...(isBoth && { [`${prefix}/b.xlsx`]: await typed(now, (id) => !isKeptIn(id)) }),
      });
    const holding = { sent: now, resolved: [], copied: new Set<string>() };
    for (const [isBoth, scored] of [
      [true, 7],
      [false, 6],
    ] as const) {
      const { came, entered } = holdTogether(await folder('一录'), await folder('二录', isBoth), holding);
      const { collected } = collectionOf(now, came, entered);
      expect(entered.differences).toEqual([]);
      expect(collected.systems[0]?.units[0]?.self).toMatchObject({ hasCome: true, scored, total: 7 });
    }
  });
});
