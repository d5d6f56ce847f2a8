import { itemName } from '../../src/layout/results/naming.ts';
import { classIndexOf } from '../../src/model/classes/of-unit.ts';
import type { Edition } from '../../src/model/model.ts';
import type { AssessedUnit, Registers } from '../../src/model/registers.ts';
import { actorOf } from '../../src/model/years/actors.ts';
import type { NOTICE_NAMES, Notice } from '../../src/model/years/notices.ts';
import { printedDay } from '../../src/text/day.ts';
import { PLACES } from './placed.ts';

type Names = typeof NOTICE_NAMES;
type Place = Names['places'][number];

/** A member of a list. */
type Member = Readonly<Record<'text' | 'position' | Place, string>> & { readonly isFirst: boolean };

/** What the template of a notice prints, by the names of `NOTICE_NAMES`; empty where the notice has none. */
export type NoticeView = Readonly<Record<Names['texts'][number] | Place, string>> &
  Readonly<Record<Names['lists'][number], readonly Member[]>> & {
    readonly talk: Readonly<Record<'on' | 'at' | 'place', string>>;
  };

/** What a template prints of a notice to a unit. `hold` gives for each text of the data what stands for it until the Markdown is read. */
export function noticeView(
  notice: Notice,
  unit: AssessedUnit,
  { edition, registers }: { readonly edition: Edition; readonly registers: Registers },
  hold: (text: string) => string,
): NoticeView {
  const day = (on: string | undefined): string => (on === undefined ? '' : hold(printedDay(on)));
  const members = (all: readonly string[]): readonly Member[] =>
    all.map((text, index) => ({
      ...PLACES,
      text: hold(text),
      position: all.length === 1 ? '' : hold(String(index + 1)),
      isFirst: index === 0,
    }));
  const { number, by, ground, on, due, asks, talk } = notice;
  return {
    ...PLACES,
    unit: hold(unit.name),
    number: hold(number),
    on: day(on),
    by: hold(actorOf(by, registers).name),
    ground: hold(ground),
    due: day(due),
    year: hold(String(edition.year ?? edition.id)),
    scheme: hold(edition.title),
    items: members(itemsOf(notice, unit, edition)),
    asks: members(asks),
    persons: members(talk?.persons ?? []),
    talk: { on: day(talk?.on), at: hold(talk?.at ?? ''), place: hold(talk?.place ?? '') },
  };
}

/** What the indicators and criteria are called that a notice is about. */
function itemsOf({ items }: Notice, unit: AssessedUnit, { systems }: Edition): readonly string[] {
  const system = systems.find(({ id }) => id === unit.system);
  if (system === undefined) return [];
  const index = classIndexOf(system, unit);
  return items.flatMap((id) => {
    const item = system.items.find((each) => each.id === id);
    return item === undefined ? [] : [itemName(item, { index })];
  });
}
