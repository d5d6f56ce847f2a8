import type { Changes, ItemChange, SystemChanges } from '../../changes/changes.ts';
import { departmentName, departmentsById } from '../../layout/item-text.ts';
import type { Indicator, Item } from '../../model/model.ts';
import type { ReviewWords } from '../../text/review.ts';
import { type Facet, type FacetSource, facetsOf } from './facets.ts';

/** A change as it is read: what it is about, and what it says. */
export interface Subject {
  readonly change: ItemChange;
  readonly system: SystemChanges;
  readonly kinds: ItemChange['kinds'];
  /** Titles from level 1 down to the item; of a criterion down to its level-3 indicator. */
  readonly path: readonly string[];
  /** `三级指标`, `考核内容`. */
  readonly what: string;
  readonly id: string;
  /** The level-1 indicator where the item is, or was: its id and its title. */
  readonly indicator: { readonly id: string; readonly title: string };
  /** Names of the departments that lead it now or did before; empty above level 3. */
  readonly departments: readonly string[];
  readonly facets: readonly Facet[];
  /** What became of what, in titles. */
  readonly succession: { readonly from: readonly string[]; readonly to: readonly string[] } | undefined;
  readonly reason: string | undefined;
  readonly needsDecision: boolean;
}

/** Every item that changed, in printed order of each system. */
export function subjectsOf(changes: Changes, words: ReviewWords): readonly Subject[] {
  const decided = new Set(
    changes.judgement.decisions.map(({ subject }) => (subject.kind === 'item' ? subject.change : undefined)),
  );
  const departments = {
    before: departmentsById(changes.before.registers.departments),
    after: departmentsById(changes.after.registers.departments),
  };
  return changes.systems.flatMap((system) => {
    const source: FacetSource = { system, departments, words };
    return system.items.map((change) => subjectOf(source, change, decided.has(change)));
  });
}

function subjectOf(source: FacetSource, change: ItemChange, needsDecision: boolean): Subject {
  const { system, departments, words } = source;
  const item = change.after ?? change.before;
  if (item === undefined) throw new Error('a change of nothing');
  const above = indicatorsTo(item);
  const top = above[0];
  const leading = [departmentOf(departments.after, change.after), departmentOf(departments.before, change.before)];
  const { succession } = change;
  const titled = (ids: readonly string[], side: 'before' | 'after') =>
    ids.map((id) => titleOf(system[side]?.items.find((each) => each.id === id)) ?? id);
  return {
    change,
    system,
    kinds: change.kinds,
    path: above.map(({ title }) => title),
    what: item.kind === 'indicator' ? words.level[item.level] : words.criterion,
    id: item.id,
    indicator: { id: top?.id ?? '', title: top?.title ?? '' },
    departments: [...new Set(leading.filter((name) => name !== ''))],
    facets: facetsOf(source, change),
    succession: succession && { from: titled(succession.from, 'before'), to: titled(succession.to, 'after') },
    reason: change.reason,
    needsDecision,
  };
}

/** The indicators from level 1 down to an item, itself among them if it is one. */
function indicatorsTo(item: Item): readonly Indicator[] {
  const above = item.parent === undefined ? [] : indicatorsTo(item.parent);
  return item.kind === 'indicator' ? [...above, item] : above;
}

function departmentOf(departments: FacetSource['departments']['before'], item: Item | undefined): string {
  const holder = item?.kind === 'criterion' ? item.parent : item;
  return holder?.level === 3 ? departmentName(departments, holder.department) : '';
}

function titleOf(item: Item | undefined): string | undefined {
  return item?.kind === 'criterion' ? item.text : item?.title;
}
