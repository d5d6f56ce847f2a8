import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, withEdits } from '../../../src/text/mending.ts';
import { remedyFor } from '../../../src/text/remedy.ts';
import { textOf } from '../../../src/text/source.ts';
import { finder } from '../../support/examined.ts';
import { SHIPPED, SMALL } from '../../support/fixtures.ts';
import { SLIP_NAMES, slipsIn, type TypedSlip, withSlips } from '../../support/slips.ts';

/** One shipped year, without the lock that would tell of every change in it once more. */
const YEAR = new Map([...SHIPPED].filter(([path]) => !/\/2021\/|lock\.json$/.test(path)));
const FILES = [...YEAR].filter(([path]) => /\/\d-.*\.yaml$/.test(path));

const find = finder();

function findingsOf(files: ReadonlyMap<string, string>, path: string, text: string) {
  return find(new Map(files).set(path, text));
}

/** Makes slips in a file of the shipped data, and holds what is found and what fixing does against what must be. */
async function judge(path: string, slips: readonly TypedSlip[]): Promise<void> {
  const sound = YEAR.get(path) ?? '';
  const { text, expected } = withSlips(sound, slips);
  const findings = await findingsOf(YEAR, path, text);
  const seen = findings.map((each) => [each.code, each.place.start, textOf(each.place)]);
  const about = slips
    .map(({ name, start }) => `${name} in ${path}:${sound.slice(0, start).split('\n').length}`)
    .join('; ');
  expect(seen, about).toEqual(expected);
  const edits = inOrder(findings.flatMap((each) => remedyFor(each) ?? []));
  const fixed = withEdits(text, edits);
  if (slips.every((each) => each.fixed === true)) expect(fixed, about).toBe(sound);
  if (slips.every((each) => each.fixed === false)) expect(fixed, about).toBe(text);
  if (slips.length === 1 && edits.length > 0) expect(fixed, about).toBe(sound);
}

/** Slips at places that do not share a line; a text whose quote is not closed may go on over the line below, if that stands further in. */
function apart(slips: readonly TypedSlip[], text: string): readonly TypedSlip[] {
  const lines = new Set<number>();
  return slips.filter(({ name, start, end }) => {
    const [first = 0, last = 0] = [start, end].map((at) => text.slice(0, at).split('\n').length);
    const own = name === 'a quote that is not closed' ? [first, last, last + 1] : [first, last];
    if (own.some((line) => lines.has(line))) return false;
    for (const line of own) lines.add(line);
    return true;
  });
}

/** Two or three slips in one file. */
const several = fc.constantFrom(...FILES).chain(([path, text]) => {
  const all = SLIP_NAMES.map((name) => slipsIn(text, name)).filter((each) => each.length > 0);
  const one = fc.constantFrom(...all).chain((each) => fc.constantFrom(...each));
  return fc.array(one, { minLength: 2, maxLength: 3 }).map((slips) => ({ path, slips: apart(slips, text) }));
});

describe('a slip in the shipped data', () => {
  it.each(SLIP_NAMES)('is found where it is, once, and fixed where that is safe: %s', async (name) => {
    const places = FILES.flatMap(([path, text]) => slipsIn(text, name).map((each) => [path, each] as const));
    expect(places.length, 'places for it').toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), ([path, each]) => judge(path, [each])),
      { numRuns: Number(process.env['SLIPS'] ?? 6) },
    );
  });

  it('is found beside others, each once', async () => {
    await fc.assert(
      fc.asyncProperty(several, ({ path, slips }) => judge(path, slips)),
      { numRuns: Number(process.env['SLIPS'] ?? 6) * 10 },
    );
  });
});

/** Texts that need quotes. */
const QUOTED = [
  ...['*按季度开展', '@各支部开展', '%以上达标', '>=95%的支部达标', '|各支部', '`开展`', '!按季度开展', '>各支部'],
  ...[
    '"四个合格"教育',
    "'四个合格'教育",
    '[2026]年度教育',
    '{各支部}教育',
    '达标: 按季度开展',
    '按季度开展:',
    '开展 "教育": 达标',
  ],
];

describe('a text without the quotes that it needs', () => {
  const path = 'indicators/2020/county/1-ideology.yaml';
  const right = '每年形成1篇以上调研报告';

  it.each(QUOTED)('is found, and given its quotes back: %s', async (text) => {
    const written = /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
    const sound = (SMALL.get(path) ?? '').replace(right, written);
    expect(await findingsOf(SMALL, path, sound)).toEqual([]);
    const spoilt = sound.replace(written, text);
    const findings = await findingsOf(SMALL, path, spoilt);
    expect(findings.map((each) => [each.code, textOf(each.place)])).toEqual([['quotes-missing', text]]);
    expect(
      withEdits(
        spoilt,
        findings.flatMap((each) => remedyFor(each) ?? []),
      ),
    ).toBe(sound);
  });

  it.each(QUOTED.filter((text) => /^[*@%>|`]/.test(text)))('is found in brackets and in a list: %s', async (text) => {
    const sound = SMALL.get(path) ?? '';
    for (const list of [
      `evidence: [会议记录, ${text}]`,
      `evidence:\n              - 会议记录\n              - ${text}`,
    ]) {
      const spoilt = sound.replace(`text: ${right}\n`, `text: ${right}\n            ${list}\n`);
      const findings = await findingsOf(SMALL, path, spoilt);
      expect(
        findings.map((each) => [each.code, textOf(each.place)]),
        list,
      ).toEqual([['quotes-missing', text]]);
    }
  });
});

describe('an indentation with a tab', () => {
  const path = 'indicators/2020/county/1-ideology.yaml';
  const line = '            text: 每年形成1篇以上调研报告\n';

  it('is fixed where the key can stand at one column only, and not where it can at several', async () => {
    for (const [key, fixes] of [
      ['points: 1', ['            ']],
      ['remark: 以正式印发的为准', [undefined]],
    ] as const) {
      const sound = SMALL.get(path) ?? '';
      const spoilt = sound.replace(`${line}            points: 1\n`, `${line}\t${key}\n            weight: 1\n`);
      const findings = await findingsOf(SMALL, path, spoilt);
      const found = findings.filter(({ code }) => code === 'white-space');
      expect(
        found.map((each) => remedyFor(each)?.text),
        key,
      ).toEqual(fixes);
    }
  });
});

describe('what is as it should be', () => {
  it('is no slip, whatever else is wrong in the file', async () => {
    for (const [path, text] of [...YEAR, ...SMALL]) {
      if (!/\/\d-.*\.yaml$/.test(path)) continue;
      const files = YEAR.has(path) ? YEAR : SMALL;
      const found = await findingsOf(files, path, `${text}pionts: 1\n`);
      expect(
        found.map(({ code }) => code),
        path,
      ).toEqual(['key-unknown']);
    }
  });
});
