import type { Suggestion } from '../../model/opinions/suggestion.ts';
import { inHouseStyle } from '../table/wording.ts';

const NAMED =
  '(?:《[^《》]{1,60}》(?:及其?附件)?|征求意见稿|修订稿|草案|(?:以上|上述|本|此|该)(?:项|条|内容|修改|修订|调整))';
const BODY = '(?:(?:我|本)(?:单位|部|局|委|办|县|市|区))';
const AGREED = '(?:原则上?|完全|一致|表示|均|都){0,2}(?:同意|赞成|赞同)';
const NONE =
  '(?:均|都)?(?:无|没有|暂无|再无)(?:不同|修改|修订|其[他它]|反馈|补充|具体)?(?:修改)?(?:意见|建议|异议)?(?:[和、]?建议)?';

/** Sentences that only agree, whole: what stands behind it may ask for something. */
const AGREEMENTS: readonly RegExp[] = [
  /^(?:已阅|阅|已?知悉|已?收悉|收到|好的?|可以|可行|ok)(?:[，,](?:同意|无(?:不同|修改)?意见))?$/iu,
  new RegExp(
    [
      '^(?:意见[：:])?(?:(?:来[函文稿]?|[^，。《》]{0,30}《[^《》]{1,60}》)(?:已)?收悉[，,。；;])?(?:经[^，,。；;]{0,10}(?:研究|讨论|学习)[，,])?',
      `(?:${BODY}|其[他它余])?(?:对?${NAMED}[，,]?)?${BODY}?`,
      `(?:${AGREED}(?:${NAMED}|修改|修订|调整)?(?:[，,]${NONE})?|${NONE})$`,
    ].join(''),
    'u',
  ),
];

/** Whether words only agree, or say that there is no opinion: 同意, 无意见, 已阅. */
export function onlyAgrees(words: string): boolean {
  const line = stopless(inHouseStyle(words).replace(/\n/gu, '').trim());
  return AGREEMENTS.some((each) => each.test(line));
}

/** A sentence without the stop at its end. */
export function stopless(text: string): string {
  return text.replace(/[。．.；;！!\s]+$/u, '');
}

/** A suggestion, as an agreement where it is a word or a new paragraph that only agrees, and nobody answered otherwise. */
export function asMeant(suggestion: Suggestion): Suggestion {
  const { field, before, after, answers = [] } = suggestion;
  const isWord = field === 'comment' || (field === 'paragraph' && before === undefined);
  const texts = [after, ...answers.map(({ text }) => text)];
  const isAgreeing = isWord && texts.every((text) => typeof text === 'string' && onlyAgrees(text));
  return isAgreeing ? { ...suggestion, field: 'agree' } : suggestion;
}
