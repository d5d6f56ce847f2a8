import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { canonicalSystem } from '../../src/model/canonical.ts';
import { hasClass } from '../../src/model/classes.ts';
import { printedRatio, total } from '../../src/model/grading/ratio.ts';
import type { Edition } from '../../src/model/model.ts';
import { countsFor, isCounted } from '../../src/model/totals.ts';
import { severityOf } from '../../src/text/diagnostic.ts';
import { partsOf, type Written } from '../support/exact-scores.ts';
import { locked } from '../support/locked.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { repositoryOf, sourceOf, type WrittenSystem } from '../support/sources.ts';
import { figuresOf } from '../support/system-figures.ts';
import { arbitrarySystem } from '../support/systems.ts';

/** Whether a scale stands below another one. */
function isNested(items: readonly Written[], isBelow = false): boolean {
  return items.some((each) => (isBelow && 'scale' in each) || isNested(partsOf(each), isBelow || 'scale' in each));
}

const DRAWN: Readonly<Record<string, (system: WrittenSystem, text: string) => boolean>> = {
  'a scale of an indicator': (_, text) => text.includes('"scale"'),
  'a scale below another': ({ indicators }) => isNested(indicators),
  'a scale of a class': ({ classes }) => classes.some(({ scale }) => scale !== undefined),
  'a scale of a unit': ({ units = [] }) => units.some(({ scale }) => scale !== undefined),
  'a scale of the system': ({ scale }) => scale !== undefined,
  'no scale at all': (system, text) => !text.includes('"scale"') && !JSON.stringify(system).includes('"scale"'),
  'full marks of a class and of a unit': ({ classes, units = [] }) =>
    units.length > 0 && classes.some(({ fullMarks }) => fullMarks !== undefined),
  'a percentage': (_, text) => /"weight":"[\d.]+%"/.test(text),
  'a fraction': (_, text) => /"weight":"\d+\/\d+"/.test(text),
  'a decimal': (_, text) => /"weight":[\d.]+/.test(text),
};

const SYSTEMS = fc.sample(arbitrarySystem, { numRuns: 400, seed: 13 });

/** The errors of a repository. */
async function errorsIn(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const findings = (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
  return findings.filter((each) => severityOf(each) === 'error').map(({ code }) => code);
}

/** A system and one of its figures. */
const withFigure = fc.tuple(arbitrarySystem, fc.nat()).map(([system, choice]) => {
  const figures = figuresOf(system);
  const figure = figures[choice % figures.length];
  if (figure === undefined) throw new Error('the system has no figure');
  return { system, ...figure };
});

describe('a system of any shape', () => {
  it.each(Object.entries(DRAWN))('has %s often', (_, has) => {
    const found = SYSTEMS.filter((each) => has(each, JSON.stringify(each.indicators)));
    expect(found.length).toBeGreaterThan(SYSTEMS.length / 20);
  });

  it('has the full marks as its total for every class and unit, to which the criteria count exactly', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, async (system) => {
        const { edition, proof } = await sourceOf(repositoryOf(system));
        const wholes = [...system.classes, ...(system.units ?? [])];
        const [proved, read] = [proof.systems[0], edition.systems[0]];
        if (read === undefined) throw new Error('there is no system');
        expect(proved?.classes.map(({ id, total: all }) => [id, String(all)])).toEqual(
          wholes.map(({ id, fullMarks }) => [id, String(fullMarks ?? system.fullMarks)]),
        );
        for (const [index, { fullMarks }] of wholes.entries()) {
          const counted = read.items.filter(
            (each) => each.kind === 'criterion' && isCounted(each) && hasClass(each.applies, index),
          );
          const counts = counted.flatMap((each) => countsFor(each, read, index) ?? []);
          expect(printedRatio(total(counts))).toBe(String(fullMarks ?? system.fullMarks));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is not proved with any other figure, but where everything below is a share of it', async () => {
    await fc.assert(
      fc.asyncProperty(withFigure, async ({ path, isFree, changed }) => {
        const errors = await errorsIn(repositoryOf(changed));
        if (!isFree) expect(errors, path).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has another canonical text and digest with any other figure, in canonical JSON by the standard', async () => {
    const canonicalOf = async (system: WrittenSystem) => {
      const found: string[] = [];
      const visit = ({ systems, year }: Edition) => found.push(...systems.map((each) => canonicalSystem(each, year)));
      const examined = await examine(memoryWorld(repositoryOf(system)), { digests: true, visit });
      return [found[0], examined?.editions[0]?.systems[0]?.digest] as const;
    };
    await fc.assert(
      fc.asyncProperty(withFigure, async ({ path, system, changed }) => {
        const [[text = '', digest], [other, otherDigest]] = [await canonicalOf(system), await canonicalOf(changed)];
        expect(text).toBe(canonicalize(JSON.parse(text)));
        expect(other, path).not.toBe(text);
        expect(digest).toMatch(/^[0-9a-f]{64}$/);
        expect(otherDigest, path).not.toBe(digest);
      }),
      { numRuns: 40 },
    );
  });

  it('that is locked has no errors, and has some with any other figure', async () => {
    await fc.assert(
      fc.asyncProperty(withFigure, async ({ path, system, changed }) => {
        const held = await locked(repositoryOf(system));
        const lock = held.get('indicators/2020/lock.json') ?? '';
        expect(await errorsIn(held)).toEqual([]);
        const after = await errorsIn(repositoryOf(changed).set('indicators/2020/lock.json', lock));
        expect(
          after.filter((code) => code.startsWith('lock')),
          path,
        ).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
