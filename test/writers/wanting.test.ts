import { describe, expect, it } from 'vitest';
import { expectedIn } from '../../src/artifact/expected.ts';
import { isSound, verifyDocument } from '../../src/artifact/verification.ts';
import type { Document } from '../../src/layout/document.ts';
import { withQuoted } from '../../src/layout/quoted.ts';
import type { Typesetter } from '../../src/ports/typesetter.ts';
import { missingGlyphs } from '../../src/writers/pdf/coverage.ts';
import { wantingIn, withSigns } from '../../src/writers/pdf/wanting.ts';
import { freeTypesetter } from '../support/checked.ts';
import { cellIn, fillIn, openForm, sheetIn } from '../support/returned.ts';
import { officeOf, scoresOf, withReports } from '../support/self-reports.ts';

const NOTE = '𠮷某≥80%的한国、𠮷';

/** A form for scoring on which a note of 甲县 stands. */
async function formWith(note: string): Promise<Document> {
  const office = await officeOf();
  const self = await openForm(office.sent, { form: 'self', unit: 'jia-xian' });
  fillIn(sheetIn(self), ({ most }) => most);
  cellIn(sheetIn(self), 'lecture-team', 'self-note').value = note;
  const { forms } = await withReports(office, await scoresOf(office.sent, { '1.xlsx': self }));
  const found = forms.map(({ document }) => document()).find((each) => JSON.stringify(each).includes(note));
  if (found === undefined) throw new Error('the note stands nowhere');
  return found;
}

/** A machine of which a font has every character. */
const rich: Typesetter = { ...freeTypesetter(), missing: () => new Set() };

describe('what a unit wrote', () => {
  it('is printed with signs for what no font has, and with nothing else changed', async () => {
    const form = await formWith(NOTE);
    const printed = withSigns(form, freeTypesetter());
    expect(printed).toEqual(withQuoted(form, (text) => text.replace(/[𠮷한]/gu, '〓')));
    expect(JSON.stringify(printed)).toContain('〓某≥80%的〓国、〓');
    expect(missingGlyphs(printed, freeTypesetter())).toEqual([]);
    expect(wantingIn(form, freeTypesetter())).toEqual([
      { unit: '甲县', criterion: 'lecture-team', column: '自评说明', characters: ['𠮷', '한'] },
    ]);
  });

  it('is printed as it is where there is a glyph for it, and where it is common', async () => {
    const [form, common] = [await formWith(NOTE), await formWith('已完成')];
    expect(withSigns(form, rich)).toEqual(form);
    expect(wantingIn(form, rich)).toEqual([]);
    expect(withSigns(common, freeTypesetter())).toBe(common);
  });

  it('is the same in a PDF that was made on a machine with other fonts, and in no other format', async () => {
    const form = await formWith(NOTE);
    const { source } = await officeOf();
    const product = { kind: 'document', name: 'x', formats: ['pdf', 'docx'], document: () => form } as const;
    const read = (document: Document) => expectedIn(document, 'pdf');
    const sound = (format: 'pdf' | 'docx', document: Document) =>
      isSound(verifyDocument(product, format, read(document), source.edition));
    const signs = withSigns(form, freeTypesetter());
    expect([sound('pdf', form), sound('pdf', signs), sound('docx', form), sound('docx', signs)]).toEqual([
      ...[true, true, true],
      false,
    ]);
    for (const [from, to] of [
      ['某', '〓'],
      ['80', '90'],
      ['国', '𠮷'],
    ] as const) {
      expect(
        sound(
          'pdf',
          withQuoted(form, (text) => text.replace(from, to)),
        ),
        to,
      ).toBe(false);
    }
  });
});
