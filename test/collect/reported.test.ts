import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportFault } from '../../src/text/report-facts.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { cellIn, fillIn, openForm, sheetIn } from '../support/returned.ts';
import { officeOf, readReports, scoresOf } from '../support/self-reports.ts';

const office = await officeOf();
const TEAM = 'lecture-team';
const WORDING = '每半年核查党员信息库';

/** Self-assessments of 甲县, filled in, and of 乙县, given back twice with differences; 丙区 gives none back. */
async function returned() {
  const [jia, yi, other] = await Promise.all(
    ['jia-xian', 'yi-xian', 'yi-xian'].map((unit) => openForm(office.sent, { form: 'self', unit })),
  );
  for (const [index, book] of [jia, yi, other].entries()) {
    if (book !== undefined) fillIn(sheetIn(book), ({ most }) => most - index / 2);
  }
  if (jia === undefined || yi === undefined || other === undefined) throw new Error('a form is missing');
  const cells = sheetIn(jia);
  cellIn(cells, TEAM, 'self-note').value = '完成\n\u202e宣讲👍团\t十次';
  cellIn(cells, TEAM, 'evidence').value = '=1+1';
  cellIn(cells, 'delegate-studio', 'self-score').value = 99;
  cellIn(cells, 'member-file-order', 'self-score').value = null;
  return { '1.xlsx': jia, '2.xlsx': yi, '3.xlsx': other };
}

const SCORES = await scoresOf(office.sent, await returned());

/** The value of a file at a path of keys, replaced by what a function makes of it. */
function edited(path: readonly (string | number)[], change: (value: never) => unknown): string {
  const whole = JSON.parse(SCORES) as Record<string, unknown>;
  const at = path.slice(0, -1).reduce<Record<string | number, unknown>>((value, key) => {
    return value[key] as Record<string | number, unknown>;
  }, whole);
  const last = path.at(-1) ?? '';
  at[last] = change(at[last] as never);
  return JSON.stringify(whole, null, 1);
}

const ROWS = ['forms', 0, 'rows'] as const;
/** The number of the row of an item in the form of 甲县. */
const row = (id: string): number => {
  const { forms } = JSON.parse(SCORES) as { forms: { rows: { criterion: string }[] }[] };
  return forms[0]?.rows.findIndex(({ criterion }) => criterion === id) ?? -1;
};
const SCORE = [...ROWS, row(TEAM), 'values', 'self-score'] as const;
const place = `forms[0].rows[${row(TEAM)}]`;

