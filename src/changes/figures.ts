import { BRACED } from '../text/measures.ts';
import { NUMBER } from '../text/numbers.ts';

/** Chinese numerals before what is counted by them: 三次, 两个. */
const NUMERAL = '[零〇一二两三四五六七八九十百千万半]{1,12}(?=[次期个名篇项天日周月年人元倍成分场件条份次家户支小])';
/** What a text counts: numbers, numerals; placeholders of the measures count as what they name. */
const FIGURE = new RegExp(`${BRACED}|${NUMBER}[%％‰]?|${NUMERAL}`, 'gu');

/** Whether two wordings count differently: 不少于12期 and 不少于10期. That is more than wording, and no correction. */
export function countsDiffer(before: string, after: string): boolean {
  const [a, b] = [figuresIn(before), figuresIn(after)];
  return a.length !== b.length || a.some((each, index) => each !== b[index]);
}

function figuresIn(text: string): readonly string[] {
  return (text.match(FIGURE) ?? []).map((each) => each.normalize('NFKC').replace(/\s/g, ''));
}
