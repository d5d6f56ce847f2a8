import { beforeAll, describe, expect, it } from 'vitest';
import { noteOf } from '../../src/import/applicability.ts';
import type { DraftItem } from '../../src/import/draft.ts';
import { HAS_DOCUMENTS, type Imported, importedFrom, remarked, shapeOf, sharedText } from '../support/real/imported.ts';

/** An indicator of the source document as data. */
interface SourceNode {
  readonly title: string;
  readonly points: string;
  readonly assessing_department?: string | null;
  readonly applicability_note?: string | null;
  readonly children?: readonly SourceNode[];
  readonly criteria?: readonly { readonly content: string; readonly points: string }[];
}

/** A text without white space and punctuation. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

// The source document is no part of the project: where it is absent, all of this is skipped.
describe.skipIf(!HAS_DOCUMENTS).each([
  ['a document of Word', 'reference/annex-1-2020.docx'],
  ['a text of one cell a line', 'reference/measures-2020.txt'],
])('the annex of 2020 as %s', (_, path) => {
  let read: Imported;
  let items: readonly DraftItem[] = [];
  let source: readonly SourceNode[] = [];
  beforeAll(async () => {
    read = await importedFrom(path);
    items = read.draft.systems[0]?.items ?? [];
    source = (JSON.parse(sharedText('reference/annex-1-2020.json')) as { level1: readonly SourceNode[] }).level1;
  });

  it('has 3, 11 and 41 indicators and 105 criteria', () => {
    expect(read.draft.systems).toHaveLength(1);
    expect(shapeOf(items)).toEqual([3, 11, 41, 105]);
  });

  it('has their titles, wording and points, their departments and whom they are for', () => {
    const compare = (nodes: readonly SourceNode[], drafted: readonly DraftItem[]): void => {
      expect(drafted.map(({ words }) => bare(words))).toEqual(nodes.map(({ title }) => bare(title)));
      for (const [index, node] of nodes.entries()) {
        const item = drafted[index];
        expect(item?.points, node.title).toEqual({ kind: 'points', value: node.points, sureness: 'stated' });
        expect(item?.departments ?? [], node.title).toEqual(
          node.assessing_department ? [node.assessing_department] : [],
        );
        if (node.criteria !== undefined) {
          expect(item?.children.map(({ words }) => bare(words))).toEqual(
            node.criteria.map(({ content }) => bare(content)),
          );
          const worth = item?.children.map(({ points }) => (points?.kind === 'points' ? points.value : undefined));
          expect(worth, node.title).toEqual(node.criteria.map(({ points }) => points));
        } else compare(node.children ?? [], item?.children ?? []);
      }
    };
    compare(source, items);
  });

  it('has the notes of the classes of units, each understood', () => {
    const notes = new Map<string, number>();
    const visit = ({ applicability, children }: DraftItem): void => {
      if (applicability !== undefined) {
        const note = noteOf(applicability);
        const said = `${note?.kind} ${note?.points ?? ''}`;
        notes.set(said, (notes.get(said) ?? 0) + 1);
      }
      children.forEach(visit);
    };
    items.forEach(visit);
    expect([...notes]).toEqual([
      ['only ', 8],
      ['except ', 1],
      ['points 1.5', 2],
    ]);
  });

  it('is told to state 2 for what adds to 1, and to break off, with the sums that are not finished', () => {
    expect(remarked(read.draft)).toEqual(['breaks-off', 'sum-differs 2 1', 'sum-open 60 28', 'sum-open 1.5 1']);
    expect(read.draft.remarks.every(({ changesTotal }) => changesTotal)).toBe(true);
  });

  it('has every character used', () => {
    expect(read.account.unaccounted).toBe(0);
    expect(read.account.unused).toEqual([]);
  });
});
