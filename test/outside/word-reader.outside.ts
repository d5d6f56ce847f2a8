import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import type { WordBlock, WordDocument, WordRun } from '../../src/readers/word/document.ts';
import { gridBlocks } from '../../src/readers/word/grid.ts';
import { readWord } from '../../src/readers/word/read.ts';
import { textOf, viewOf } from '../../src/readers/word/views.ts';
import { changedTables, changedTexts, plainlyChangedTexts } from '../support/changed-texts.ts';
import { ROOT } from '../support/fixtures.ts';
import { wordFile } from '../support/word-files.ts';
import { type Marked, pandocChanges, pandocText } from './pandoc.ts';
import { convert, outputOf, python } from './programs.ts';

const OPINIONS = join(process.env['ZHUNSHENG_REAL'] ?? join(ROOT, '../shared/real'), 'opinions');
const returned = existsSync(OPINIONS) ? readdirSync(OPINIONS).filter((name) => name.endsWith('.docx')) : [];
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-word-'));

/** Random documents with changes, the same in every run. */
const made = madeOf('any', changedTexts);
const plain = madeOf('plain', plainlyChangedTexts);

function madeOf(kind: string, texts: typeof changedTexts) {
  return fc.sample(fc.tuple(texts, changedTables), { numRuns: 12, seed: 2020 }).map(([text, table], at) => {
    const file = join(folder, `${kind}-${at}.docx`);
    writeFileSync(file, wordFile({ body: table.body + text.body }));
    return { file, text, table };
  });
}

describe('the reader of Word files, judged by pandoc', () => {
  it('finds the same text with changes accepted and rejected', async () => {
    for (const { file } of made) {
      const document = await readWord(readFileSync(file));
      if (hasRowsStruckOut(document)) continue;
      expect(withoutSpace(textOf(document.blocks, 'final')), file).toBe(await pandocText(file, 'accept'));
      expect(withoutSpace(textOf(document.blocks, 'original')), file).toBe(await pandocText(file, 'reject'));
    }
  });

  it('finds the same changes with who and when', async () => {
    for (const { file } of made)
      expect(ownChanges(await readWord(readFileSync(file))), file).toEqual(byWhom(await pandocChanges(file)));
  });

  it.skipIf(returned.length === 0)(
    'finds in drafts that came back whatever pandoc finds, and all its comments',
    async () => {
      for (const name of returned) {
        const file = join(OPINIONS, name);
        const document = await readWord(readFileSync(file));
        const theirs = await pandocChanges(file);
        expect(ownChanges(document), name).toEqual(byWhom(theirs));
        const comments = document.comments.map(({ author, text }) => `${author} ${withoutSpace(text)}`);
        for (const each of theirs) {
          if (each.kind === 'comment')
            expect(comments, name).toContain(`${each.author} ${each.text.replaceAll('¶', '')}`);
        }
      }
    },
  );
});

describe('the reader of Word files, judged by python-docx', () => {
  it('finds the same paragraphs, and the same cells wherever they cover', async () => {
    const file = join(folder, 'python.docx');
    await outputOf('/usr/bin/python3', ['-B', join(ROOT, 'test/outside/make-word.py'), file]);
    const document = await readWord(readFileSync(file));
    const theirs = (await python('read-docx.py', file)) as {
      readonly paragraphs: readonly { readonly text: string }[];
      readonly tables: readonly { readonly rows: readonly (readonly string[])[] }[];
    };
    const view = viewOf(document, 'final');
    const texts = view.blocks.flatMap((each) => (each.kind === 'paragraph' ? [each.text] : []));
    expect(texts).toEqual(theirs.paragraphs.map(({ text }) => text));
    const table = gridBlocks(view.blocks).find((each) => each.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    // python-docx does not count the text of a table in a cell to the cell's.
    const withoutInner = rows.map((row) => row.map((text) => text.replace('\n内一\n内二', '')));
    expect(withoutInner).toEqual(theirs.tables[0]?.rows.map((row) => row.map((text) => text.trim())));
    const labels = view.blocks.flatMap((each) =>
      each.kind === 'paragraph' && each.numbering !== '' ? [each.numbering] : [],
    );
    expect(labels).toEqual(['1.', '2.', '•']);
    expect(document.asides.map(({ kind, blocks }) => [kind, textOf(blocks, 'final')])).toContainEqual([
      'header',
      '页眉',
    ]);
  });
});

describe('the reader of Word files, after LibreOffice', () => {
  it.each(['docx', 'odt'])('reads the same from what it saved as %s', async (format) => {
    const saved = join(folder, format);
    const files = plain.map(({ file }) => file);
    await convert(files, { format, folder: saved, profile: join(folder, 'profile'), fonts: inject('fonts') });
    for (const { file, text } of plain) {
      const document = await readWord(readFileSync(join(saved, basename(file).replace('docx', format))));
      // LibreOffice takes the mark of a paragraph that is put in as a whole for put in too, so lines are not compared.
      const [original, final] = (['original', 'final'] as const).map((version) => lettersOf(document, version));
      expect({ original, final }, file).toEqual({ original: text.original.join(''), final: text.final.join('') });
    }
  });
});

function lettersOf(document: WordDocument, version: 'original' | 'final'): string {
  const paragraphs = document.blocks.filter(({ kind }) => kind === 'paragraph');
  return textOf(paragraphs, version).replaceAll('\n', '');
}

/** What was put in and struck out, by whom and when, as one text for each; what one put in and another struck out pandoc does not tell. */
function ownChanges(document: WordDocument): ReadonlyMap<string, string> {
  const marked = runsIn(document.blocks).flatMap(({ revisions, text }): readonly Marked[] => {
    const [first, ...others] = revisions;
    if (first === undefined || others.length > 0) return [];
    const kind = first.kind === 'inserted' || first.kind === 'moved-to' ? 'insertion' : 'deletion';
    return [{ kind, author: first.author, date: first.date, text: withoutSpace(text) }];
  });
  return byWhom(marked);
}

function byWhom(marked: readonly Marked[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { kind, author, date, text } of marked) {
    const key = `${kind} ${author} ${date}`;
    if (text !== '' && kind !== 'comment') found.set(key, (found.get(key) ?? '') + text);
  }
  return found;
}

function runsIn(blocks: readonly WordBlock[]): readonly WordRun[] {
  return blocks.flatMap((each) =>
    each.kind === 'paragraph'
      ? each.runs
      : each.rows.flatMap(({ cells }) => cells.flatMap((cell) => runsIn(cell.blocks))),
  );
}

/** A label that is struck out with the first of its rows goes on for the others here; pandoc knows no rows. */
function hasRowsStruckOut({ blocks }: WordDocument): boolean {
  return blocks.some((each) => each.kind === 'table' && each.rows.some(({ revisions }) => revisions.length > 0));
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u200d]/gu, '');
}
