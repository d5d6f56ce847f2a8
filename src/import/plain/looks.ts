/** What a line of a flattened table looks like, whatever column it is from. */
export interface Looks {
  readonly text: string;
  /** It ends with points in brackets and nothing behind them: a title. */
  readonly isHeaded: boolean;
  /** It is nothing but points in brackets: the end of a title that was cut. */
  readonly isPointsAlone: boolean;
  /** It begins with a number of a list: `1.`, `（2）`, `③`. */
  readonly isNumbered: boolean;
  /** It ends as a sentence does, or is as long as one. */
  readonly isSentence: boolean;
  readonly isNumeral: boolean;
  /** It says who something is for, and not what is to be done. */
  readonly isNote: boolean;
  /** It ends as names of departments do. */
  readonly isBody: boolean;
  /** Other lines are the same, and are such a name. */
  readonly isKnownBody: boolean;
}

const HEADED = /[(（]\s*\d{1,4}(?:\.\d{1,4})?\s*分?\s*[)）]$/u;
const NUMBERED = /^(?:\d{1,3}(?:[、．]|\.(?!\d))|[(（]\d{1,3}[)）]|[①-⑳])/u;
const SENTENCE = /[。；;！？]$/u;
const NUMERAL = /^[+-]?\d{1,5}(?:\.\d{1,4})?\s*[分%]?$/u;
const NOTE = /(?:适用于|不适用|不考核|不作考核|仅考核|此项|本项|该项).{0,30}|分值为\d/u;
const BODY =
  /(?:[部局委办室院会处科所队站司行厅社]|办公室|中心|小组|工委|政府|公司|学校|机关|法院|检察院|大队|支队|联)$/u;
const LONG = 60;

/** How long a name of a department is at most, and several of them. */
const LONGEST_BODY = 40;

/** The looks of the lines of a table, none of which is empty. */
export function looksOf(lines: readonly string[]): readonly Looks[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.map((text) => {
    const isHeaded = HEADED.test(text);
    const isNumeral = NUMERAL.test(text);
    const isSentence = SENTENCE.test(text) || text.length > LONG;
    const isNote = text.length <= LONGEST_BODY && NOTE.test(text);
    const isBody = !(isHeaded || isSentence || isNote) && text.length <= LONGEST_BODY && BODY.test(text);
    return {
      text,
      isHeaded,
      isPointsAlone: isHeaded && /^[(（]/u.test(text) && text.length <= 12,
      isNumbered: NUMBERED.test(text),
      isSentence,
      isNumeral,
      isNote,
      isBody,
      isKnownBody: isBody && (counts.get(text) ?? 0) > 1,
    };
  });
}
