import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../src/import/account.ts';
import { readPlain } from '../../src/import/plain/read.ts';
import { recognised } from '../../src/import/recognise/recognise.ts';
import { fullGrid } from '../support/import/full-grid.ts';
import { remarked, shapeOf } from '../support/real/imported.ts';

/** Texts of real offices, and the source of 2020. They are no part of the project: where they are absent, what reads them is skipped. */
const REFERENCE = fileURLToPath(new URL('../../../shared/reference/', import.meta.url));
const REAL = join(
  process.env['ZHUNSHENG_REAL'] ?? fileURLToPath(new URL('../../../shared/real/', import.meta.url)),
  'text',
);

interface Node {
  readonly title: string;
  readonly points: string;
  readonly assessing_department?: string | null;
  readonly applicability_note?: string | null;
  readonly children?: readonly Node[];
  readonly criteria?: readonly { readonly text: string }[];
}

/** The rows of the third level, each with its titles, criteria, department and note. */
function* rowsOf(nodes: readonly Node[], above: readonly string[]): Iterable<readonly string[]> {
  for (const node of nodes) {
    const titles = [...above, `${node.title}(${node.points}分)`];
    if (node.children !== undefined) yield* rowsOf(node.children, titles);
    else {
      const criteria = (node.criteria ?? []).map(({ text }) => text).join('');
      yield [...titles, criteria, node.assessing_department ?? ''].map((each) => each.replace(/\s/gu, ''));
    }
  }
}

describe.skipIf(!existsSync(join(REFERENCE, 'measures-2020.txt')))('the flattened text of 2020', () => {
  const flattened = () => readPlain('measures-2020.txt', readFileSync(join(REFERENCE, 'measures-2020.txt')));

  it('is its measures, then one table of one cell a line', () => {
    const { source, shapes } = flattened();
    expect(shapes.map(({ shape }) => shape)).toEqual(['prose', 'cells']);
    expect(source.parts.filter(({ kind }) => kind === 'table')).toHaveLength(1);
  });

  it('is read row by row as it was printed, with every title, criterion and department', () => {
    const { level1 } = JSON.parse(readFileSync(join(REFERENCE, 'annex-1-2020.json'), 'utf8')) as { level1: Node[] };
    const rows = fullGrid(flattened().source.parts).slice(1);
    expect(rows).toHaveLength(41);
    expect(rows.map((row) => row.slice(1, 6))).toEqual([...rowsOf(level1, [])]);
  });

  it('has each note of who an indicator is for beside all of its rows', () => {
    const notes = fullGrid(flattened().source.parts).map((row) => row[6] ?? '');
    expect(notes.filter((each) => each.includes('适用于市、县'))).toHaveLength(3);
    expect(notes.filter((each) => each.includes('适用于城市区'))).toHaveLength(5);
    expect(notes.filter((each) => each.includes('无乡镇'))).toHaveLength(3);
  });
});

/** What each file is read as: the shapes of its stretches; how many indicators of each level it has, and criteria; and what is said of it. */
const EXPECTED: Readonly<Record<string, readonly [shapes: string, counts: string, remarks: readonly string[]]>> = {
  '01': ['prose columns', '', ['columns-apart']],
  '03': ['run-on', '2 10 30', ['weights-differ 35%']],
  '05': ['drawn', '1 1 1 4', ['breaks-off', 'sum-differs 650 300', 'sum-differs 300 70']],
  '07': ['outline', '3 15', ['breaks-off', ...Array.from({ length: 4 }, () => 'points-assumed')]],
  '10': ['bars', '6', ['sum-differs 100 70']],
  '11': ['run-on', '', ['levels-lost']],
  '13': ['run-on', '2 1 25', ['line-numbers 2、', 'number-twice 4', 'sum-differs 1000 900']],
  '16': ['prose cells', '1 1 1 1', ['breaks-off', 'empty-category', 'sum-differs 100 40', 'sum-differs 1000 100']],
};

const FILES = existsSync(REAL) ? readdirSync(REAL).filter((each) => each.endsWith('.txt')) : [];

/** A text of which brackets that lie on their side stand. */
function horizontal(text: string): string {
  return text.replace(/[\ufe35-\ufe44]/gu, (sign) => sign.normalize('NFKC'));
}

describe.skipIf(FILES.length === 0).each(FILES)('the real text %s', (file) => {
  const bytes = readFileSync(join(REAL, file));
  const { source, shapes } = readPlain(file, bytes);

  it('is taken for what it is, with all that must be said of it', () => {
    const draft = recognised(source);
    const counts = draft.systems.map(({ items }) => shapeOf(items).join(' ')).join(', ');
    const found = [shapes.map(({ shape }) => shape).join(' '), counts, remarked(draft)];
    expect(found).toEqual(EXPECTED[file.slice(0, 2)]);
  });

  it('has every character used, or listed as not used', () => {
    const { unaccounted, characters } = accountOf(source, recognised(source));
    expect(unaccounted).toBe(0);
    expect(characters).toBeGreaterThan(100);
  });

  it('keeps every character but white space and what tables are drawn with', () => {
    const texts = source.parts.flatMap((part) =>
      part.kind === 'paragraph' ? [part.text] : part.rows.flat().map(({ text }) => text),
    );
    const kept = texts.map(({ text }) => text).join('');
    const inOrder = (text: string): string => [...text.replace(/[\s|\u2500-\u257f]/gu, '')].toSorted().join('');
    expect(inOrder(kept)).toBe(inOrder(horizontal(bytes.toString('utf8'))));
  });
});
