import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/layout/document.ts';
import { textOfCell } from '../../src/layout/document.ts';
import type { Criterion } from '../../src/model/model.ts';
import type { Suggestion } from '../../src/model/opinions/suggestion.ts';
import type { Sent, SentDocument } from '../../src/opinions/returned.ts';
import { suggestionsIn } from '../../src/opinions/suggestions-in.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { type TrackedEdit, withEdits } from '../support/opinions/tracked-edits.ts';
import { sentOf } from '../support/real/returned.ts';
import { repositoryOf, sourceOf } from '../support/sources.ts';
import { arbitrarySystem } from '../support/systems.ts';

/** The usual columns end with wording, points, department, score. */
const COLUMNS = { wording: -4, points: -3 };

const AUTHORS = [
  { author: '市某局甲', date: '2021-03-05T09:30:00Z' },
  { author: '市某委乙', date: '2021-03-08T15:10:00Z' },
];

/** A row of an annex with what stands in it. */
interface AnnexRow {
  readonly criterion: Criterion;
  readonly wording: string;
  readonly points: string;
}

function rowsOf(document: SentDocument, { edition }: Sent): readonly (AnnexRow | undefined)[] {
  const blocks = document.document().sections.flatMap((section) => section.blocks);
  const table = blocks.find((block): block is Table => block.kind === 'table');
  const items = new Map(edition.systems.flatMap(({ items: all }) => all.map((item) => [item.id, item])));
  const width = table?.columns.length ?? 0;
  return (table?.rows ?? []).map(({ criterion: id, cells }) => {
    const criterion = items.get(id ?? '');
    const textAt = (column: number): string => {
      const cell = cells.find((each) => each.column === width + column);
      return cell === undefined ? '' : textOfCell(cell);
    };
    if (criterion?.kind !== 'criterion') return undefined;
    return { criterion, wording: textAt(COLUMNS.wording), points: textAt(COLUMNS.points) };
  });
}

/** What each edit is as a suggestion; undefined where a row has nothing that it could change. */
function expectedOf(edit: TrackedEdit, row: AnnexRow | undefined): object | undefined {
  if (row === undefined) return undefined;
  const { criterion, wording, points } = row;
  const who = { author: edit.author, stamp: edit.date };
  const value = { text: criterion.text, points: criterion.points.find((each) => each !== undefined)?.toString() };
  switch (edit.kind) {
    case 'wording': {
      const line = wording.split('\n')[0] ?? '';
      if (!line.endsWith(criterion.text) || criterion.textFor.length > 0) return undefined;
      const after = line.slice(0, edit.kept) + edit.text;
      const bare = after.replace(/^\d+\. /u, '').replace(/^★/u, '');
      const isWhole = line.length - criterion.text.length <= edit.kept && edit.kept < line.length;
      return isWhole ? { item: criterion.id, field: 'text', before: criterion.text, after: bare, ...who } : undefined;
    }
    case 'points': {
      const general = points.split('\n')[0] ?? '';
      const isFigure = /^\d+(?:\.\d+)?$/u.test(general) && general !== edit.text;
      return isFigure ? { item: criterion.id, field: 'points', before: general, after: edit.text, ...who } : undefined;
    }
    case 'row-out':
      return { item: criterion.id, field: 'delete', before: value, ...who };
    case 'row-in':
      return {
        ...{ field: 'insert', after: { text: edit.text, points: '0.5' }, ...who },
        ...{ under: criterion.parent?.id, afterItem: criterion.id },
      };
  }
}

function plain({ item, field, before, after, author, stamp, under, afterItem }: Suggestion): string {
  return inOrder({ item, field, before, after, author, stamp, under, afterItem });
}

function inOrder(value: object): string {
  return JSON.stringify(value, [
    ...(['item', 'field', 'before', 'after', 'author', 'stamp', 'under'] as const),
    ...(['afterItem', 'text', 'points'] as const),
  ]);
}

/** Edits of different rows: which row is said as a part of all rows. */
const arbitraryEdits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    kind: fc.constantFrom('wording', 'points', 'row-out', 'row-in'),
    who: fc.nat({ max: AUTHORS.length - 1 }),
    keeps: fc.nat({ max: 12 }),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('an annex that came back with revision marks', () => {
  it('gives exactly what was changed, whatever the system', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, arbitraryEdits, async (written, wanted) => {
        const sent = await sentOf(await sourceOf(repositoryOf(written)));
        const document = sent.documents.find(({ name }) => name.startsWith('annex')) as SentDocument;
        const rows = rowsOf(document, sent);
        const taken = new Set<number>();
        const made = wanted.flatMap(({ at, kind, who, keeps }, index) => {
          const row = Math.floor(at * rows.length);
          const text = kind === 'points' ? '7.35' : `另行规定第${index + 1}款`;
          const edit = { ...{ kind, row, text, kept: kind === 'wording' ? keeps : 0 }, ...AUTHORS[who] } as TrackedEdit;
          const expected = expectedOf(edit, rows[row]);
          if (expected === undefined || taken.has(row)) return [];
          taken.add(row);
          return [{ edit, expected }];
        });
        const bytes = withEdits(
          writeDocx(document.document()),
          made.map(({ edit }) => edit),
          COLUMNS,
        );
        const draft = await suggestionsIn('附件1.docx', bytes, [sent]);
        if (draft.kind === 'refused') throw new Error(draft.reason);
        expect(draft.suggestions.map(plain).toSorted()).toEqual(
          made.map(({ expected }) => inOrder(expected)).toSorted(),
        );
        expect([draft.unread, draft.agreements]).toEqual([[], []]);
      }),
      { numRuns: 25 },
    );
  });
});
