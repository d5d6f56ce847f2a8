import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FORM_KEYS,
  type FormIdentity,
  type FormKey,
  keyOfForm,
  readFormRef,
  writtenIdentity,
} from '../../src/model/form-identity.ts';

/** Few ids, so that a system, a class, a unit and a department often have the same. */
const id = fc.constantFrom('county', 'municipal', 'jia-xian');
const bound = {
  edition: fc.constantFrom('2020', '2020.1'),
  system: id,
  digest: fc.constant('8f3a22c1'),
  checkCode: fc.constant('8F3A-22C1'),
};
const identity: fc.Arbitrary<FormIdentity> = fc.oneof(
  fc.record({ ...bound, form: fc.constant('self' as const), class: id, unit: id }),
  fc.record({ ...bound, form: fc.constant('blank' as const), class: id }),
  fc.record({ ...bound, form: fc.constant('department' as const), department: id }),
  fc.record({
    ...bound,
    form: fc.constantFrom('arranged' as const, 'summary' as const),
    office: fc.option(id, { nil: undefined }),
  }),
);

describe('the identity of a form', () => {
  it('is read back as the form that was written, whole or supplementary', () => {
    fc.assert(
      fc.property(identity, fc.option(fc.constant('ab12'), { nil: undefined }), (whole, id) => {
        const hasSupplement = whole.form !== 'blank' && whole.form !== 'summary' && id !== undefined;
        const form: FormIdentity = hasSupplement ? { ...whole, supplement: id } : whole;
        const written = writtenIdentity(form);
        expect(Object.keys(written)).toEqual(FORM_KEYS.filter((key) => hasSupplement || key !== 'supplement'));
        const read = readFormRef((key) => written[key]);
        expect(read).toBeDefined();
        if (read !== undefined) expect(keyOfForm(read)).toBe(keyOfForm(form));
        expect(read?.supplement).toBe(form.supplement);
      }),
    );
  });

  it('is another for every other form of an edition, whatever ids they have in common', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const telling = (form: FormIdentity): readonly string[] => {
          const { form: kind, system, class: unitClass, unit, department } = writtenIdentity(form);
          return [kind, system, form.form === 'blank' ? unitClass : '', unit, department];
        };
        const isSame = JSON.stringify(telling(one)) === JSON.stringify(telling(other));
        expect(keyOfForm(one) === keyOfForm(other)).toBe(isSame);
      }),
    );
  });

  it('is none where the values are foreign: another kind, a key too few or one too many', () => {
    const of = (values: Partial<Record<FormKey, string>>) => readFormRef((key) => values[key]);
    expect(of({ form: 'self', system: 'county', unit: 'jia-xian' })).toEqual({
      form: 'self',
      system: 'county',
      unit: 'jia-xian',
    });
    for (const values of [
      {},
      { form: '自评表', system: 'county', unit: 'jia-xian' },
      { form: 'blank', system: 'county', class: 'county' },
      { form: 'self', unit: 'jia-xian' },
      { form: 'self', system: 'county' },
      { form: 'self', system: 'county', unit: 'jia-xian', department: 'publicity' },
      { form: 'department', system: 'county' },
      { form: 'department', system: 'county', department: 'publicity', unit: 'jia-xian' },
      { form: 'summary', system: '', department: 'publicity' },
    ]) {
      expect(of(values), JSON.stringify(values)).toBeUndefined();
    }
  });
});
