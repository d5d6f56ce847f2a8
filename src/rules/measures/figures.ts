import { stepsTo } from '../../changes/settings.ts';
import { Decimal } from '../../model/decimal.ts';
import { printedFigure } from '../../model/figures.ts';
import type { Edition } from '../../model/model.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { PossibleFigure } from '../../text/facts.ts';
import { BRACED, placeholdersIn } from '../../text/measures.ts';
import type { SourceText } from '../../text/source.ts';
import { placeOfSetting } from '../place.ts';
import type { Rule } from '../rule.ts';
import { readNumeral } from './numeral.ts';

/** No figure is written out in the prose: what the prose says and what the scheme says cannot disagree. */
const figures: Rule = function* (edition) {
  const source = edition.measures;
  if (source === undefined) return;
  yield* literals(source, edition);
  yield* zeros(source, edition);
};

// In these patterns nothing is tried from every place of a long run: a hostile text takes no longer than a long one.

/** What is no prose: placeholders, titles of documents, document numbers, code. */
const NOT_PROSE = new RegExp(`${BRACED}|《[^《》\\n]*》|〔[^〔〕\\n]*〕|\`[^\`\\n]*\``, 'g');
/** A number with a unit in which the scheme counts. Ordinals (第三名) and 每一名 count nothing; 十分, 百分制, 三分之二, 五位一体 are no numbers. */
const LITERAL =
  /(?<![第每\d０-９.．零〇一二两三四五六七八九十])(?:百分之([零〇一二两三四五六七八九十百点]{1,12})|(?![十百]分)([\d０-９]{1,12}(?:[.．][\d０-９]{1,12})?|[零〇一二两三四五六七八九十百]{1,12})\s?(分(?!之)|[%％名年]|位(?!一体)))/gu;

function* literals(source: SourceText, edition: Edition): Iterable<Diagnostic> {
  const prose = source.text.replace(NOT_PROSE, (match) => ' '.repeat(match.length));
  let searches = 0;
  for (const match of prose.matchAll(LITERAL)) {
    const { 0: printed, index: start } = match;
    const literal = literalIn(match);
    if (literal === undefined) continue;
    const stated = settingsWith(literal, edition);
    searches += literal.unit === '分' ? 1 : 0;
    const line = literal.unit === '分' && searches <= MOST_SEARCHES ? lineAt(prose, start) : '';
    const possible = [...stated, ...itemsWith(literal, line, edition)];
    const facts = { printed, possible, own: ownFigure(literal, edition) };
    const code = stated.length === 0 ? 'figure-differs' : 'figure-literal';
    yield finding(code, { source, start, end: start + printed.length }, facts);
  }
}

/** Undefined for what cannot be read as a number, and for all of something, which is no figure of the method. */
function literalIn([, percent, number, unit = '']: RegExpExecArray): Literal | undefined {
  const value = readNumeral(percent ?? number ?? '');
  if (percent === undefined && unit !== '%' && unit !== '％') return value && { value, isPercent: false, unit };
  return value === undefined || value.equals(HUNDRED)
    ? undefined
    : { value: value.times(HUNDREDTH), isPercent: true, unit: '' };
}

/** For how many numbers the indicators are looked through, and how much of their line: a hostile text has thousands. */
const MOST_SEARCHES = 50;
const LONGEST_LINE = 1000;

const HUNDRED = Decimal.of(100n, 0);
const HUNDREDTH = Decimal.of(1n, 2);

/** A figure that is written out: its value, as a share where it is a percentage, and the unit behind it. */
interface Literal {
  readonly value: Decimal;
  readonly isPercent: boolean;
  readonly unit: string;
}

/** Every setting that has the value: which of them is meant, if any, its writer alone knows. */
function settingsWith(literal: Literal, edition: Edition): readonly PossibleFigure[] {
  return [...edition.figures].flatMap(([path, { text, value }]) => {
    if (!value?.equals(literal.value)) return [];
    // What is stated as a percentage prints so by itself.
    const placeholder = /[%％]$/.test(text) ? `{{${path}}}` : placeholderFor(literal, path);
    return [{ placeholder, steps: stepsTo(path, [edition]) }];
  });
}

