import { textsOf } from '../../import/account.ts';
import type { Remark } from '../../import/draft.ts';
import type { SourceText } from '../../import/source.ts';
import type { WrittenSystem } from '../../import/written/system.ts';
import { settingName } from '../../layout/revision/setting-name.ts';
import type { Edition } from '../../model/model.ts';
import { visible } from '../../text/visible.ts';
import type { ImportWords } from '../../words/import.ts';
import type { Imported, ReadFile } from './imported.ts';
import { remarkSentence } from './sentence.ts';

/** How many characters of a text that was not used are shown. */
const SHOWN = 60;

/** What an import was, for people: what was read as what, how sure that is, what was not used, and what was written. What `check` says of it is left to its own report. */
export function importedAsText(imported: Imported, words: ImportWords): string {
  const { plan, files, remarks, like, couldBeLike, isWritten, isWithoutSettings, edition } = imported;
  const placeOf = placesIn(files);
  const decisive = remarks.filter(({ changesTotal }) => changesTotal);
  const settings = remarks.filter(({ code }) => code === 'setting-read');
  const others = remarks.filter((each) => !(each.changesTotal || settings.includes(each)));
  const added = plan.register.added.map(({ id, name }) => [visible(name), id] as const);
  const lines = [
    ...files.flatMap((each) => fileLines(each, words)),
    '',
    ...plan.systems.flatMap((each) => systemLines(each, like, words)),
    ...(couldBeLike === undefined ? [] : [`  ${words.couldBeLike(couldBeLike)}`]),
    ...(added.length === 0 ? [] : ['', words.departments(added)]),
    ...section(words.decisive(decisive.length), remarkLines(decisive, placeOf, words, edition)),
    ...section(
      words.settings(new Set(settings.map(({ facts }) => facts['path'])).size),
      settingLines(settings, placeOf, words, edition),
    ),
    ...section(words.others(others.length), remarkLines(others, placeOf, words, edition)),
    '',
    (isWritten ? words.written : words.wouldWrite)(plan.files.length),
    ...plan.files.map(({ path }) => `  ${visible(path)}`),
    ...(isWithoutSettings ? ['', words.withoutSettings] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Where a text is, for people. */
type PlaceOf = (text: SourceText) => string;

/** Of several files, the place of each text with the file in which it is. */
function placesIn(files: readonly ReadFile[]): PlaceOf {
  const owners = new Map(
    files.length < 2 ? [] : files.flatMap(({ file, source }) => textsOf(source).map((text) => [text, file] as const)),
  );
  return (text) => [...(owners.has(text) ? [owners.get(text)] : []), text.place].join(' ');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function fileLines({ file, account }: ReadFile, words: ImportWords): readonly string[] {
  const uses = [...account.used].map(([name, count]) => words.use(words.uses[name], count));
  const unused = account.unused.map(({ text, start, end }) => [text.place, text.text.slice(start, end)] as const);
  const hidden = account.hidden.map(({ place, text }) => [place, text] as const);
  return [
    words.file(visible(file)),
    `  ${words.account(account.characters, account.unaccounted)}`,
    ...(uses.length === 0 ? [] : [`  ${uses.join('，')}`]),
    ...(unused.length === 0
      ? [`  ${words.nothingUnused}`]
      : [`  ${words.unused(unused.length)}`, ...placedLines(unused, words)]),
    ...(hidden.length === 0 ? [] : [`  ${words.hidden(hidden.length)}`, ...placedLines(hidden, words)]),
  ];
}

/** Texts with their places: those that say the same in one line, with the first place and how many there are. */
function placedLines(
  texts: readonly (readonly [place: string, text: string])[],
  words: ImportWords,
): readonly string[] {
  const said = new Map<string, { readonly first: string; count: number }>();
  for (const [place, text] of texts) {
    const line = shown(text);
    const known = said.get(line);
    if (known === undefined) said.set(line, { first: visible(place), count: 1 });
    else known.count += 1;
  }
  return [...said].map(([text, { first, count }]) => `    ${words.places(first, count)}  ${text}`);
}

/** A text in one line, as far as it is shown. */
function shown(text: string): string {
  const line = visible(text.replace(/\s+/gu, ' ').trim());
  const signs = [...line];
  return signs.length <= SHOWN ? line : `${signs.slice(0, SHOWN).join('')}……`;
}

function systemLines(system: WrittenSystem, like: string | undefined, words: ImportWords): readonly string[] {
  const names = system.levels.length > 0 ? system.levels : system.counts.map((_, index) => words.levelName(index + 1));
  const levels = system.counts.map((count, index) => [visible(names[index] ?? ''), count] as const);
  return [
    words.system(system.id, visible(system.title)),
    `  ${words.size(system.fullMarks, levels, system.criteria)}`,
    `  ${words.ids(system.fresh, system.former.size, like)}`,
  ];
}

/** The settings that were read, those of one place in one line. */
function settingLines(
  remarks: readonly Remark[],
  placeOf: PlaceOf,
  words: ImportWords,
  edition: Edition | undefined,
): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { facts, at } of remarks) {
    const place = at === undefined ? '' : placeOf(at.text);
    const said = places.get(place) ?? new Set();
    places.set(place, said.add(words.setting(settingName(String(facts['path']), edition), String(facts['value']))));
  }
  return [...places].map(([place, said]) => `${visible(place)}  ${visible([...said].join(words.and))}`);
}

/** What may be said of many places at once, since it says the same of each. */
const ALIKE: ReadonlySet<string> = new Set([
  ...['unscored', 'left-out', 'empty-category', 'wrapped', 'department-inferred', 'points-inferred', 'joined'],
  ...['class-unread', 'bonus-apart', 'again-more', 'again-missing', 'number-twice', 'cell-not-used'],
]);
/** How many remarks alike are said one by one, and how many places of the others are named. */
const FEW = 3;
const PLACES = 8;

/** A line for each remark; of many that are alike the first ones, and where the others are. */
function remarkLines(
  remarks: readonly Remark[],
  placeOf: PlaceOf,
  words: ImportWords,
  edition: Edition | undefined,
): readonly string[] {
  const lines: string[] = [];
  const byCode = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const alike = byCode.get(remark.code);
    if (alike === undefined) byCode.set(remark.code, [remark]);
    else alike.push(remark);
  }
  for (const remark of remarks) {
    const alike = ALIKE.has(remark.code) ? (byCode.get(remark.code) ?? []) : [];
    const isSaid = alike.length <= FEW + 1 || alike.slice(0, FEW).includes(remark);
    if (isSaid) lines.push(remarkLine(remark, placeOf, words, edition));
    if (alike.length <= FEW + 1 || remark !== alike[FEW - 1]) continue;
    const rest = alike.slice(FEW);
    const places = rest.slice(0, PLACES).flatMap(({ at }) => (at === undefined ? [] : visible(placeOf(at.text))));
    lines.push(`  ${words.alike(rest.length, places)}`);
  }
  return lines;
}

function remarkLine(remark: Remark, placeOf: PlaceOf, words: ImportWords, edition: Edition | undefined): string {
  const sentence = visible(remarkSentence(remark, words, edition));
  return remark.at === undefined ? sentence : `${visible(placeOf(remark.at.text))}  ${sentence}`;
}
