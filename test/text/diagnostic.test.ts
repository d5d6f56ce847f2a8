import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, CODES } from '../../src/text/catalogue.ts';
import { compareText, type Diagnostic, finding, severityOf, sortFindings } from '../../src/text/diagnostic.ts';
import type { Span } from '../../src/text/source.ts';

const SOURCES = ['indicators/units.yaml', 'indicators/2020/scheme.yaml', 'indicators/2020/county/10-行风.yaml'].map(
  (path) => ({ path, text: '编号: 县\n'.repeat(3) }),
);

const place: fc.Arbitrary<Span> = fc
  .tuple(fc.constantFrom(...SOURCES), fc.nat({ max: 3 }))
  .map(([source, start]) => ({ source, start, end: start + 2 }));
const id = fc.constantFrom('county', 'district', '县');

/** Findings that collide often: few places, codes and facts. Two of the codes say that a value cannot be read. */
const anyFinding: fc.Arbitrary<Diagnostic> = fc.oneof(
  fc
    .tuple(place, id)
    .map(
      ([at, each]): Diagnostic => finding('class-unknown', at, { id: each, suggestion: undefined, wanted: 'either' }),
    ),
  fc.tuple(place, id).map(([at, each]): Diagnostic => finding('id-duplicate', at, { id: each })),
  fc.tuple(place, id).map(([at, each]): Diagnostic => finding('key-missing', at, { keys: ['title'], of: each })),
  place.map((at): Diagnostic => finding('text-empty', at, { key: 'text', isItem: true })),
);
const unreadable: fc.Arbitrary<Diagnostic> = place.map((at) =>
  finding('points-not-positive', at, { points: '0', key: 'points', fix: undefined }),
);
const findings = fc.array(anyFinding, { maxLength: 12 });
const shuffled = (all: fc.Arbitrary<Diagnostic[]>): fc.Arbitrary<[Diagnostic[], Diagnostic[]]> =>
  all.chain((each) =>
    fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length })),
  );

const keyOf = ({ place: { source, start, end } }: Diagnostic): string => `${source.path}:${start}:${end}`;
const nameOf = (each: Diagnostic): string => `${keyOf(each)} ${each.code} ${JSON.stringify(each.facts)}`;
const names = (all: readonly Diagnostic[]): string[] => all.map(nameOf);

describe('sorting findings', () => {
  it('gives the same whatever the order in which they were found', () => {
    fc.assert(
      fc.property(shuffled(findings), ([some, others]) => {
        expect(names(sortFindings(others))).toEqual(names(sortFindings(some)));
      }),
    );
  });

  it('gives the same whatever the order where two places begin together and end apart', () => {
    const [source] = SOURCES;
    if (source === undefined) throw new Error('no source');
    const short = finding('id-duplicate', { source, start: 4, end: 5 }, { id: '县' });
    const long = finding('id-duplicate', { source, start: 4, end: 6 }, { id: '县' });
    expect(names(sortFindings([long, short]))).toEqual(names(sortFindings([short, long])));
  });

  it('gives the same whatever the order where a value cannot be read for two reasons', () => {
    const both = fc.array(fc.oneof(anyFinding, unreadable), { maxLength: 12 });
    fc.assert(
      fc.property(shuffled(both), ([some, others]) => {
        expect(names(sortFindings(others))).toEqual(names(sortFindings(some)));
      }),
    );
  });

  it('gives no finding twice, and none that was not there', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const sorted = names(sortFindings([...some, ...some]));
        expect(new Set(sorted).size).toBe(sorted.length);
        expect(names(some)).toEqual(expect.arrayContaining(sorted));
      }),
    );
  });

  it('changes nothing the second time, nor what it was given', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const before = names(some);
        const once = sortFindings(some);
        expect(names(sortFindings(once))).toEqual(names(once));
        expect(names(some)).toEqual(before);
      }),
    );
  });

  it('orders by path, then place, then code in the order of the catalogue', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const sorted = sortFindings(some);
        const rank = (code: string) => String.fromCharCode(100 + (CODES as readonly string[]).indexOf(code));
        const keys = sorted.map(({ place: { source, start, end }, code }) =>
          [source.path, start, end, rank(code)].join('\0'),
        );
        expect(keys).toEqual([...keys].sort(compareText));
      }),
    );
  });

  it('says nothing else of a value that cannot be read, but that keys are missing', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const blocked = new Set(some.filter((each) => each.code === 'text-empty').map(keyOf));
        for (const each of sortFindings(some)) {
          if (blocked.has(keyOf(each))) expect(['text-empty', 'key-missing']).toContain(each.code);
        }
      }),
    );
  });

  it('says that keys are missing where the id cannot be read, which stands for the whole item', () => {
    const [source] = SOURCES;
    if (source === undefined) throw new Error('no source');
    const at = { source, start: 4, end: 5 };
    const malformed = finding('id-malformed', at, { id: '县', suggestion: undefined });
    const missing = finding('key-missing', at, { keys: ['title'], of: '县' });
    const unknown = finding('id-duplicate', at, { id: '县' });
    const sorted = sortFindings([unknown, missing, malformed]);
    expect(sorted.map(({ code }) => code)).toEqual(['key-missing', 'id-malformed']);
  });

  it('loses no finding where everything can be read', () => {
    fc.assert(
      fc.property(findings, (some) => {
        const blocked = new Set(some.filter((each) => each.code === 'text-empty').map(keyOf));
        const others = some.filter((each) => !blocked.has(keyOf(each)));
        expect(names(sortFindings(some))).toEqual(expect.arrayContaining(names(others)));
      }),
    );
  });

  it('keeps the findings of two places that begin together', () => {
    const source = { path: 'indicators/units.yaml', text: '丙区' };
    const empty = finding('text-empty', { source, start: 0, end: 0 }, { key: 'name', isItem: false });
    const twice = finding('id-duplicate', { source, start: 0, end: 2 }, { id: '丙区' });
    expect(sortFindings([twice, empty])).toHaveLength(2);
  });
});

describe('the order of texts', () => {
  it('is that of their code units', () => {
    expect(['县', 'b', 'B', 'a10', 'a2', '𠮷', '﹏'].sort(compareText)).toEqual([
      'B',
      'a10',
      'a2',
      'b',
      '县',
      '𠮷',
      '﹏',
    ]);
    expect(compareText('县', '县')).toBe(0);
  });
});

describe('the severity of a finding', () => {
  it('is that of its code', () => {
    const at = { source: { path: 'x', text: '' }, start: 0, end: 0 };
    expect(severityOf(finding('id-duplicate', at, { id: '' }))).toBe(CATALOGUE['id-duplicate'].severity);
    expect(severityOf(finding('text-duplicate', at, { id: '', other: '' }))).toBe('warning');
  });
});
