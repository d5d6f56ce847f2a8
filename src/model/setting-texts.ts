import type { Edition, System } from './model.ts';
import { eachLevel, type StatedColumn, usualTitle } from './printing/columns.ts';

/**
 * Every setting of the scheme by its path, as a text: all that it states, and where the order of a list says something
 * the ids of its members in their order; and how an annex is printed, where that is not as usual. The latter two are
 * nothing that the measures could print.
 */
export function settingTexts({ figures, method, systems }: Edition): ReadonlyMap<string, string> {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['method.yearEnd.components', method.yearEnd.components],
    ['method.bonus.kinds', method.bonus?.kinds ?? []],
    ...(method.bonus?.kinds ?? []).map(({ id, amounts }) => [`method.bonus.kinds.${id}.amounts`, amounts] as const),
    ...systems.map(({ id, grades }) => [`systems.${id}.grades`, grades] as const),
  ];
  const orders = lists.flatMap(([path, members]) =>
    members.length === 0 ? [] : [[path, members.map(({ id }) => id).join('、')] as const],
  );
  const printed = systems.flatMap(printingTexts);
  return new Map([...[...figures].map(([path, { text }]) => [path, text] as const), ...orders, ...printed]);
}

/** In what the annex of a system is printed otherwise than usual: what a reader of the published one would miss. */
function printingTexts(system: System): readonly (readonly [string, string])[] {
  const { id, printing, levels } = system;
  if (printing === undefined) return [];
  const { columns, paper, orientation, tableSize, checkCode } = printing;
  const texts = {
    columns:
      columns &&
      eachLevel(columns, levels.length)
        .map((each) => columnText(each, system))
        .join('、'),
    paper,
    orientation: orientation === 'portrait' ? orientation : undefined,
    tableSize: tableSize?.toString(),
    checkCode: checkCode === 'none' ? checkCode : undefined,
  };
  return Object.entries(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [[`systems.${id}.printing.${key}`, text] as const],
  );
}

/** A column by its title; one that is not the usual says what it is the title of. */
function columnText({ of, title, width }: StatedColumn, system: System): string {
  const called = title === undefined ? usualTitle(of, system) : `${title}（${of}）`;
  return width === undefined ? called : `${called}${width}毫米`;
}
