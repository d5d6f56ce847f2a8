import type { Opinion } from '../../model/opinions/opinion.ts';
import { saidNow } from '../../model/opinions/said.ts';
import { effectsOf } from '../../opinions/deciding/effect.ts';
import { relationsIn } from '../../opinions/deciding/relations.ts';
import { asJson } from '../as-json.ts';
import { countsOf, type Listed } from './list.ts';
import { bodyOf } from './told.ts';

/** Opinions for programs; numbers are texts, what is not known is null. */
export function opinionsAsJson(all: readonly Opinion[], shown: readonly Opinion[], listed: Listed): string {
  const relations = relationsIn(all, listed.edition);
  const { edition } = listed;
  return asJson({
    edition: edition.id,
    counts: countsOf(all),
    opinions: shown.map((opinion) => {
      const { number, unit, suggestion, decision } = opinion;
      const { edits: _, ...said } = suggestion;
      const others = relations.get(opinion);
      return {
        number: number ?? null,
        unit: unit ?? null,
        unitName: bodyOf(opinion, listed) || null,
        ...Object.fromEntries(Object.entries(said).map(([key, value]) => [key, value ?? null])),
        now: saidNow(suggestion, listed) ?? null,
        contrary: (others?.contrary ?? []).map((each) => each.number ?? null),
        alike: (others?.alike ?? []).map((each) => each.number ?? null),
        effects: effectsOf(suggestion, edition).map(({ whole, unitClass, before, after, stated }) => ({
          of: whole.id,
          class: unitClass,
          before: before.toString(),
          after: after.toString(),
          stated: stated?.toString() ?? null,
        })),
        decision:
          decision === undefined
            ? null
            : {
                outcome: decision.outcome ?? null,
                to: decision.to ?? null,
                reason: decision.reason ?? null,
                by: decision.by,
                on: decision.on ?? null,
              },
      };
    }),
  });
}
