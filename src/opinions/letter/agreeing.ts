import { bodiesIn } from '../../model/opinions/bodies.ts';
import { type Gathered, NOTHING } from '../gathered.ts';
import { suggestion } from '../made.ts';
import { dayIn } from '../replies/replies.ts';
import type { Sent } from '../returned.ts';
import { onlyAgrees, stopless } from '../sentences/agreement.ts';
import { inHouseStyle } from '../table/wording.ts';
import { isCourtesy } from './courtesy.ts';
import type { LetterLine } from './lines.ts';

/** A letter that says nothing but that its writer agrees, with the edition that it answers. */
export interface AgreeingLetter {
  readonly sent: Sent;
  readonly found: Gathered;
}

/**
 * Reads a letter of which every line agrees, or only belongs to a letter: its title, whom it speaks to, who signs and
 * when (我单位无意见). Undefined for any other, and for one that names another document than what was sent out. Of
 * several editions it answers the one of whose year it speaks, else the latest. It is of whoever signs, else of the body
 * that its sentence names.
 */
export function agreeingLetter(
  lines: readonly LetterLine[],
  sent: readonly Sent[],
  file: string,
): AgreeingLetter | undefined {
  const said = lines
    .map(({ text }, index) => ({ text: inHouseStyle(text).replaceAll('\n', ''), line: index + 1 }))
    .filter(({ text }) => text !== '');
  const own = editionMeant(
    said.map(({ text }) => text),
    sent,
  );
  if (own === undefined) return undefined;
  const names = bodiesIn(own.registers).flatMap((body) => body.names);
  const parts = said.map((each, index) => ({ ...each, part: partIn(each.text, { names, isFirst: index === 0 }) }));
  const agreeing = parts.filter(({ part }) => part?.agrees === true);
  const [first] = agreeing;
  if (first === undefined || parts.some(({ part }) => part === undefined)) return undefined;
  const signed = parts.findLast(({ part }) => part?.signs !== undefined)?.part?.signs;
  const author = signed ?? agreeing.find(({ part }) => part?.body !== undefined)?.part?.body ?? '';
  const date = dayIn(parts.findLast(({ part }) => part?.isDay === true)?.text ?? '');
  const agreement = suggestion(
    file,
    { line: first.line },
    { ...{ field: 'agree', after: first.text, author, date, untracked: true } },
  );
  return { sent: own, found: { ...NOTHING, agreements: [agreement] } };
}

/** The edition that a letter speaks of; undefined where it names documents, and none of them is ours. */
function editionMeant(texts: readonly string[], sent: readonly Sent[]): Sent | undefined {
  const titles = texts.flatMap((text) => [...text.matchAll(/《([^《》（）]{1,60})/gu)].map(([, title = '']) => title));
  const years = texts.flatMap((text) => [...text.matchAll(/(\d{4})年度/gu)].map(([, year]) => Number(year)));
  const isOurs = ({ edition }: Sent): boolean =>
    titles.length === 0 || titles.some((title) => title.includes(edition.title) || edition.title.includes(title));
  const isOfYear = ({ edition }: Sent): boolean => years.includes(edition.year ?? 0);
  const [latest] = sent
    .filter(isOurs)
    .toSorted((a, b) => Number(isOfYear(b)) - Number(isOfYear(a)) || (b.edition.year ?? 0) - (a.edition.year ?? 0));
  return latest;
}

/** What a line is of a letter that only agrees. */
interface Part {
  readonly agrees?: boolean;
  /** The body that its sentence names. */
  readonly body?: string | undefined;
  readonly signs?: string;
  readonly isDay?: boolean;
}

/** A letter has a name for what it is, and words around what it says; none of these wants anything. */
const TITLE =
  /^(?:关于|对).{1,80}(?:意见和?建议|意见|建议|回?复函?|回函|函|反馈|情况)$|^.{0,30}(?:复函|回函|反馈(?:意见)?[表单]?|意见(?:反馈)?[表单])$/u;
const WISH = /改(?!意见|建议)|调整|增加|删|取消|提高|降低|明确|将/u;
const ADDRESS = /^.{1,60}[：:]$/u;
const LABEL = /^(?:(?:反馈|修改|具体)?意见(?:和?建议|内容)?|建议)[：:，,]\s*/u;
const SIGNED = /^(?:(?:反馈|填报|提出|回复)?(?:单位|部门)(?:名称)?(?:（(?:盖章|公章)）)?)[：:，,]\s*(.{1,30})$/u;
const CONTACT = /^(?:联系人|联系电话|电话|手机|填报人|负责人|签字|日期|时间|（?(?:盖章|公章)）?)(?:[：:，,].{0,40})?$/u;
const LONGEST = 30;

/** What a line is; undefined for one that says something else. A name without the mark of one counts only where a body has it. */
function partIn(
  text: string,
  { names, isFirst }: { readonly names: readonly string[]; readonly isFirst: boolean },
): Part | undefined {
  const line = stopless(text);
  const agreeing = sentencesIn(line.replace(LABEL, ''), names);
  if (agreeing !== undefined) return agreeing;
  if (WISH.test(line)) return undefined;
  const [, signs] = SIGNED.exec(line) ?? [];
  const name = (signs ?? line).replace(/（(?:盖章|公章)）$/u, '').trim();
  if (signs !== undefined || names.includes(name)) return { signs: name };
  if (line.length <= LONGEST && dayIn(line) !== '') return { isDay: true };
  return ADDRESS.test(text) || CONTACT.test(line) || (isFirst && TITLE.test(line)) ? {} : undefined;
}

/** Sentences of which one agrees at least, and all others are courtesies; undefined for any others. */
function sentencesIn(text: string, names: readonly string[]): Part | undefined {
  const sentences = text.split(/[。；！]/u).map((each) => withoutBody(each.trim(), names));
  if (!sentences.every(({ words }) => words === '' || isCourtesy(words) || onlyAgrees(words))) return undefined;
  const agrees = sentences.some(({ words }) => words !== '' && onlyAgrees(words));
  return { agrees, body: sentences.find(({ body }) => body !== undefined)?.body };
}

const BEFORE_BODY =
  /^(?:(?:来[函文]?|[^，。《》]{0,30}《[^《》]{1,60}》)(?:已)?收悉[，,])?(?:经[^，,]{0,12}(?:研究|讨论|学习)[，,])?/u;

/** A sentence without the name of the body that says it. */
function withoutBody(sentence: string, names: readonly string[]): { readonly words: string; readonly body?: string } {
  const rest = sentence.replace(BEFORE_BODY, '');
  const own = names
    .filter((name) => name.length > 1 && rest.startsWith(name))
    .toSorted((a, b) => b.length - a.length)[0];
  if (own === undefined) return { words: sentence };
  const words = rest.slice(own.length).replace(/^[\s：:，,]+/u, '');
  return words === '' ? { words: sentence } : { words, body: own };
}
