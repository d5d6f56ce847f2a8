import { isBody as endsAsBody } from '../recognise/departments.ts';
import { type KnownKind, type KnownWords, kindOfLine } from './known.ts';

/** What a line of a flattened table looks like, whatever column it is from. */
export interface Looks {
  readonly text: string;
  /** It ends with points in brackets and nothing behind them: a title. */
  readonly isHeaded: boolean;
  /** It is nothing but points in brackets: the end of a title that was cut. */
  readonly isPointsAlone: boolean;
  /** It begins with a number of a list: `1.`, `（2）`, `③`. */
  readonly isNumbered: boolean;
  /** That number begins a list again, right behind one of the same form: what went before is another cell. */
  readonly isRestart: boolean;
  /** It ends as a sentence does, or is as long as one. */
  readonly isSentence: boolean;
  readonly isNumeral: boolean;
  /** It says what something counts for some units, below what it counts for the others: 城市区1.5, 城市区1.5分. */
  readonly isOfUnits: boolean;
  /** It stands in place of points, or limits them: 只扣分, 一票否决, 最多5分. */
  readonly isBeside: boolean;
  /** It ends in what bonuses add at most, as a row of sums says it, for some units or for all: 城市区最多10分. */
  readonly isMost: boolean;
  /** It is a note below what it is about, behind a word that says what for: 佐证材料：…, 仅适用于县. */
  readonly isBelow: boolean;
  /** It is what a department scores of what several score together: 60%（6分）. */
  readonly isShare: boolean;
  /** It heads a row of sums: 合计. */
  readonly isSum: boolean;
  /** It says who something is for, and not what is to be done. */
  readonly isNote: boolean;
  /** It ends as names of departments do. */
  readonly isBody: boolean;
  /** Other lines are the same, and are such a name. */
  readonly isKnownBody: boolean;
  /** What it is in the edition before; undefined where it is nothing there. */
  readonly known: KnownKind | undefined;
}

const HEADED = /[(（]\s*(?:权重)?\d{1,4}(?:\.\d{1,4}|\/\d{1,4})?[%％]?\s*分?(?:[,，][^()（）]{1,8}分制)?\s*[)）]$/u;
const NUMBERED = /^(?:\d{1,3}(?:[、．]|\.(?!\d))|[(（]\d{1,3}[)）]|[①-⑳])/u;
const SENTENCE = /[。；;！？]$/u;
const NUMERAL = /^[+-]?\d{1,5}(?:\.\d{1,4})?\s*[分%]?$/u;
const OF_UNITS =
  /^((?:(?!为)\p{Script=Han}|\d|[、，（）]){0,400}(?:\p{Script=Han}|[）]))[:：]?\d{1,4}(?:\.\d{1,4})?分?$/u;
const BESIDE = /^(?:只扣分|[加扣]分|一票否决|不封顶|(?:[加扣]分)?最多\d{1,4}(?:\.\d{1,4})?分?)$/u;
const MOST = /(?:最多\d{1,4}(?:\.\d{1,4})?分|不封顶)$/u;
const BELOW =
  /^(?:(?:考核方式|佐证材料|备注|考核单位|配合(?:单位)?|共同考核|目标|评分标准|科室分工|不适用时)[:：]|[仅不]适用于)/u;
const SHARE = /^\d{1,3}(?:\.\d{1,4})?[%％][(（].{1,60}[)）]$/u;
const SUM = /^(?:合计|总计|总分|折算)(?:[(（][^()（）]{1,30}[)）])?$/u;
const NOTE = /(?:适用于|不适用|不考核|不作考核|仅考核|此项|本项|该项).{0,30}|分值为\d/u;
const LONG = 60;

/** How long a name of a department is at most, and several of them. */
const LONGEST_BODY = 40;

/** Whether a line stands in place of points, or limits them. */
export function isBeside(line: string): boolean {
  return BESIDE.test(line);
}

/** The looks of the lines of a table, none of which is empty. */
export function looksOf(lines: readonly string[], known: KnownWords): readonly Looks[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const units = unitsIn(lines);
  const restarts = restartsIn(lines);
  return lines.map((text, at) => {
    const isBesideAny = isBeside(text);
    const isBelow = BELOW.test(text);
    const isHeaded = HEADED.test(text);
    const isNumeral = NUMERAL.test(text);
    const isSentence = SENTENCE.test(text) || text.length > LONG;
    const isNote = text.length <= LONGEST_BODY && NOTE.test(text);
    const isBody = !(isHeaded || isSentence || isNote || isBelow) && text.length <= LONGEST_BODY && endsAsBody(text);
    return {
      text,
      isHeaded,
      isPointsAlone: isHeaded && /^[(（][^()（）]*[)）]$/u.test(text),
      isNumbered: NUMBERED.test(text),
      isRestart: restarts.has(at),
      isSentence,
      isNumeral,
      isOfUnits: units.has(unitsOf(text)),
      isBeside: isBesideAny,
      isMost: MOST.test(text),
      isBelow,
      isShare: SHARE.test(text),
      isSum: SUM.test(text),
      isNote,
      isBody,
      isKnownBody: isBody && (counts.get(text) ?? 0) > 1,
      known: kindOfLine(text, known),
    };
  });
}

/** Which lines have a number that is no higher than the one before it in the same form. */
function restartsIn(lines: readonly string[]): ReadonlySet<number> {
  const restarts = new Set<number>();
  let before = { form: '', number: 0 };
  for (const [at, text] of lines.entries()) {
    const [mark] = NUMBERED.exec(text) ?? [];
    if (mark === undefined) continue;
    const digits = mark.normalize('NFKC').replace(/\D/gu, '');
    const next = { form: mark.replace(/\d+/u, '1').replace(/[①-⑳]/u, '①'), number: Number(digits) };
    if (next.form === before.form && next.number <= before.number) restarts.add(at);
    before = next;
  }
  return restarts;
}

/** Before a figure at the end of a line, what may be the name of units; empty where nothing is. */
function unitsOf(line: string): string {
  return isBeside(line) || NOTE.test(line) ? '' : (OF_UNITS.exec(line)?.[1] ?? '');
}

/** What stands before figures again and again, or consists of what does, or is called as units are. */
function unitsIn(lines: readonly string[]): ReadonlySet<string> {
  const named = lines.map(unitsOf).filter((name) => name !== '');
  const counts = new Map<string, number>();
  for (const part of named.flatMap(partsOf)) counts.set(part, (counts.get(part) ?? 0) + 1);
  const isUnits = (part: string): boolean => UNITS.test(part) || ((counts.get(part) ?? 0) > 1 && !/\d/u.test(part));
  return new Set(named.filter((name) => partsOf(name).every(isUnits)));
}

const UNITS = /^.{0,10}(?:[县市区镇乡旗州类]|街道|单位|部门|学校|医院)$/u;

/** The names in a list, without those that are taken out of them. */
function partsOf(name: string): readonly string[] {
  return name.replace(/（[^（）]*除外）/gu, '').split(/[、和]/u);
}
