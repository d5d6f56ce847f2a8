import { figureOf } from '../table/fields.ts';
import { inHouseStyle } from '../table/wording.ts';
import { onlyAgrees, stopless } from './agreement.ts';

/** What a sentence wants of what it is about. Figures are plain digits. */
export type Wish =
  | { readonly kind: 'agree' | 'disagree' | 'delete' }
  /** Other points; `was` where the sentence says what they are now. */
  | { readonly kind: 'points'; readonly was: string | undefined; readonly to: string }
  /** So many points more, or fewer: -1. */
  | { readonly kind: 'more'; readonly by: string }
  /** Other words in place of some, and words that are to go. */
  | { readonly kind: 'replace'; readonly from: string; readonly to: string }
  /** Another figure with its unit, wherever that unit stands: 2次. */
  | { readonly kind: 'figure'; readonly to: string; readonly unit: string }
  /** The whole of it in other words. */
  | { readonly kind: 'whole'; readonly to: string }
  | { readonly kind: 'title'; readonly to: string }
  | { readonly kind: 'department'; readonly was: string | undefined; readonly to: string }
  /** Something more; `isOne` where the sentence says that it is one of its own. */
  | { readonly kind: 'add'; readonly text: string; readonly points: string | undefined; readonly isOne: boolean };

/** A sentence as it is looked at: in house style, in one line, without the stop at its end, without what only introduces it. */
interface Pattern {
  readonly sentence: RegExp;
  readonly wish: (found: readonly string[]) => Wish | undefined;
}

const POINTS = String.raw`(\d{1,6}(?:\.\d{1,6})?)\s*分`;
const TO = '(?:调整|上调|下调|调|修改|更改|变更|改|提高|提|降低|降|增加|增|减少|减)(?:为|至|到|成)';
const QUOTED = '[“"「]([^“”"「」]{1,400})[”"」]';
/** Words without quotation marks around them: they may quote something themselves. */
const OWN_WORDS = '[^\\n]';
/** What says only what something is about, and not in which words. */
const DESCRIBES = /^(?:关于|有关|对|与|涉及|围绕)|(?:内容|指标|事项|方面|要求|条款)$/u;