/** Indicators with so many points that the same line names by their titles. */
function itemsWith(literal: Literal, line: string, { systems }: Edition): readonly PossibleFigure[] {
  if (line === '') return [];
  return systems.flatMap(({ id, title, items, classes }) =>
    items.flatMap((item): readonly PossibleFigure[] => {
      if (item.kind === 'criterion' || item.title === '' || !line.includes(item.title)) return [];
      const index = item.points.findIndex((each) => each?.equals(literal.value));
      if (index < 0) return [];
      const isSame = new Set(item.points.flatMap((each) => each?.toString() ?? [])).size === 1;
      const path = `items.${id}.${item.id}.points${isSame ? '' : `.${classes[index]?.id ?? ''}`}`;
      return [{ placeholder: placeholderFor(literal, path), steps: [{ name: title }, { name: item.title }] }];
    }),
  );
}

function lineAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  return before.slice(before.lastIndexOf('\n') + 1) + (text.slice(at, at + LONGEST_LINE).split('\n', 1)[0] ?? '');
}

/** How the number is stated as a figure of its own, under a name that is free. */
function ownFigure(
  literal: Literal,
  { figures: all }: Edition,
): { readonly line: string; readonly placeholder: string } {
  let [name, count] = ['number', 1];
  while (all.has(`figures.${name}`)) {
    count += 1;
    name = `number${count}`;
  }
  return { line: `${name}: ${literal.value}`, placeholder: placeholderFor(literal, `figures.${name}`) };
}

function placeholderFor({ isPercent, unit }: Literal, path: string): string {
  return isPercent ? `{{percent ${path}}}` : `{{${path}}}${unit}`;
}
/** What stands after a number that counts something of which there has to be some; 位小数 are none. */
const COUNTED = /^\s?(?:[名个家人年]|位(?!小数))/;

/** No setting that is zero is printed as a number of something: 前0名, 0年内 say nothing. */
function* zeros(source: SourceText, { figures, written }: Edition): Iterable<Diagnostic> {
  if (![...figures.values()].some((figure) => figure.value?.equals(Decimal.zero))) return;
  const said = new Set<string>();
  let from = 0;
  for (const { text, path } of placeholdersIn(source.text)) {
    const start = source.text.indexOf(text, from);
    from = start + text.length;
    const unit = COUNTED.exec(source.text.slice(from, from + 4))?.[0];
    if (unit === undefined || said.has(path) || !figures.get(path)?.value?.equals(Decimal.zero)) continue;
    said.add(path);
    const related = [{ place: { source, start, end: from + unit.length }, label: `${text}${unit}` }];
    yield finding('figure-zero', placeOfSetting(written, path), { printed: `0${unit}`, path }, related);
  }
}

/** Units that count: a percentage is no number of them. 的 and other words may follow it. */
const COUNTING = /^\s?(?:[名个家人分项%％]|位(?!小数))/;

/** No percentage is followed by a unit: 前25%位 says nothing. */
const units: Rule = function* (edition) {
  const source = edition.measures;
  if (source === undefined) return;
  let from = 0;
  for (const placeholder of placeholdersIn(source.text)) {
    const { text } = placeholder;
    const start = source.text.indexOf(text, from);
    from = start + text.length;
    const unit = COUNTING.exec(source.text.slice(from, from + 4))?.[0];
    const printed = unit === undefined ? undefined : printedFigure(edition, placeholder);
    if (unit === undefined || printed === undefined || !/[%％]$/.test(printed)) continue;
    const facts = { placeholder: text, printed: `${printed}${unit}`, unit: unit.trim() };
    yield finding('figure-unit', { source, start: from, end: from + unit.length }, facts);
  }
};

/** The rules of figures in the measures. */
export const FIGURES: readonly Rule[] = [figures, units];
