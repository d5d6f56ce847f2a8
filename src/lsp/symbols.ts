import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { titleOf } from '../engine/examine/meant.ts';
import type { Item } from '../model/model.ts';
import { inOriginal } from '../text/mending.ts';
import { visible } from '../text/visible.ts';
import { placeOf, type Written } from '../text/written.ts';
import type { EditorWords } from '../words/editor.ts';
import { type Held, itemsIn, nameKey, placeIn, startOf } from './items.ts';
import { locationOf, rangeOf } from './positions.ts';
import type { Repository, State } from './repository.ts';
import { pointsText } from './saying.ts';

/** The outline of a file: items below each other with their titles and points; the systems of a scheme; what a register lists. */
export function outlineOf(state: State, path: string, words: EditorWords): DocumentSymbol[] {
  const items = itemsIn(state, path);
  if (items.length > 0) return below(undefined, items, items[0]?.item.written.yaml.source.text.length ?? 0, words);
  return listedIn(state)
    .filter(({ written }) => written.yaml.source.path === path)
    .map(({ id, name, written }) => {
      const range = rangeOf(inOriginal(placeOf(written, 'id')));
      return { name: visible(name) || id, detail: id, kind: SymbolKind.Class, range, selectionRange: range };
    });
}

/** The symbols of what lies right below an item; each ends where the next begins. */
function below(parent: Item | undefined, items: readonly Held[], end: number, words: EditorWords): DocumentSymbol[] {
  const own = items.filter(({ item }) => item.parent === parent);
  return own.map(({ system, item }, index) => {
    const place = placeIn(item, nameKey(item));
    const next = own[index + 1]?.item;
    const until = Math.max(place.end, next === undefined ? end : startOf(next));
    return {
      name: visible(titleOf(item)) || item.id,
      detail: pointsText(system, item.points, words),
      kind: item.kind === 'criterion' ? SymbolKind.Field : SymbolKind.Class,
      range: rangeOf({ ...place, start: Math.min(place.start, startOf(item)), end: until }),
      selectionRange: rangeOf(place),
      children: below(item, items, until, words),
    };
  });
}

/** So many symbols are given at most: nobody reads more. */
const MOST_SYMBOLS = 300;

/** Everything in the repositories that is called so, or has such an id, or a part of either: of the newest year first. */
export function symbolsNamed(held: readonly (readonly [Repository, State])[], query: string): WorkspaceSymbol[] {
  const wanted = plainly(query);
  const found = held.flatMap(([repository, state]) => {
    const items = state.held.toReversed().flatMap(({ edition }) =>
      edition.systems.flatMap((system) =>
        system.items.map((item) => ({
          name: titleOf(item),
          id: item.id,
          kind: item.kind === 'criterion' ? SymbolKind.Field : SymbolKind.Class,
          containerName: `${edition.id} ${system.title}`,
          place: placeIn(item, nameKey(item)),
        })),
      ),
    );
    const listed = listedIn(state).map(({ id, name, written }) => {
      const place = inOriginal(placeOf(written, 'id'));
      return { name, id, kind: SymbolKind.Class, containerName: place.source.path, place };
    });
    return [...items, ...listed]
      .filter(({ name, id }) => plainly(name).includes(wanted) || id.includes(wanted))
      .map(({ name, id, kind, containerName, place }) => ({
        name: id.includes(wanted) ? `${visible(name)} ${id}` : visible(name),
        kind,
        containerName,
        location: locationOf(repository, place),
      }));
  });
  return found.slice(0, MOST_SYMBOLS);
}

function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What has a name and is no item: systems, classes, departments, units. */
function listedIn({
  held,
}: State): readonly { readonly id: string; readonly name: string; readonly written: Written }[] {
  const registers = held.at(-1)?.registers;
  const systems = held.toReversed().flatMap(({ edition }) => edition.systems);
  return [
    ...systems.map(({ id, title, written }) => ({ id, name: title, written })),
    ...systems.flatMap(({ declared }) => declared),
    ...(registers?.departments ?? []),
    ...(registers?.units ?? []),
  ];
}
