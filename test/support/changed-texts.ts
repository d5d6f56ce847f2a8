import fc from 'fast-check';
import { cell, change, paragraph, run, struckRun } from './word-files.ts';

/** What became of a stretch of text or the mark of a paragraph: nothing, put in, struck out, both one after the other, moved from here, moved to here. */
type Fate = 'kept' | 'inserted' | 'deleted' | 'both' | 'from' | 'to';

const IN_ORIGINAL: ReadonlySet<Fate> = new Set(['kept', 'deleted', 'from']);
const IN_FINAL: ReadonlySet<Fate> = new Set(['kept', 'inserted', 'to']);

interface Piece {
  readonly text: string;
  readonly fate: Fate;
  /** How many runs it is cut into, and what stands between. */
  readonly cuts: number;
}

interface Passage {
  readonly pieces: readonly Piece[];
  readonly mark: 'kept' | 'inserted' | 'deleted';
}

/** A document as Word writes it, with its paragraphs as they were and as they are to be, those without text left out. */
export interface ChangedText {
  readonly body: string;
  readonly original: readonly string[];
  readonly final: readonly string[];
}

function pieceOf(...fates: readonly Fate[]): fc.Arbitrary<Piece> {
  return fc.record({
    text: fc.stringMatching(/^[甲乙丙丁戊己1-9，。]{1,6}$/),
    fate: fc.constantFrom('kept', ...fates),
    cuts: fc.nat(3),
  });
}

function passageOf(piece: fc.Arbitrary<Piece>, ...marks: readonly Passage['mark'][]): fc.Arbitrary<Passage> {
  return fc.record({ pieces: fc.array(piece, { maxLength: 6 }), mark: fc.constantFrom('kept', ...marks) });
}

function textsOf(piece: fc.Arbitrary<Piece>, passage: fc.Arbitrary<Passage>): fc.Arbitrary<ChangedText> {
  return fc.tuple(fc.array(passage, { maxLength: 6 }), piece).map(([passages, last]) => {
    const all: readonly Passage[] = [...passages, { pieces: [last], mark: 'kept' }];
    return {
      body: all.map(written).join(''),
      original: linesOf(all, IN_ORIGINAL),
      final: linesOf(all, IN_FINAL),
    };
  });
}

const anyPiece = pieceOf('kept', 'inserted', 'deleted', 'both', 'from', 'to');

/** Paragraphs with any changes. The last mark is always kept: nobody can strike out the end of a document. */
export const changedTexts = textsOf(anyPiece, passageOf(anyPiece, 'kept', 'inserted', 'deleted'));

const plainPiece = pieceOf('inserted', 'deleted');

/** Paragraphs with the changes that LibreOffice keeps as they are: of letters, by one after the other. */
export const plainlyChangedTexts = textsOf(plainPiece, passageOf(plainPiece));

/** What stands in the text, sign by sign, with the marks among it. */
function linesOf(passages: readonly Passage[], present: ReadonlySet<Fate>): readonly string[] {
  const signs = passages.flatMap(({ pieces, mark }) => [
    ...pieces.filter(({ fate }) => present.has(fate)).map(({ text }) => text),
    ...(present.has(mark) ? ['\n'] : []),
  ]);
  return signs
    .join('')
    .split('\n')
    .filter((line) => line !== '');
}

function written({ pieces, mark }: Passage): string {
  const properties = mark === 'kept' ? '' : `<w:rPr>${change(mark === 'inserted' ? 'ins' : 'del')}</w:rPr>`;
  return paragraph(pieces.map(writtenPiece).join(''), properties);
}

function writtenPiece({ text, fate, cuts }: Piece): string {
  const parts = cutInto(text, cuts);
  const runs = parts.map((each) => run(each)).join(NOISE);
  const struck = parts.map(struckRun).join(NOISE);
  switch (fate) {
    case 'kept':
      return runs;
    case 'inserted':
      return change('ins', runs);
    case 'deleted':
      return change('del', struck);
    case 'both':
      return change('ins', change('del', struck, '乙'));
    case 'from':
      return `<w:moveFromRangeStart w:id="7" w:name="移"/>${change('moveFrom', runs)}<w:moveFromRangeEnd w:id="7"/>`;
    case 'to':
      return change('moveTo', runs);
  }
}

/** What office programs leave between runs. */
const NOISE = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="3" w:name="b"/><w:bookmarkEnd w:id="3"/>';

function cutInto(text: string, cuts: number): readonly string[] {
  const size = Math.ceil(text.length / (cuts + 1));
  return text.match(new RegExp(`.{1,${size}}`, 'gs')) ?? [];
}

/** A table as Word writes it, of which each row has a label that is merged over several, and its grid as it was and as it is to be. */
export interface ChangedTable {
  readonly body: string;
  readonly original: readonly (readonly string[])[];
  readonly final: readonly (readonly string[])[];
}

const group = fc.record({
  label: fc.stringMatching(/^[甲乙丙]{1,3}$/),
  head: fc.constantFrom<Fate>('kept', 'deleted'),
  others: fc.array(fc.constantFrom<Fate>('kept', 'inserted', 'deleted'), { maxLength: 4 }),
});

/** Tables with rows that are put in and struck out, also the first of merged ones, whose label is struck out with it. */
export const changedTables: fc.Arbitrary<ChangedTable> = fc
  .array(group, { minLength: 1, maxLength: 6 })
  .map((groups) => {
    const rows = groups.flatMap(({ label, head, others }, at) =>
      [head, ...others].map((fate, below) => ({ label, fate, isHead: below === 0, text: `${at}-${below}` })),
    );
    const gridOf = (present: ReadonlySet<Fate>) =>
      rows.filter(({ fate }) => present.has(fate)).map(({ label, text }) => [label, text]);
    return {
      body: `<w:tbl><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${rows.map(writtenRow).join('')}</w:tbl>${paragraph('')}`,
      original: gridOf(IN_ORIGINAL),
      final: gridOf(IN_FINAL),
    };
  });

function writtenRow(row: {
  readonly label: string;
  readonly fate: Fate;
  readonly isHead: boolean;
  readonly text: string;
}): string {
  const { label, fate, isHead, text } = row;
  const kind = fate === 'inserted' ? 'ins' : 'del';
  const content = (each: string): string => {
    if (fate === 'kept') return run(each);
    return change(kind, fate === 'deleted' ? struckRun(each) : run(each));
  };
  const first = isHead
    ? cell(paragraph(content(label)), '<w:vMerge w:val="restart"/>')
    : cell(paragraph(''), '<w:vMerge/>');
  const properties = fate === 'kept' ? '' : `<w:trPr>${change(kind)}</w:trPr>`;
  return `<w:tr>${properties}${first}${cell(paragraph(content(text)))}</w:tr>`;
}