/** The ways in which opinions are written, the first that fits first. None has more than one open end, so that a hostile sentence costs no time. */
const PATTERNS: readonly Pattern[] = [
  {
    sentence: /^(?:予以)?(?:删除|删去|删掉|取消|去掉)(?:本|该|此|这)?(?:一)?(?:项|条|款|内容|指标|行)?$/u,
    wish: () => ({ kind: 'delete' }),
  },
  {
    sentence: new RegExp(`^(?:删除|删去|去掉)(?:其中的)?${QUOTED}$`, 'u'),
    wish: ([from = '']) => ({ kind: 'replace', from, to: '' }),
  },
  {
    sentence: new RegExp(
      `^(?:在其?下)?(?:增加|新增|增设|补充)(一项|1项|一条|1条|考核内容)?[：:，,]?${QUOTED}(?:[，,；;]?(?:分值)?为?${POINTS})?$`,
      'u',
    ),
    wish: ([one, text = '', points]) => ({
      kind: 'add',
      text,
      points,
      isOne: one !== undefined || points !== undefined,
    }),
  },
  {
    sentence: new RegExp(
      `^(?:将|把|其中的?|中的?)?${QUOTED}(?:[一二两三四五六七八九十]{1,2}字|字样|一词|一句|(?:的|这一)?表述)?(?:建议)?(?:予以)?(?:删除|删去|删掉|去掉)$`,
      'u',
    ),
    wish: ([from = '']) => ({ kind: 'replace', from, to: '' }),
  },
  {
    sentence: new RegExp(
      `^(?:在其?下)?(?:增加|新增|增设|补充)(?:一项|1项|一条|1条)(?:考核内容|内容)?[：:](${OWN_WORDS}{6,400}?)(?:[，,；;](?:分值)?为?${POINTS})?$`,
      'u',
    ),
    wish: ([text = '', points]) => (DESCRIBES.test(text) ? undefined : { kind: 'add', text, points, isOne: true }),
  },
  {
    sentence: new RegExp(
      `^(?:的?分值|分数|满分)?(?:为)?(?:${POINTS})?(?:过|偏|太|较)(?:高|低|大|小|多|少)[，,](?:建议|应|宜)?(?:将?分值)?${TO}${POINTS}$`,
      'u',
    ),
    wish: ([was, to = '']) => ({ kind: 'points', was, to }),
  },
  {
    sentence: new RegExp(
      `^的?(?:分值|分数)(?:建议)?(?:再|适当)?(提高|增加|上调|调高|降低|减少|下调|调低)${POINTS}$`,
      'u',
    ),
    wish: ([way = '', by = '']) => ({ kind: 'more', by: /^(?:提高|增加|上调|调高)$/u.test(way) ? by : `-${by}` }),
  },
  {
    sentence: new RegExp(`^(?:的?分值|分数|满分)?(?:建议)?(?:分值)?(?:由|从)${POINTS}${TO}${POINTS}$`, 'u'),
    wish: ([was, to = '']) => ({ kind: 'points', was, to }),
  },
  {
    sentence: new RegExp(`^(?:的?分值|分数|满分)?(?:建议)?(?:分值|分数)?${TO}${POINTS}$`, 'u'),
    wish: ([to = '']) => ({ kind: 'points', was: undefined, to }),
  },
  {
    sentence: new RegExp(`^(?:的)?考核单位(?:建议)?(?:由|从)([^，。；]{2,40}?)${TO}([^，。；]{2,40})$`, 'u'),
    wish: ([was, to = '']) => ({ kind: 'department', was, to }),
  },
  {
    sentence: new RegExp(`^(?:的)?考核单位(?:建议)?(?:${TO}|由)([^，。；]{2,40}?)(?:牵头|负责|考核)?$`, 'u'),
    wish: ([to = '']) => ({ kind: 'department', was: undefined, to }),
  },
  {
    sentence: /^由([^，。；]{2,40}?)(?:牵头|负责考核|负责|考核)$/u,
    wish: ([to = '']) => ({ kind: 'department', was: undefined, to }),
  },
  {
    sentence: new RegExp(`^(?:名称|标题)(?:建议)?${TO}${QUOTED}$`, 'u'),
    wish: ([to = '']) => ({ kind: 'title', to }),
  },
  {
    sentence: new RegExp(
      `^(?:将|把|其中的?|中的)?${QUOTED}(?:建议)?(?:修改|调整|更改|改|表述)(?:为|成)[：:]?${QUOTED}$`,
      'u',
    ),
    wish: ([from = '', to = '']) => ({ kind: 'replace', from, to }),
  },
  {
    sentence: new RegExp(`^(?:在)?${QUOTED}(?:之)?(前|后)面?(?:增加|补充|加上|加)(?:上)?${QUOTED}$`, 'u'),
    wish: ([from = '', side, more = '']) => ({
      ...{ kind: 'replace', from },
      to: side === '前' ? `${more}${from}` : `${from}${more}`,
    }),
  },
  { sentence: new RegExp(`^(?:建议)?(?:${TO}|表述为)[：:]?${QUOTED}$`, 'u'), wish: ([to = '']) => wholeOf(to) },
  {
    sentence: new RegExp(`^[^，。；：]{0,20}?(?:由|从)([^，。；]{1,40}?)${TO}([^，。；]{1,40})$`, 'u'),
    wish: replaced,
  },
  { sentence: /^(?:建议)?(?:修改|调整|更改|改)(?:为|成|至|到)[：:]?(.{1,2000})$/u, wish: ([to = '']) => wholeOf(to) },
];

function replaced([from = '', to = '']: readonly string[]): Wish {
  return { kind: 'replace', from, to };
}

/** What is wanted in place of the whole: points where it is nothing but these, a figure with its unit, else other words. */
function wholeOf(to: string): Wish {
  const points = figureOf(to);
  if (points !== undefined) return { kind: 'points', was: undefined, to: points };
  const [, figure, unit] = /^(\d{1,9}(?:\.\d{1,9})?)(\p{Script=Han}{1,3})$/u.exec(to) ?? [];
  return figure === undefined || unit === undefined ? { kind: 'whole', to } : { kind: 'figure', to: figure, unit };
}

/** What only introduces a wish. */
const INTRODUCTION =
  /^(?:(?:原则|基本|总体)(?:上)?同意[，,；;]\s*)?(?:(?:我[单部]位|我[局委办])?(?:建议|意见|拟)(?:将)?[：:，,]?)?/u;
const REASON = /[。；;，,]\s*(?:理由(?:是|如下)?|原因(?:是)?|与)[：:]?[^“”]{0,400}$/u;

/** What a sentence wants; undefined for one that is written in no such way, or that leaves several ways open: a person reads it. */
export function wishOf(text: string): Wish | undefined {
  const line = inHouseStyle(text).replace(/\n/gu, '').trim();
  if (/^(?:不同意|不赞成|反对)/u.test(line)) return { kind: 'disagree' };
  if (line.length > LONGEST || /或者|或是/u.test(line)) return undefined;
  if (onlyAgrees(line)) return { kind: 'agree' };
  const bare = stopless(stopless(line).replace(REASON, '')).replace(INTRODUCTION, '');
  for (const { sentence, wish } of PATTERNS) {
    const found = sentence.exec(bare);
    if (found !== null) return wish(found.slice(1));
  }
  return undefined;
}

/** Longer sentences are read by people. */
const LONGEST = 2000;
