import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Changes } from '../../src/changes/changes.ts';
import { compareEditions } from '../../src/changes/compare.ts';
import { CHANGE_KINDS, type ParagraphChange } from '../../src/changes/facts.ts';
import { KIND_OF_FIELD } from '../../src/changes/kinds.ts';
import { compareSystems, kindsOfChange } from '../../src/changes/systems.ts';
import { canonicalSystem } from '../../src/model/canonical.ts';
import { reduced, total as sumOf } from '../../src/model/grading/ratio.ts';
import type { Edition } from '../../src/model/model.ts';
import { arbitraryChooser, type Chooser, type Draft, readDraft, smallDraft } from '../support/drafts.ts';
import { EDITS, HARMLESS_EDITS } from '../support/edits.ts';
import { plainChanges } from '../support/mirror.ts';
import { applied, plainSystems } from '../support/plain.ts';

/** Edits by their names, with what they choose. */
type Plan = readonly (readonly [string, Chooser])[];
const planOf = (edits: object, maxLength: number): fc.Arbitrary<Plan> =>
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), arbitraryChooser), { maxLength });
const someEdits = planOf(EDITS, 8);
const someHarmlessEdits = planOf(HARMLESS_EDITS, 6);

function edit(draft: Draft, plan: Plan): Draft {
  for (const [name, choose] of plan) (EDITS[name] ?? HARMLESS_EDITS[name])?.(draft, choose);
  return draft;
}

/** Two editions that some edits led to, one after the other or side by side. */
async function compared(first: Plan, second: Plan, isBranch = false): Promise<{ forward: Changes; back: Changes }> {
  const a = edit(smallDraft(), first);
  const b = edit(isBranch ? smallDraft() : structuredClone(a), second);
  const [before, after] = [await readDraft(a), await readDraft(b)];
  return { forward: compareEditions(before, after), back: compareEditions(after, before) };
}

function meaningOf({ systems, year }: Edition): readonly string[] {
  return systems.map((system) => canonicalSystem(system, year));
}

const RUNS = { numRuns: 200 };

