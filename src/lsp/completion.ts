import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import { titleOf } from '../engine/examine/meant.ts';
import type { Edition, System } from '../model/model.ts';
import { visible } from '../text/visible.ts';
import type { EditorWords } from '../words/editor.ts';
import { type Kind, NAMING, PAST } from './ids.ts';
import type { State } from './repository.ts';
import { pointsText } from './saying.ts';
import { typedAt } from './typed.ts';

/** An id that may be put in, with what has it. */
interface Proposal {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** Whether others are likelier, and come first. */
  readonly isLater?: boolean;
}

/** The ids that may stand where something is typed: of departments, classes, units, systems and items, which no schema can know; for lineage those of the edition before, first what is there no more. */
export function completionAt(
  state: State,
  path: string,
  text: string,
  { line, character }: Position,
  words: EditorWords,
): CompletionItem[] {
  const typed = typedAt(text.split(/\r\n|\n|\r/), line, character);
  const kind = typed && Object.hasOwn(NAMING, typed.key) ? NAMING[typed.key] : undefined;
  if (typed === undefined || kind === undefined) return [];
  const range = { start: { line, character: typed.start }, end: { line, character: typed.end } };
  return proposals(state, path, kind, PAST.includes(typed.key), words).map(({ id, name, detail, isLater }, index) => ({
    label: id,
    labelDetails: { description: visible(name) },
    detail: [visible(name), visible(detail)].filter((part) => part !== '').join(' · '),
    kind: CompletionItemKind.Reference,
    filterText: `${id} ${name}`,
    sortText: `${isLater === true ? 1 : 0}${String(index).padStart(5, '0')}`,
    textEdit: { range, newText: id },
  }));
}

function proposals(
  { held: editions }: State,
  path: string,
  kind: Kind,
  isPast: boolean,
  words: EditorWords,
): readonly Proposal[] {
  const [, year = '', folder] = path.split('/');
  const held = editions.findLast(({ edition: { id } }) => id === year || id.startsWith(`${year}.`)) ?? editions.at(-1);
  if (held === undefined) return [];
  const { edition, previous, registers } = held;
  const systems = edition.systems.filter(({ id }) => id === folder);
  const within = systems.length > 0 ? systems : edition.systems;
  switch (kind) {
    case 'department':
      return (registers.departments ?? []).map(({ id, name, leads }) => ({ id, name, detail: '', isLater: !leads }));
    case 'class':
      return [
        ...within.flatMap(({ title, declared }) => declared.map(({ id, name }) => ({ id, name, detail: title }))),
        ...(registers.units ?? [])
          .filter(({ system }) => within.some(({ id }) => id === system))
          .map(({ id, name }) => ({ id, name, detail: '', isLater: true })),
      ];
    case 'unit':
      return (registers.units ?? []).map(({ id, name }) => ({ id, name, detail: '' }));
    case 'system':
      return edition.systems.map(({ id, title }) => ({ id, name: title, detail: '' }));
    case 'item':
      return isPast ? pastItems(previous, within, words) : within.flatMap((system) => itemsOf(system, words));
  }
}

function itemsOf(system: System, words: EditorWords): readonly Proposal[] {
  return system.items.map((item) => ({
    id: item.id,
    name: titleOf(item),
    detail: pointsText(system, item.points, words),
  }));
}

/** The items of the edition before, those first that are there no more. */
function pastItems(previous: Edition | undefined, systems: readonly System[], words: EditorWords): readonly Proposal[] {
  return systems.flatMap(({ id, items }) => {
    const now = new Set(items.map((item) => item.id));
    const before = previous?.systems.filter((system) => system.id === id) ?? [];
    return before.flatMap((system) => itemsOf(system, words)).map((each) => ({ ...each, isLater: now.has(each.id) }));
  });
}