describe('what units have said of themselves', () => {
  it('is read by units and items: what was filled in, what cannot be used, what was left blank', () => {
    const reports = readReports(SCORES, office);
    if ('kind' in reports) throw new Error(reports.kind);
    const jia = reports.units.get('jia-xian');
    if (jia?.kind !== 'used') throw new Error('甲县 is not used');
    expect(jia.items.get(TEAM)).toEqual(
      new Map([
        ['self-score', { text: '2' }],
        ['self-note', { text: '完成\n·宣讲〓团 十次' }],
        ['evidence', { text: '=1+1' }],
      ]),
    );
    expect(jia.items.get('delegate-studio')).toEqual(new Map([['self-score', 'unused']]));
    expect(jia.items.get('member-file-order')).toBeUndefined();
    expect([reports.units.get('yi-xian'), reports.units.get('bing-qu')]).toEqual([
      { kind: 'unused' },
      { kind: 'absent' },
    ]);
  });

  it.each([
    ['2️⃣项⚠️', '2项⚠'],
    ['葛\u{e0100}某', '葛某'],
    ['e\u0301', 'é'],
    ['🏴\u{e0067}\u{e0062}\u{e007f}、👨‍👩‍👧', '〓、〓'],
    ['𠮷\u0000䶮', '𠮷·䶮'],
  ])('stands as one can print it: %s as %s', (value, printed) => {
    const path = [...ROWS, row(TEAM), 'values', 'self-note', 'value'];
    const reports = readReports(
      edited(path, () => value),
      office,
    );
    const jia = 'kind' in reports ? undefined : reports.units.get('jia-xian');
    expect(jia?.kind === 'used' && jia.items.get(TEAM)?.get('self-note')).toEqual({ text: printed });
  });

  it('is the same however white space stands between its values', () => {
    const [a, b] = [readReports(SCORES, office), readReports(JSON.stringify(JSON.parse(SCORES)), office)];
    if ('kind' in a || 'kind' in b) throw new Error('it cannot be read');
    expect(b.units).toEqual(a.units);
  });

  it.each<readonly [about: string, scores: string | Uint8Array, fault: ReportFault]>([
    ['nothing', '', { kind: 'syntax', facts: { line: 1, column: 1 } }],
    ['half a file', SCORES.slice(0, 30), { kind: 'syntax', facts: { line: 2, column: 29 } }],
    ['a word in a wrong place', SCORES.replace('"2020"', 'NaN'), { kind: 'syntax', facts: { line: 3, column: 14 } }],
    ['other bytes', new Uint8Array([123, 10, 255]), { kind: 'syntax', facts: { line: 2, column: 1 } }],
    ['other JSON', '[1, 2]', { kind: 'foreign', facts: {} }],
    ['JSON of others', '{"schema": "x"}', { kind: 'foreign', facts: {} }],
    ['another version', edited(['schema'], () => 'zhunsheng-scores-2'), { kind: 'version', facts: {} }],
    [
      'another year',
      edited(['edition'], () => '2019'),
      { kind: 'edition', facts: { found: '2019', expected: '2020' } },
    ],
    ['a year that is none', edited(['edition'], () => '__proto__'), { kind: 'shape', facts: { place: 'edition' } }],
    ['a year that is a number', edited(['edition'], () => 2020), { kind: 'shape', facts: { place: 'edition' } }],
    ['no systems', edited(['systems'], () => []), { kind: 'shape', facts: { place: 'systems' } }],
    ['another system', edited(['systems', 0, 'id'], () => 'x'), { kind: 'shape', facts: { place: 'systems[0].id' } }],
    ['no forms', edited(['forms'], () => undefined), { kind: 'shape', facts: { place: 'forms' } }],
    ['no units', edited(['units'], () => []), { kind: 'unit', facts: { name: '甲县' } }],
    [
      'a unit of a long name',
      edited(['units', 1, 'name'], () => '长'.repeat(5000)),
      { kind: 'unit', facts: { name: `${'长'.repeat(60)}……` } },
    ],
    ['a unit of another name', edited(['units', 1, 'name'], () => '丁县'), { kind: 'unit', facts: { name: '丁县' } }],
    [
      'a unit that came and has no form',
      edited(['units', 2, 'self', 'hasCome'], () => true),
      { kind: 'shape', facts: { place: 'units[2].self.hasCome' } },
    ],
    [
      'two forms of a unit',
      edited(['forms'], (forms: object[]) => [...forms, forms[0]]),
      { kind: 'twice', facts: { place: 'forms[3]', other: 'forms[0]' } },
    ],
    [
      'two rows of an item',
      edited(ROWS, (rows: object[]) => [...rows, rows[0]]),
      { kind: 'twice', facts: { place: 'forms[0].rows[6]', other: 'forms[0].rows[0]' } },
    ],
    [
      'a form of nobody',
      edited(['forms', 0, 'unit'], () => '__proto__'),
      { kind: 'shape', facts: { place: 'forms[0].unit' } },
    ],
    [
      'an item that there is not',
      edited([...ROWS, row(TEAM), 'criterion'], () => '__proto__'),
      { kind: 'shape', facts: { place: `${place}.criterion` } },
    ],
    [
      'a row of another unit',
      edited([...ROWS, row(TEAM), 'unit'], () => 'yi-xian'),
      { kind: 'shape', facts: { place: `${place}.unit` } },
    ],
    [
      'a column that the form has not',
      edited([...ROWS, row(TEAM), 'values'], () => JSON.parse('{"__proto__": {"value": "1", "cell": "A1"}}')),
      { kind: 'shape', facts: { place: `${place}.values.__proto__` } },
    ],
    [
      'a score as a number',
      edited([...SCORE, 'value'], () => 2),
      { kind: 'shape', facts: { place: `${place}.values.self-score.value` } },
    ],
    ...['3', '-1', '0.33', '2.0', '二', ' 2', '', '1e0', '__proto__'].map(
      (value) =>
        [
          `the score ${value}`,
          edited([...SCORE, 'value'], () => value),
          { kind: 'value', facts: { place: `${place}.values.self-score.value`, value } },
        ] as const,
    ),
    [
      'a text that no cell holds',
      edited([...ROWS, row(TEAM), 'values', 'self-note', 'value'], () => '长'.repeat(32_768)),
      { kind: 'value', facts: { place: `${place}.values.self-note.value`, value: `${'长'.repeat(60)}……` } },
    ],
    [
      'a cell that is none',
      edited([...SCORE, 'cell'], () => '=A1'),
      { kind: 'shape', facts: { place: `${place}.values.self-score.cell` } },
    ],
    [
      'what is used and refused',
      edited([...ROWS, row(TEAM), 'refused'], () => ['self-score']),
      { kind: 'shape', facts: { place: `${place}.refused[0]` } },
    ],
    [
      'a key that stands twice',
      SCORES.replace('"edition": "2020",', '"edition": "2019",\n  "edition": "2020",'),
      { kind: 'repeated', facts: { line: 4, key: 'edition' } },
    ],
    [
      'a key that stands twice, once in other signs',
      SCORES.replace('"self-note":{', '"self-\\u006eote":{"value":"x","cell":"A1"},"self-note":{'),
      { kind: 'repeated', facts: { line: expect.any(Number), key: 'self-note' } },
    ],
  ])('is nothing that can be used where there is %s, and it is said where', (_, scores, fault) => {
    expect(readReports(scores, office)).toEqual(fault);
  });

  it.each([
    ['is nested deeply', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['has a long text', JSON.stringify('长'.repeat(9_000_000))],
    ['has a long text of quotation marks', JSON.stringify('"\\'.repeat(3_000_000))],
  ])('is read as ever where something beside it %s', (_, value) => {
    const read = readReports(`${SCORES.trimEnd().slice(0, -1)},"beside":${value}}`, office);
    expect('kind' in read ? read : [...read.units.keys()]).toEqual(['jia-xian', 'yi-xian', 'bing-qu']);
  });

  it('is outdated once the data says something else', async () => {
    const later = await officeOf(
      changed(SMALL, 'indicators/2020/county/2-organization.yaml', WORDING, `${WORDING}（修订）`),
    );
    const code = /^[0-9A-F]{4}(?:-[0-9A-F]{4}){3}$/;
    expect(readReports(SCORES, later)).toEqual({
      kind: 'system',
      facts: { title: expect.any(String), found: expect.stringMatching(code), expected: expect.stringMatching(code) },
    });
  });

  it('never breaks the program, whatever stands at any place', () => {
    const paths = pathsIn(JSON.parse(SCORES));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const read = readReports(
          edited(path, () => value),
          office,
        );
        if ('kind' in read) expect(Object.keys(read)).toEqual(['kind', 'facts']);
        else expect([...read.units.keys()]).toEqual(['jia-xian', 'yi-xian', 'bing-qu']);
      }),
      { numRuns: 300 },
    );
  });
});

type Path = readonly (string | number)[];

/** The paths of all values within another. */
function pathsIn(value: unknown, above: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...above, key];
    return [path, ...pathsIn((value as Record<string | number, unknown>)[key], path)];
  });
}
