import type { RawValue } from '../../../src/edit/item-edit.ts';
import { sourceOf } from '../../../src/edit/raw.ts';
import { scoringText } from '../../../src/layout/scoring-text.ts';
import { readHouseStyle } from '../../../src/load/lane.ts';
import { readScoring } from '../../../src/load/scoring/read.ts';
import { asWritten } from '../../../src/text/written.ts';

/** A rule as it is printed, from what stands in YAML of it: `{ deduct: […] }`. */
export function printedRule(yaml: string): string {
  const read = readHouseStyle({ path: 'a.yaml', text: `scoring: ${yaml}\n` });
  if (read === undefined) throw new Error(`no YAML: ${yaml}`);
  const scoring = readScoring(asWritten(read, read.value), () => undefined);
  return scoringText({ scoring, step: undefined, parent: undefined, deducts: undefined });
}

/** A rule that was imported, as it is printed. */
export function printedImport(rule: RawValue): string {
  return printedRule(sourceOf(rule, 'flow', 0));
}

/** What a rule says, whoever wrote it: without numbers, marks and white space, in one word for one thing. */
export function meaningOf(rule: string): string {
  return rule
    .replace(/(?<=\d)。(?=\d)/gu, '.')
    .replace(/[①-⑳]/gu, '')
    .normalize('NFKC')
    .replace(/(^|[;,。\n])\s*(?:\d{1,2}(?:[、.](?!\d))|\(\d{1,2}\))/gu, '$1')
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{Script=Han}\d.%a-z]/giu, '')
    .replace(/扣减|扣除|减(?=[\d完])/gu, '扣')
    .replace(/(?:直至|直到)?扣完(?:[该本此]项(?:分值)?|分值)?为止/gu, '')
    .replace(/(?:累计|合计)?(?:最多|最高)(?:累计)?/gu, '最多')
    .replace(/[从在](?:考核)?总得?分中/gu, '从总分中')
    .replace(/不计分|[得计]0分/gu, '不得分')
    .replace(/计(?=\d)/gu, '得');
}