describe('a comparison', () => {
  it('of an edition with itself is empty, and so is one with what is only written otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, someHarmlessEdits, async (edits, harmless) => {
        const { forward } = await compared(edits, harmless);
        expect([forward.systems, forward.settings, forward.measures]).toEqual([[], [], []]);
        expect(forward.judgement).toMatchObject({ decisions: [], isCorrection: true, isEmpty: true });
        expect(meaningOf(forward.after.edition)).toEqual(meaningOf(forward.before.edition));
      }),
      RUNS,
    );
  });

  it('says of some items what it says of all', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, someEdits, fc.nat(), async (first, second, choice) => {
        const { forward } = await compared(first, second);
        const [before, after] = [forward.before.edition.systems[0], forward.after.edition.systems[0]];
        if (before === undefined || after === undefined) return;
        const changed = compareSystems(before, after, () => undefined).items.filter(
          ({ before: was }) => was !== undefined,
        );
        const all = new Map(changed.map((each) => [each.after?.id, each.kinds]));
        const some = after.items.map(({ id }) => id).filter((_, index) => (index + choice) % 3 > 0);
        const kinds = kindsOfChange(before, after, some);
        expect([...kinds]).toEqual(some.map((id) => [id, all.get(id) ?? []]));
      }),
      { numRuns: 60 },
    );
  });

  it('says enough to make the later edition of the earlier one', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, someEdits, fc.boolean(), async (first, second, isBranch) => {
        const { forward } = await compared(first, second, isBranch);
        expect(applied(forward)).toEqual(plainSystems(forward.after.edition, forward.before.edition));
        expect(withSettings(forward)).toEqual(settingsOf(forward.after.edition));
        expect(withParagraphs(forward)).toEqual(paragraphs(forward.after.edition));
      }),
      RUNS,
    );
  });

  it('mirrors the comparison the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, someEdits, fc.boolean(), async (first, second, isBranch) => {
        const { forward, back } = await compared(first, second, isBranch);
        expect(plainChanges(back, true)).toEqual(plainChanges(forward, false));
      }),
      RUNS,
    );
  });

  it('is empty only where the digest stays and the settings and the measures do', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, planOf(EDITS, 1), async (first, second) => {
        const { forward } = await compared(first, second);
        const { before, after, judgement } = forward;
        const isSame = JSON.stringify(stateOf(before.edition)) === JSON.stringify(stateOf(after.edition));
        expect(judgement.isEmpty).toBe(isSame);
      }),
      RUNS,
    );
  });

  it('has a balance whose rows add to the total', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        for (const { classes, indicators } of (await compared([], edits)).forward.balance) {
          classes.forEach(({ total }, index) => {
            const rows = indicators.map(({ shifts }) => shifts[index]?.difference);
            const known = rows.filter((each) => each !== undefined);
            // Where a sum does not hold neither its row nor the total is proved.
            if (known.length < rows.length) expect(total.difference).toBeUndefined();
            else expect(reduced(sumOf(known))).toEqual(total.difference);
          });
        }
      }),
      RUNS,
    );
  });

  it('of every edit finds something, and all fields and kinds come up', async () => {
    const found = { edits: new Set<string>(), fields: new Set<string>(), kinds: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(
        someEdits,
        fc.constantFrom(...Object.keys(EDITS)),
        arbitraryChooser,
        async (before, name, choose) => {
          const { forward } = await compared(before, [[name, choose]]);
          if (!forward.judgement.isEmpty) found.edits.add(name);
          for (const { kinds, differences } of forward.systems.flatMap(({ items }) => items)) {
            for (const kind of kinds) found.kinds.add(kind);
            for (const { field } of differences) found.fields.add(field);
          }
        },
      ),
      { numRuns: 3000, seed: 4 },
    );
    expect([...found.edits].sort()).toEqual(Object.keys(EDITS).sort());
    expect([...found.kinds].sort()).toEqual([...CHANGE_KINDS].sort());
    expect([...found.fields].sort()).toEqual(Object.keys(KIND_OF_FIELD).sort());
  });
});

function stateOf({ figures, printing, forms, measures, ...edition }: Edition): unknown {
  return [
    meaningOf(edition as Edition),
    [...figures].map(([path, { text }]) => [path, text]).sort(),
    printing,
    forms,
    paragraphs({ measures }),
  ];
}

function paragraphs({ measures }: Pick<Edition, 'measures'>): readonly string[] {
  const [prose = '', annexes = ''] = (measures?.text ?? '').split(/(?=^附件：)/m);
  return [...prose.split(/\n\s*\n/), ...annexes.split('\n')]
    .map((each) => each.trim().replace(/ *\n/g, ''))
    .filter((each) => each !== '');
}

function withSettings({ before, settings }: Changes): Map<string, string> {
  const result = settingsOf(before.edition);
  for (const { path, after } of settings) {
    if (/^(?:systems|systems\.[^.]+\.classes|(?:printing|forms)\..*)$/.test(path)) continue;
    if (after === undefined) result.delete(path);
    else result.set(path, after);
  }
  return result;
}

/** Ids are no settings of their own: the lists of systems and classes have them. */
function settingsOf({ figures }: Edition): Map<string, string> {
  return new Map([...figures].filter(([path]) => !path.endsWith('.id')).map(([path, { text }]) => [path, text]));
}

function withParagraphs({ before, measures }: Changes): readonly string[] {
  const gone = new Set(measures.map((each) => each.before?.index));
  const kept = paragraphs(before.edition).filter((_, index) => !gone.has(index));
  const arriving = measures.flatMap(({ after }: ParagraphChange) => after ?? []).sort((a, b) => a.index - b.index);
  for (const { text, index } of arriving) kept.splice(index, 0, text);
  return kept;
}
