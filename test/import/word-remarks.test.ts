import { describe, expect, it } from 'vitest';
import { remarksOfWord } from '../../src/import/sources/word-remarks.ts';
import type { Revision, WordBlock, WordDocument, WordRun } from '../../src/readers/word/document.ts';

const RUN = { comments: [], hidden: false, struck: false, colour: undefined } as const;

function run(text: string, ...revisions: readonly (readonly [kind: Revision['kind'], author: string])[]): WordRun {
  return { ...RUN, text, revisions: revisions.map(([kind, author]) => ({ kind, author, date: '', move: undefined })) };
}

function paragraph(...runs: readonly WordRun[]): WordBlock {
  return { kind: 'paragraph', runs, numbering: '', numberingBefore: '', outline: undefined, marks: [] };
}

function table(...blocks: readonly WordBlock[]): WordBlock {
  const cell = { column: 0, columnSpan: 1, continues: false, blocks, revisions: [] };
  return { kind: 'table', rows: [{ cells: [cell], revisions: [], header: false }], columns: 1 };
}

/** What is said of a document, in short. */
function said(blocks: readonly WordBlock[], unread: WordDocument['unread'] = []): readonly unknown[] {
  const whole = { blocks, asides: [], comments: [], properties: new Map(), savedBy: '', unread };
  return remarksOfWord(whole).map(({ code, facts, changesTotal }) => [code, facts, changesTotal]);
}

describe('a document of Word', () => {
  it('says of changes that nobody accepted how many there are, by whom, and whether figures are among them', () => {
    const struck = run('60', ['deleted', '甲']);
    const twice = run('5', ['inserted', '甲'], ['deleted', '乙']);
    const whole = [paragraph(run('60分', ['inserted', '丙'])), table(paragraph(struck, twice))];
    expect(said(whole)).toEqual([['revisions-accepted', { count: 4, authors: '丙、甲、乙' }, true]]);
    expect(said([table(paragraph(run('学习', ['inserted', ''])))])).toEqual([
      ['revisions-accepted', { count: 1, authors: '' }, false],
    ]);
    expect(said([table(paragraph(run('60')))])).toEqual([]);
  });

  it('says how many pictures and objects were not read', () => {
    expect(said([], ['picture', 'object'])).toEqual([['pictures-left', { count: 2, authors: '' }, false]]);
  });
});
