import type { Edition } from './model.ts';

/**
 * Every setting of the scheme by its path, as a text: all that it states, and where the order of a list says something
 * the ids of its members in their order. The latter are nothing that the measures could print.
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
  return new Map([...[...figures].map(([path, { text }]) => [path, text] as const), ...orders]);
}
