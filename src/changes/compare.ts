import type { Item } from '../model/model.ts';
import { balanceOf } from './balance.ts';
import type { Changes } from './changes.ts';
import type { Side, SystemChanges } from './facts.ts';
import { judge } from './judgement.ts';
import { compareMeasures } from './paragraphs.ts';
import { compareSettings } from './settings.ts';
import { compareSystems, type ReasonOf } from './systems.ts';

/**
 * Everything in which two editions differ in meaning. Nothing when they mean the same; the same, turned round, when they
 * are exchanged (but for reasons, which only the later edition has). What could not be read is not there: whoever
 * compares editions that are not sound should say so.
 */
export function compareEditions(before: Side, after: Side): Changes {
  const settings = compareSettings(before.edition, after.edition);
  const facts = {
    systems: compareAllSystems(before, after),
    settings,
    measures: compareMeasures(before.edition, after.edition, settings),
  };
  const balance = balanceOf(before, after);
  return { before, after, balance, ...facts, judgement: judge(facts, balance) };
}

function compareAllSystems(before: Side, after: Side): readonly SystemChanges[] {
  const ids = new Set([...after.edition.systems, ...before.edition.systems].map(({ id }) => id));
  return [...ids]
    .map((id): SystemChanges => {
      const [was, is] = [before, after].map(({ edition }) => edition.systems.find((each) => each.id === id));
      return { id, before: was, after: is, ...compareSystems(was, is, reasonsOf(before, after, id)) };
    })
    .filter(({ items }) => items.length > 0);
}

/** Why an item changed, as its lineage says it; why it is no more, as the register of retired ids says it, or the lineage of what it became. Of two states of one edition only what was said since: the rest was said of an earlier year. */
function reasonsOf(before: Side, after: Side, system: string): ReasonOf {
  const isOneEdition = before.edition.id === after.edition.id;
  const ends = endsOf(after, system);
  return (was, is) => {
    if (is === undefined) return endOf(was, ends);
    const reason = is.lineage?.reason;
    return isOneEdition && reason === was?.lineage?.reason ? undefined : reason;
  };
}

/** Why ids are no more. */
function endsOf({ edition, registers }: Side, system: string): ReadonlyMap<string, string | undefined> {
  const ends = new Map<string, string | undefined>();
  for (const { lineage } of edition.systems.find((each) => each.id === system)?.items ?? []) {
    if (lineage === undefined) continue;
    for (const { id } of [...lineage.splits, ...lineage.merges, ...lineage.replaces]) ends.set(id, lineage.reason);
  }
  for (const each of registers.retired) if (each.system === system) ends.set(each.id, each.reason);
  return ends;
}

/** An item goes with the nearest one above it that is no more. */
function endOf(item: Item | undefined, ends: ReadonlyMap<string, string | undefined>): string | undefined {
  if (item === undefined) return undefined;
  return ends.has(item.id) ? ends.get(item.id) : endOf(item.parent, ends);
}
