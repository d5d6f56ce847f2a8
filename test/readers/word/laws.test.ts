import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/readers/docx.ts';
import { gridBlocks } from '../../../src/readers/word/grid.ts';
import { textOf, viewOf } from '../../../src/readers/word/views.ts';
import { changedTables, changedTexts } from '../../support/changed-texts.ts';
import { wordFile } from '../../support/word-files.ts';
import { documentOf } from '../../support/word-reading.ts';

test('any text with changes is read as it was and as it is to be', async () => {
  await fc.assert(
    fc.asyncProperty(changedTexts, async ({ body, original, final }) => {
      const { blocks } = await documentOf({ body });
      expect(linesIn(textOf(blocks, 'original'))).toEqual(original);
      expect(linesIn(textOf(blocks, 'final'))).toEqual(final);
    }),
    { numRuns: 200 },
  );
});

test('any table with rows put in and struck out keeps the labels of merged cells', async () => {
  await fc.assert(
    fc.asyncProperty(changedTables, async ({ body, original, final }) => {
      const document = await documentOf({ body });
      expect(gridOf(gridBlocks(viewOf(document, 'original').blocks))).toEqual(original);
      expect(gridOf(gridBlocks(viewOf(document, 'final').blocks))).toEqual(final);
    }),
    { numRuns: 200 },
  );
});

test('what verify compares is the same before the changes, whether views or trees tell it', async () => {
  await fc.assert(
    fc.asyncProperty(changedTexts, changedTables, async (text, table) => {
      const { before, blocks, traits } = await readDocx(wordFile({ body: table.body + text.body, styles: BOLD }));
      const said = (before?.blocks ?? blocks).flatMap((each) => (each.kind === 'text' ? [each.text] : []));
      expect(said).toEqual(text.original);
      // The looks of paragraphs name their beginnings, and are told of the tree with all changes rejected.
      const letters = (before?.traits ?? traits ?? []).filter(({ kind, place }) => kind === 'letters' && place !== '');
      const beginnings = [...text.original, ...table.original.flat()].map((line) => line.slice(0, 16));
      expect(new Set(letters.map(({ place }) => place))).toEqual(new Set(beginnings));
    }),
    { numRuns: 60 },
  );
});

/** Letters that look like something, so that something is told of each. */
const BOLD = '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>';

function linesIn(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function gridOf(blocks: ReturnType<typeof gridBlocks>): readonly (readonly string[])[] {
  return blocks.flatMap((each) => (each.kind === 'table' ? each.rows : []));
}
