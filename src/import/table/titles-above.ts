import { labelled } from '../said/labels.ts';
import { saying, trimmed, wholeOf, withoutContinued } from '../said/piece.ts';
import { worthOfTitle } from '../said/worth.ts';
import type { SourceParagraph, Stretch } from '../source.ts';
import { NOTE } from './rows.ts';

const TITLE = /指标|考核|评价|考评|细则|评分|标准|体系|绩效|KPI|清单|表$/u;
/** A line of its own that says what all below it counts: （1000分）. */
export const MARKS_ALONE = /^[（(](?:满分|总分)?(\d{2,5})分[)）]$/u;
/** A line that says whom the table below it is for. */
export const FOR_UNITS = /^[（(](?:仅|只)?适用(?:于|对象|范围)?[：:]?([^（）()]{1,30})[)）]$/u;
const PART = /^(?:共性|个性|基础|基本|重点|专项|业务|职能|特色|附加|加分|减分|扣分|奖励|否决|一票否决)/u;
const ALWAYS_PART = /^(?:共性|个性|加分|减分|扣分)/u;
/** A mark of a page, or a line below a title: 附件1, （征求意见稿）. */
export const HEADING = /^附件\s?[\d一二三四五六七八九十]*[：:]?$|^[（(][^（）()]{1,30}[)）]$/u;

/** A line to be filled in by hand: a colon, and nothing or a gap behind it. */
const FILLED_IN = /[：:](?:\s*$|[\s_＿]{2,})/u;

/** Whether a line names a table of indicators. */
export function isTitle({ text }: Pick<SourceParagraph, 'text'>): boolean {
  const said = text.text.replace(/\s/gu, '');
  return said.length <= 60 && TITLE.test(said) && !/[。；;=＝×]/u.test(said) && !FILLED_IN.test(text.text);
}

/** The line or cell that names a table of indicators: by its words, or since it is the only one. */
export function titleAmong<Line extends Pick<SourceParagraph, 'text'>>(above: readonly Line[]): Line | undefined {
  return above.find(({ text }) => TITLE.test(text.text) && !FILLED_IN.test(text.text)) ?? onlyTitle(above);
}

/** What names a table where no line says that it does: the only one above it that is no mark of a page, note or date. */
export function onlyTitle<Line extends Pick<SourceParagraph, 'text'>>(above: readonly Line[]): Line | undefined {
  const open = above.filter(({ text }) => !(isMark({ text }) || withoutContinued(text.text) === ''));
  const [line] = open;
  const said = line?.text.text.replace(/\s/gu, '') ?? '';
  if (line === undefined || (isSection({ text: line.text, numbering: '' }) && !isBare(line))) return undefined;
  const mayName = open.length === 1 && said.length <= 60 && !/[。；;：:=＝×]|[\d年月日]$/u.test(said);
  return mayName ? line : undefined;
}

function isMark({ text }: Pick<SourceParagraph, 'text'>): boolean {
  const said = text.text.trim();
  return HEADING.test(said) || NOTE.test(said) || FILLED_IN.test(said);
}

/** The line that would be the title of a part but for that no other names all of the source, and it has no number and counts nothing. */
export function titleOfOnlyPart(lines: readonly SourceParagraph[]): string | undefined {
  const [first, ...others] = lines.filter(isSection);
  if (first === undefined || lines.some((line) => isTitle(line) && !isSection(line) && !isMark(line))) return undefined;
  const isOnly = others.every(({ text }) => text.text === first.text.text);
  return isOnly && first.numbering === '' && isBare(first) ? first.text.text : undefined;
}

/** Whether a line has no number in front and says nothing of what it counts. */
function isBare({ text }: Pick<SourceParagraph, 'text'>): boolean {
  return labelled(wholeOf(text)).form === '' && worthOfTitle(wholeOf(text)) === undefined;
}

/** Whether a title is one of a part of a system: with a number and what it counts, or with words that only parts have. */
export function isSection({ text, numbering }: Pick<SourceParagraph, 'text' | 'numbering'>): boolean {
  const said = text.text.trim();
  if (said.length > 40 || /[。；;]/u.test(said)) return false;
  const { rest, form } = labelled(wholeOf(text));
  const hasNumber = form !== '' || numbering !== '';
  const words = saying(rest).replace(/^表[一二三四五六七八九十\d]{1,3}[：:、\s]\s*/u, '');
  if (ALWAYS_PART.test(words)) return true;
  return worthOfTitle(rest) !== undefined && (hasNumber || PART.test(words));
}

/** A title without what it says that all counts, and that: （满分100分） at its end. */
export function withoutMarks(title: Stretch): { readonly title: Stretch; readonly marks: Stretch | undefined } {
  const found = /[（(](?:本表)?(?:满分|总分|共计?|合计)?[为：:]?\s{0,3}\d{2,5}\s{0,3}分[)）]\s*$/u.exec(saying(title));
  if (found === null || found.index === 0) return { title, marks: undefined };
  const at = title.start + found.index;
  return { title: trimmed({ ...title, end: at }), marks: trimmed({ ...title, start: at }) };
}
