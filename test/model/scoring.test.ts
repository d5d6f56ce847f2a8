import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compareEditions } from '../../src/changes/compare.ts';
import { removeKey, setKey } from '../../src/edit/keys.ts';
import type { Splice } from '../../src/edit/splice.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import { format } from '../../src/format/format.ts';
import { scoringText } from '../../src/layout/scoring-text.ts';
import { indicator as accepts } from '../../src/load/accepts.js';
import { readHouseStyle } from '../../src/load/lane.ts';
import { readScoring } from '../../src/load/scoring/read.ts';
import { parseYaml } from '../../src/load/yaml.ts';
import { canonicalScoring } from '../../src/model/canonical.ts';
import type { Edition } from '../../src/model/model.ts';
import type { Registers } from '../../src/model/registers.ts';
import type { Scoring } from '../../src/model/scoring.ts';
import { asWritten, type Written, type Yaml } from '../../src/text/written.ts';
import { alteredRules, arbitraryScoring, inFlow } from '../support/clauses.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const REPORT = '            text: 每年形成1篇以上调研报告\n            points: 1\n';

const silent = (): void => undefined;

function scoringIn(yaml: Yaml | undefined): Scoring | undefined {
  return yaml && readScoring(asWritten(yaml, yaml.value), silent);
}

/** A rule in one line each clause, as house style has it. */
function written(rule: unknown): string {
  return Array.isArray(rule)
    ? `scoring:\n${rule.map((each) => `  - ${inFlow(each)}\n`).join('')}`
    : `scoring: ${inFlow(rule)}\n`;
}

function read(rule: unknown): Scoring | undefined {
  return scoringIn(readHouseStyle({ path: 'a.yaml', text: written(rule) }));
}

/** A file of the small repository with a rule at a criterion that had none. */
function fileWith(rule: unknown): string {
  const lines = written(rule).replace(/^(?=.)/gm, ' '.repeat(12));
  return changed(SMALL, IDEOLOGY, REPORT, REPORT + lines).get(IDEOLOGY) ?? '';
}

interface WrittenFile {
  readonly indicators: readonly { readonly indicators: readonly { readonly criteria: readonly { id: string }[] }[] }[];
}

/** The criterion of such a file that has the rule. */
function criterionIn(text: string): Written {
  const source = { path: 'a.yaml', text };
  const yaml = readHouseStyle(source) ?? parseYaml(source, silent);
  if (yaml === undefined) throw new Error(text);
  const { indicators } = yaml.value as WrittenFile;
  const criteria = indicators.flatMap((each) => each.indicators.flatMap((inner) => inner.criteria));
  return asWritten(
    yaml,
    criteria.find(({ id }) => id === 'center-group-report'),
  );
}

function canonicalIn(text: string): string {
  return canonicalScoring(readScoring(criterionIn(text), silent));
}

function spliced(text: string, splice: Splice | undefined): string {
  return splice === undefined ? '' : text.slice(0, splice.start) + splice.text + text.slice(splice.end);
}

describe('any scoring rule', () => {
  it('is read the same by both readers of YAML, in one line or in many', () => {
    fc.assert(
      fc.property(arbitraryScoring, (rule) => {
        const canonical = canonicalScoring(read(rule));
        expect(read(rule)).toBeDefined();
        const source = { path: 'a.yaml', text: stringify({ scoring: rule }, { lineWidth: 0 }) };
        expect(canonicalScoring(scoringIn(parseYaml(source, silent)))).toBe(canonical);
      }),
      { numRuns: 500 },
    );
  });

  it('is what the schema takes, and stays as it is when it is formatted', () => {
    fc.assert(
      fc.property(arbitraryScoring, (rule) => {
        const text = fileWith(rule);
        expect(accepts(parse(text)), text).toBe(true);
        expect(format({ path: 'a.yaml', text }, 'indicator')).toEqual({ kind: 'formatted', text, changes: [] });
        const loose = stringify(parse(text), { lineWidth: 0, indent: 4 });
        const formatted = format({ path: 'a.yaml', text: loose }, 'indicator');
        expect(formatted.kind === 'formatted' && canonicalIn(formatted.text)).toBe(canonicalIn(text));
      }),
      { numRuns: 60 },
    );
  });

  it('is left as it is by an edit of what stands beside it', () => {
    fc.assert(
      fc.property(arbitraryScoring, (rule) => {
        const text = fileWith(rule);
        const node = criterionIn(text);
        for (const [key, value, lines] of [
          ['remark', '备注', 1],
          ['points', '2', 0],
        ] as const) {
          const edited = spliced(
            text,
            setKey(node, key, () => value),
          );
          expect(canonicalIn(edited)).toBe(canonicalIn(text));
          expect(edited.split('\n').length - text.split('\n').length).toBe(lines);
        }
        expect(spliced(text, removeKey(node, 'scoring'))).toBe(SMALL.get(IDEOLOGY));
      }),
      { numRuns: 100 },
    );
  });

  it('never prints 得0分, nor two stops in a row, nor what it has not', () => {
    fc.assert(
      fc.property(arbitraryScoring, (rule) => {
        const text = scoringText({ scoring: read(rule), step: undefined, parent: undefined, deducts: undefined });
        expect(text).not.toMatch(/得0分|undefined|[，；：][，；。：]|null/);
        if (Array.isArray(rule) && rule.length > 1) expect(text).not.toMatch(/。./);
        expect(text.match(/扣完为止/g)?.length ?? 0).toBeLessThan(2);
      }),
      { numRuns: 1000 },
    );
  });

  it('is another one with every single figure or word of it that is altered', () => {
    fc.assert(
      fc.property(arbitraryScoring, (rule) => {
        const before = canonicalScoring(read(rule));
        for (const other of alteredRules(rule)) {
          expect(canonicalScoring(read(other)), `${inFlow(rule)} ${inFlow(other)}`).not.toBe(before);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('means the same as itself in a list of one, and with what goes without saying', () => {
    const same = (one: object, other: unknown) =>
      expect(canonicalScoring(read(one))).toBe(canonicalScoring(read(other)));
    fc.assert(
      fc.property(arbitraryScoring, (rule) => {
        if (!Array.isArray(rule)) same(rule, [rule]);
      }),
    );
    same({ ratio: { of: '完成率' } }, { ratio: { of: '完成率', target: '100%' } });
    same({ deduct: [{ for: '每少1次', minus: 1 }] }, { deduct: [{ from: 'item', minus: '1.0', for: '每少1次' }] });
  });

  it('has a comparison tell each figure or word that is altered', async () => {
    const editionOf = async (rule: unknown): Promise<{ edition: Edition; registers: Registers }> => {
      const held: { edition: Edition; registers: Registers }[] = [];
      await examine(memoryWorld(new Map([...SMALL, [IDEOLOGY, fileWith(rule)]])), {
        digests: true,
        visit: (edition, registers) => held.push({ edition, registers }),
      });
      const [first] = held;
      if (first === undefined) throw new Error('no edition');
      return first;
    };
    await fc.assert(
      fc.asyncProperty(arbitraryScoring, fc.nat(), async (rule, at) => {
        const others = [...alteredRules(rule)];
        const [before, after] = [await editionOf(rule), await editionOf(others[at % others.length])];
        const { systems } = compareEditions(before, after);
        const told = systems.flatMap(({ items }) => items.flatMap(({ differences }) => differences));
        expect(told.map(({ field }) => field)).toEqual(['scoring']);
      }),
      { numRuns: 25 },
    );
  });
});
