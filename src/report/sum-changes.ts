import { classesOfBoth, indexOfClass } from '../changes/by-class.ts';
import { hasClass } from '../model/classes.ts';
import type { Decimal } from '../model/decimal.ts';
import { levelName } from '../model/levels.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import { partsOf, statedFor, sumFor } from '../model/totals.ts';
import { visible } from '../text/visible.ts';
import { displayWidth, padToWidth } from '../text/width.ts';
import type { Authoring, Before } from '../words/authoring.ts';

/** What a stated sum and its parts were and are, for every unit class; for a unit that gets something of its own, what those of its class were. */
interface SumChange {
  readonly whole: Indicator | System;
  readonly classes: readonly {
    readonly name: string;
    readonly stated: Before<Decimal>;
    readonly actual: Before<Decimal>;
    /** Whether all of it could be read as it is now. */
    readonly isRead: boolean;
    /** Whether the parts are to add to a scale, and to no points of the whole. */
    readonly isScaled: boolean;
  }[];
}

/** What the sums are to which an item belongs, before and after a change: at every level above, in the old place and the new, and of the system. */
export function sumChangesAsText(before: System, after: System, ids: readonly string[], words: Authoring): string {
  const changes = [...wholesOf(before, after, ids)].map((whole) => changeOf(whole, before, after));
  return [words.sums, ...changes.flatMap((change) => linesOf(change, after, words))]
    .map((line) => `${line}\n`)
    .join('');
}

/** The indicators that are or were above some items, or are these themselves, from below; the system last. */
function wholesOf(before: System, after: System, ids: readonly string[]): Iterable<Indicator | System> {
  const wholes = new Map<string, Indicator>();
  for (const system of [after, before]) {
    for (const item of system.items.filter((each) => ids.includes(each.id))) {
      for (let at: Item | undefined = item; at !== undefined; at = at.parent) {
        if (at.kind === 'indicator' && !wholes.has(at.id)) wholes.set(at.id, at);
      }
    }
  }
  return [...[...wholes.values()].sort((a, b) => b.level - a.level), after];
}

function changeOf(whole: Indicator | System, before: System, after: System): SumChange {
  const [old, now] = [before, after].map((system) => sameIn(system, whole));
  const classes = classesOfBoth(before.classes, after.classes).flatMap((each) => {
    const [was, is] = [indexOfClass(before.classes, each), indexOfClass(after.classes, each)];
    const earlier = old && isFor(old, was) ? old : undefined;
    const later = now && isFor(now, is) ? now : undefined;
    if (earlier === undefined && later === undefined) return [];
    const at = (read: (whole: Indicator | System, index: number) => Decimal | undefined): Before<Decimal> => ({
      before: earlier && read(earlier, was),
      after: later && read(later, is),
    });
    const isScaled = hasScale(later, is);
    const isComparable = hasScale(earlier, was) === isScaled;
    const stated = isComparable ? at(statedFor) : { before: undefined, after: at(statedFor).after };
    const actual = at((whole, index) => sumFor(partsOf(whole), index));
    const isRead = later === undefined || (later.complete && (stated.after ?? actual.after) !== undefined);
    return [{ name: each.name, stated, actual, isRead, isScaled }];
  });
  return { whole, classes };
}

function sameIn(system: System, whole: Indicator | System): Indicator | System | undefined {
  if (!('kind' in whole)) return system;
  return system.items.find((item): item is Indicator => item.kind === 'indicator' && item.id === whole.id);
}

function hasScale(whole: Indicator | System | undefined, index: number): boolean {
  if (whole === undefined || 'kind' in whole) return whole?.scale !== undefined;
  return (whole.classes[index]?.scale ?? whole.scale) !== undefined;
}

function isFor(whole: Indicator | System, index: number): boolean {
  return 'kind' in whole ? hasClass(whole.applies, index) : index >= 0;
}

function linesOf({ whole, classes }: SumChange, system: System, words: Authoring): readonly string[] {
  const title = visible(whole.title);
  const width = Math.max(0, ...classes.map(({ name }) => displayWidth(visible(name))));
  return [
    `  ${'kind' in whole ? words.titled(whole.level, levelName(system, whole.level), title) : title}`,
    ...classes.map(({ name, stated, actual, isRead, isScaled }) => {
      const [own, parts] = [stated, actual].map((each) => becoming(each, words));
      const sum = isRead
        ? (isScaled ? words.sumOfScale : words.sum)(own ?? '', parts ?? '', differenceOf(stated.after, actual.after))
        : words.sumUnread(own ?? '');
      return `    ${padToWidth(visible(name), width)}  ${sum}`;
    }),
  ];
}

function becoming({ before, after }: Before<Decimal>, words: Authoring): string {
  return words.becomes(before?.toString() ?? words.noPoints, after?.toString() ?? words.noPoints);
}

/** By how much two numbers differ; undefined where they are equal. One that is not there counts as zero. */
function differenceOf(stated: Decimal | undefined, actual: Decimal | undefined): string | undefined {
  if (stated === undefined || actual === undefined) return (stated ?? actual)?.toString();
  const more = stated.minus(actual);
  return more.coefficient === 0n ? undefined : more.toString().replace('-', '');
}
