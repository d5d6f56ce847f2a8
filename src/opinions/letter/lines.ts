import { dayIn } from '../replies/replies.ts';
import { onlyAgrees, stopless } from '../sentences/agreement.ts';
import { inHouseStyle } from '../table/wording.ts';
import { isCourtesy } from './courtesy.ts';

/** A line of a letter, with the label that automatic numbering prints before it. */
export interface LetterLine {
  readonly text: string;
  readonly label: string;
}

/** A letter as it stands in a file: its lines, and what its tables list as opinions. */
export interface LetterText {
  readonly lines: readonly LetterLine[];
  readonly listed: readonly Omit<Opinion, 'number'>[];
}

/** A letter with opinions, taken apart. */
export interface Letter {
  readonly opinions: readonly Opinion[];
  /** Who signs, and the day; empty where it does not say. */
  readonly author: string;
  readonly date: string;
  /** Lines between the opinions that are none. */
  readonly others: readonly LetterOther[];
}

/** One opinion of a letter. */
export interface Opinion {
  /** Counted from 1 over the whole letter. */
  readonly number: number;
  readonly text: string;
  /** The heading above it; empty without one. */
  readonly heading: string;
  /** What it is about, where a column of its own says that: in one of these ways. */
  readonly about?: readonly string[];
  /** Whose it is, where that is not who signs; empty where it does not say. */
  readonly author?: string;
}

/** A line that is no opinion, with its number in the letter, counted from 1. */
interface LetterOther {
  readonly text: string;
  readonly line: number;
}

const HEADING = /^[一二三四五六七八九十]{1,3}、/u;
const NUMBERED = /^[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})[.．、)）]\s*(?!\d)/u;
const NUMBER_LABEL = /^[（(]?\d{1,3}[.．、)）]?$/u;
/** Words that only opinions have. */
const WISH = /建议|意见|改为|调整为|删除|删去|增加|“/u;
/** What a letter is called, and what introduces its opinions. */
const TITLE = /的意见$|^关于.*的(?:意见和?建议|建议|回?复函?|回函|函|反馈|报告|情况)$/u;
const LONGEST_NAME = 30;

/** A letter with opinions behind those of its lines, as its tables list them. */
export function withListed(letter: Letter, listed: readonly Omit<Opinion, 'number'>[]): Letter {
  const from = letter.opinions.length + 1;
  return { ...letter, opinions: [...letter.opinions, ...listed.map((each, at) => ({ ...each, number: from + at }))] };
}

/** Takes a letter apart: numbered lines are opinions, and where none is numbered those that wish something, or agree. */
export function letterOf(lines: readonly LetterLine[]): Letter {
  const plain = lines.map(({ text, label }) => ({ text: inHouseStyle(text).replace(/\n/gu, ''), label: label.trim() }));
  const said = plain.map((line, index) => ({ ...line, line: index + 1 })).filter(({ text }) => text !== '');
  const isNumbered = said.some(isOpinionByNumber);
  const { author, date, end } = signatureOf(said);
  const opinions: Opinion[] = [];
  const others: LetterOther[] = [];
  let heading = '';
  for (const line of said.slice(0, end)) {
    const { text } = line;
    if (HEADING.test(text) && !isWish(text)) heading = text;
    else if (isNumbered ? isOpinionByNumber(line) : isOpinionByWords(text)) {
      opinions.push({ number: opinions.length + 1, text: text.replace(NUMBERED, ''), heading });
    } else if (opinions.length > 0 && !isCourtesy(stopless(text))) others.push({ text, line: line.line });
  }
  return { opinions, author, date, others };
}

function isOpinionByNumber({ text, label }: LetterLine): boolean {
  return NUMBER_LABEL.test(label) || /^[（(]?\d{1,3}[.．、)）]\s*(?!\d)/u.test(text);
}

function isOpinionByWords(text: string): boolean {
  return (isWish(text) && !/[：:]$/u.test(text)) || onlyAgrees(text);
}

function isWish(text: string): boolean {
  const own = text.replace(/征求意见/gu, '');
  return WISH.test(own) && /[“建议改删增]/u.test(own) && !TITLE.test(text);
}

/** Whose a line says that all of it is, beside its day: 反馈单位：市委宣传部　日期：…. */
const FROM = /^(?:反馈|填报|提出)?单位(?:名称)?(?:（(?:盖章|公章)）)?[：:]\s*([^\s：:]{2,30})(?=\s)/u;

/** Who signs a letter, and when: a short line with a day near the end, and the name above it. */
function signatureOf(lines: readonly LetterLine[]): {
  readonly author: string;
  readonly date: string;
  readonly end: number;
} {
  const at = lines.findLastIndex(({ text }) => text.length <= LONGEST_NAME && dayIn(text) !== '');
  if (at < 0) return { author: '', date: '', end: lines.length };
  const [, stated] = FROM.exec(lines[at]?.text ?? '') ?? [];
  if (stated !== undefined) return { author: stated, date: dayIn(lines[at]?.text ?? ''), end: at };
  const name = lines[at - 1];
  const isName =
    name !== undefined && name.label === '' && name.text.length <= LONGEST_NAME && !/[。；，：“]|^\d/u.test(name.text);
  return { author: isName ? name.text : '', date: dayIn(lines[at]?.text ?? ''), end: isName ? at - 1 : at };
}
