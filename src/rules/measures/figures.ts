import { Decimal } from '../../model/decimal.ts';
import type { Edition, Figure } from '../../model/model.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { BRACED, placeholdersIn } from '../../text/measures.ts';
import type { SourceText } from '../../text/source.ts';
import { nearest } from '../../text/suggest.ts';
import { placeOfSetting } from '../place.ts';
import type { Rule } from '../rule.ts';
import { readNumeral } from './numeral.ts';

/** Whatever has braces: prose has none, so it was meant to be a placeholder. A backslash before it would make it print as it stands. */
const BRACES = /\\?\{+[^{}\n]*\}*|\}+/g;

/** Every placeholder of the measures names a figure of the scheme, and no figure is written out in the prose: what the prose says and what the scheme says cannot disagree. */
const measures: Rule = function* (edition) {
  const source = edition.measures;
  if (source === undefined) return;
  yield* placeholders(source, edition);
  yield* literals(source, edition);
  yield* zeros(source, edition);
};

function* placeholders(source: SourceText, { figures }: Edition): Iterable<Diagnostic> {
  for (const { 0: placeholder, index: start } of source.text.matchAll(BRACES)) {
    const sound = placeholdersIn(placeholder).find(({ text }) => text === placeholder);
    const figure = figures.get(sound?.path ?? '');
    if (figure !== undefined && (!sound?.isPercent || figure.value !== undefined || isPercentage(figure))) continue;
    const named = sound?.path ?? placeholder.replace(/[\\{}\s]|^\W*percent\s/g, '');
    const facts = { placeholder, suggestion: figures.has(named) ? named : nearest(named, figures.keys()) };
    yield finding('placeholder-unknown', { source, start, end: start + placeholder.length }, facts);
  }
}

/** Whether a figure is written with a percent sign: of that the scheme says that it is wrong. */
function isPercentage({ text }: Figure): boolean {
  return /[%％]$/.test(text);
}

// In these patterns nothing is tried from every place of a long run: a hostile text takes no longer than a long one.

/** What is no prose: placeholders, titles of documents, document numbers, code. */
const NOT_PROSE = new RegExp(`${BRACED}|《[^《》\\n]*》|〔[^〔〕\\n]*〕|\`[^\`\\n]*\``, 'g');
/** A number with a unit in which the scheme counts. Ordinals (第三名) and 每一名 count nothing; 十分, 百分制, 三分之二, 五位一体 are no numbers. */
const LITERAL =
  /(?<![第每\d０-９.．零〇一二两三四五六七八九十])(?:百分之([零〇一二两三四五六七八九十百点]{1,12})|(?![十百]分)([\d０-９]{1,12}(?:[.．][\d０-９]{1,12})?|[零〇一二两三四五六七八九十百]{1,12})\s?(分(?!之)|[%％名年]|位(?!一体)))/gu;

function* literals(source: SourceText, { figures }: Edition): Iterable<Diagnostic> {
  const prose = source.text.replace(NOT_PROSE, (match) => ' '.repeat(match.length));
  for (const match of prose.matchAll(LITERAL)) {
    const [printed, percent, number, unit] = match;
    const value = readNumeral(percent ?? number ?? '');
    const isPercent = percent !== undefined || unit === '%' || unit === '％';
    if (value === undefined || (isPercent && value.equals(HUNDRED))) continue; // all of something is no figure of the method
    const wanted = isPercent ? value.times(HUNDREDTH) : value;
    const path = [...figures].find(([, figure]) => figure.value?.equals(wanted))?.[0];
    const place = { source, start: match.index, end: match.index + printed.length };
    if (path === undefined) yield finding('figure-differs', place, { printed });
    else yield finding('figure-literal', place, { printed, placeholder: placeholderFor(path, isPercent, unit) });
  }
}

const HUNDRED = Decimal.of(100n, 0);
const HUNDREDTH = Decimal.of(1n, 2);

function placeholderFor(path: string, isPercent: boolean, unit: string | undefined): string {
  return isPercent ? `{{percent ${path}}}` : `{{${path}}}${unit ?? ''}`;
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

/** The rules of figures in the measures. */
export const MEASURES: readonly Rule[] = [measures];
