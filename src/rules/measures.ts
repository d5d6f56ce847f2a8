import { Decimal } from '../model/decimal.ts';
import type { Edition } from '../model/model.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { SourceText } from '../text/source.ts';
import { nearest } from '../text/suggest.ts';
import { readNumeral } from './numeral.ts';
import type { Rule } from './rule.ts';

/** `{{path}}` or `{{percent path}}`: the only forms that the measures may use. */
const PLACEHOLDER = /\{\{(?:\s*(percent)\s+|\s*)([\w.-]+)\s*\}\}(?!\})/y;

/** Every placeholder of the measures names a figure of the scheme, and no figure is written out in the prose: what the prose says and what the scheme says cannot disagree. */
export const measures: Rule = function* (edition) {
  const source = edition.measures;
  if (source === undefined) return;
  yield* placeholders(source, edition);
  yield* literals(source, edition);
};

function* placeholders(source: SourceText, { figures }: Edition): Iterable<Diagnostic> {
  for (let at = source.text.indexOf('{{'); at >= 0; at = source.text.indexOf('{{', at + 2)) {
    PLACEHOLDER.lastIndex = at;
    const match = PLACEHOLDER.exec(source.text);
    const path = match?.[2] ?? '';
    const figure = figures.get(path);
    if (figure !== undefined && (match?.[1] === undefined || figure.value !== undefined)) continue;
    const end = match ? at + match[0].length : endOfBroken(source.text, at);
    const placeholder = source.text.slice(at, end);
    yield finding(
      'placeholder-unknown',
      { source, start: at, end },
      { placeholder, suggestion: nearest(path, figures.keys()) },
    );
  }
}

/** Where a placeholder ends that is not well formed: behind its braces when they close in the same line, else at the line's end. */
function endOfBroken(text: string, start: number): number {
  const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
  const close = text.indexOf('}}', start);
  return close >= 0 && close < lineEnd ? close + 2 : lineEnd;
}

/** What is no prose: placeholders, titles of documents, document numbers, code. */
const NOT_PROSE = /\{\{[^\n]*?\}\}|《[^》\n]*》|〔[^〕\n]*〕|`[^`\n]*`/g;
/** A number with a unit in which the scheme counts. Ordinals (第三名) and 每一名 count nothing; 十分 is no number. */
const LITERAL =
  /(?<![第每\d.．])(?:百分之([零〇一二两三四五六七八九十百点]+)|(?!十分)([\d０-９]+(?:[.．][\d０-９]+)?|[零〇一二两三四五六七八九十百]+)\s*([分%％名位年]))/gu;

function* literals(source: SourceText, { figures }: Edition): Iterable<Diagnostic> {
  const prose = source.text.replace(NOT_PROSE, (match) => ' '.repeat(match.length));
  for (const match of prose.matchAll(LITERAL)) {
    const [printed, percent, number, unit] = match;
    const value = readNumeral(percent ?? number ?? '');
    if (value === undefined) continue;
    const isPercent = percent !== undefined || unit === '%' || unit === '％';
    const wanted = isPercent ? value.times(HUNDREDTH) : value;
    const path = [...figures].find(([, figure]) => figure.value?.equals(wanted))?.[0];
    const place = { source, start: match.index, end: match.index + printed.length };
    if (path === undefined) yield finding('figure-differs', place, { printed });
    else yield finding('figure-literal', place, { printed, placeholder: placeholderFor(path, isPercent, unit) });
  }
}

const HUNDREDTH = Decimal.parse('0.01') as Decimal;

function placeholderFor(path: string, isPercent: boolean, unit: string | undefined): string {
  return isPercent ? `{{percent ${path}}}` : `{{${path}}}${unit ?? ''}`;
}
