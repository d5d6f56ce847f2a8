import { titleOf } from '../engine/examine/meant.ts';
import { entrySaid } from '../engine/settings/text.ts';
import type { DeskWords } from '../words/desk.ts';
import { itemIn, systemIn } from './items.ts';
import type { Look } from './look.ts';
import { inPage } from './naming.ts';
import type { Named, SetField, Wish } from './protocol.ts';
import { entriesChange } from './settings/said.ts';
import { settingIn } from './settings/settings.ts';

/** What is said of a change that was made, by what was there before it and is there now: the name by which it is undone. */
export function saidOf(wish: Wish, before: Look, after: Look, words: DeskWords): string {
  const item = 'id' in wish ? itemIn(before, wish, wish.id) : undefined;
  const title = item === undefined ? '' : titleOf(item);
  switch (wish.kind) {
    case 'set':
      if (wish.value.trim() === '') return words.cleared(title, wish.field);
      return wish.field === 'core' ? words.marked(title) : words.set(title, wish.field, namesIn(wish, before));
    case 'setting':
      return settingSaid(wish, before, after, words);
    case 'add':
      return words.added(wish.title ?? wish.text);
    case 'move':
      return words.moved(title);
    case 'remove':
      return words.removed(title);
    case 'rename':
      return words.renamed(title, wish.to);
    case 'source':
      return inPage(words.rewritten(wish.file), before, wish.edition, words);
    case 'fix':
      return inPage(words.fixed(wish.file, wish.line), before, wish.edition, words);
    default:
      return words.decided[wish.kind](wish.numbers);
  }
}

function settingSaid(
  { edition, path, value: typed }: Extract<Wish, { readonly kind: 'setting' }>,
  before: Look,
  after: Look,
  words: DeskWords,
): string {
  const { spec, titles, value: was = null } = settingIn(before, edition, path) ?? {};
  const name = titles?.at(-1) ?? path;
  if (spec?.kind === 'entries') {
    const now = settingIn(after, edition, path)?.value ?? null;
    return words.settingEntries(name, entriesChange(was, now));
  }
  const value = typed.trim();
  if (value === '') return words.settingCleared(name);
  return words.settingSet(
    name,
    spec?.kind === 'entry' ? entrySaid(value, spec.columns ?? []) : (spec?.values?.[value] ?? value),
  );
}

/** Departments and classes as people call them, where they are typed by their ids. */
function namesIn(wish: Extract<Wish, { readonly kind: 'set' }>, look: Look): string {
  const { departments = [], units = [] } =
    look.held.find(({ edition }) => edition.id === wish.edition)?.registers ?? {};
  const things = NAMED[wish.field]?.({ departments, classes: [...(systemIn(look, wish)?.declared ?? []), ...units] });
  if (things === undefined) return wish.value;
  return wish.value.replace(/[a-z][a-z\d-]*/g, (word) => things.find(({ id }) => id === word)?.name ?? word);
}

interface Things {
  readonly departments: readonly Named[];
  readonly classes: readonly Named[];
}

/** What the ids in a field are those of. */
const NAMED: { readonly [Field in SetField]?: (things: Things) => readonly Named[] } = {
  department: ({ departments }) => departments,
  cooperating: ({ departments }) => departments,
  only: ({ classes }) => classes,
  except: ({ classes }) => classes,
};
