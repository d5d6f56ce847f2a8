import type { Facts } from '../../text/catalogue.ts';

const PERCENT = '写成半角的百分数，例如 `60%`';
const LIMIT = '写数字，例如 `5`';

/** How the value of a key is written, by the key; `key[]` is an item of its list, `key{}` what stands there under a class or a unit. */
export const WAYS: Readonly<Record<string, string>> = {
  scoring: '扣分的写 `scoring: { deduct: [{ for: 每少1次, minus: 0.5 }] }`，分档的写 `tiers`，全有或全无的写 `allOrNothing: 文字`，酌情的写 `judgement: 文字`，几种合用的写成列表，都不合适的写 `text: 文字`',
  'scoring[]': '一项一种形式，例如 `- { none: 未建立台账的 }`、`- { deduct: [{ for: 每少1次, minus: 0.5 }] }`，都不合适的写 `- { text: 文字 }`',
  deduct: '写成列表，每种情形一项，例如 `deduct: [{ for: 每少1次, minus: 0.5 }]`',
  'deduct[]': '写成 `{ for: 每少1次, minus: 0.5 }`，左边是什么情形，右边是扣几分',
  add: '写成列表，每种情形一项，例如 `add: [{ for: 每增加1项, plus: 0.5 }]`',
  'add[]': '写成 `{ for: 每增加1项, plus: 0.5 }`，左边是什么情形，右边是加几分',
  tiers: '写成列表，每档一项，例如 `tiers: [{ when: 达到95%, score: 1 }, { when: 达到85%, score: 0.5 }]`',
  'tiers[]': '写成 `{ when: 达到95%, score: 1 }`；一个分数范围的，最高分写 `score`，最低分写 `least`',
  ratio: '写成 `ratio: { of: 完成率, floor: 60% }`',
  steps: '写成 `steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.5 }`；又扣又加的，在 `scoring` 里写成两条',
  rank: '写成 `rank: { of: 招商引资额, shares: [100%, 95%, 90%] }`',
  shares: '写成列表，例如 `shares: [100%, 95%, 90%]`',
  score: '写数字，例如 `0.5`；不得分的写 0；一个分数范围的，最高分写 `score`，最低分写 `least`',
  minus: '写数字，例如 `0.5`；扣分值的几成的，换算成分数',
  plus: '写数字，例如 `0.5`',
  upTo: `${LIMIT}；没有上限的删去这一行`,
  most: `${LIMIT}；没有上限的删去这一行`,
  department: '写一个编号；几个单位共同考核的写成列表，牵头的写在最前；只配合的写 `cooperating: [编号]`',
  cooperating: '写成编号的列表，例如 `cooperating: [publicity]`',
  method: '写成列表，例如 `method: [查阅资料, 实地查看]`',
  evidence: '写成列表，例如 `evidence: [会议记录, 工作台账]`',
  points: '写数字，例如 `0.5`，不带百分号；按比例分的，改写 `weight: 50%`',
  weight: '写成百分数、小数或者分数，例如 `50%`、`0.5`、`7/75`；要写的是几分的，把 `weight` 改成 `points`',
  scale: '写下级合计多少分的数字，例如百分制写 `100`',
  full: '写数字，例如百分制写 `100`',
  fullMarks: '写数字，例如 `100`',
  step: '写数字，例如 `0.5`',
  adds: `${LIMIT}；指标和考核内容不封顶的写 \`unlimited\`，整套体系不封顶的删去这一行`,
  deducts: `${LIMIT}；不封顶的写 \`unlimited\``,
  veto: '是一票否决的写 `true`；不是的删去这一行，写明分值',
  core: '是核心指标的写 `true`，不是的删去这一行',
  grouping: '只分组的写 `true`，有分值的删去这一行',
  noVeto: '一票否决后不得评的写 `true`，不限制的删去这一行',
  pointsFor: '写单位类型或者单位的编号和分值，例如 `pointsFor: { district: 1.5 }`',
  targets: '写单位类型或者单位的编号和目标，例如 `targets: { county: 1000万元 }`；都一样的，写进 `text`',
  'targets{}': '连同单位一起写，例如 `1000万元`；只有数字的加上双引号',
  textFor: '写成列表，例如 `textFor: [{ only: [district], text: 另一种措辞 }]`',
  'textFor[]': '写成 `{ only: [district], text: 另一种措辞 }`',
  only: '写成单位类型或者单位编号的列表，例如 `only: [district]`；都适用的删去这一行',
  except: '写成单位类型或者单位编号的列表，例如 `except: [district]`；都适用的删去这一行',
  split: '写各科室的编号和分值，例如 `split: { cadre-office: 0.5, grassroots-office: 0.5 }`',
  levels: '写成列表，从上到下，例如 `levels: [考核项目, 工作要求]`；就是一级指标、二级指标、三级指标的，删去这一行',
  units: '写成列表，例如 `units: [{ id: xinhua, fullMarks: 90 }]`；没有个别单位的，删去这一行',
  'units[]': '写成 `{ id: xinhua, fullMarks: 90 }`',
  classes: '写成列表，例如 `classes: [{ id: county, name: 县 }]`',
  'classes[]': '写成 `{ id: county, name: 县 }`',
  grades: '写成列表，例如 `grades: [{ id: excellent, name: 优秀, atLeast: 90 }, { id: fair, name: 一般 }]`',
  'grades[]': '写成 `{ id: excellent, name: 优秀, atLeast: 90 }`',
  first: '写几名，例如 `3`，或者百分数，例如 `20%`；各单位类型分别定的，写 `{ county: 2, district: 20% }`；不限名次的删去这一行',
  'first{}': '写几名，例如 `3`，或者百分数，例如 `20%`',
  last: '写几名，例如 `3`，或者百分数，例如 `20%`；各单位类型分别定的，写 `{ county: 2, district: 20% }`；不限名次的删去这一行',
  'last{}': '写几名，例如 `3`，或者百分数，例如 `20%`',
  atLeast: '写分数，例如 `90`，或者占满分的百分数，例如 `90%`；没有下限的删去这一行',
  atMost: '写分数，例如 `60`，或者占满分的百分数，例如 `60%`；没有上限的删去这一行',
  needs: '写一级指标的编号和至少得多少，例如 `needs: { safety: 90% }`',
  'needs{}': '写分数，例如 `90`，或者占这个指标分值的百分数，例如 `90%`',
  components: '写成列表，例如 `components: [{ id: year-end, name: 年终考核, weight: 100%, of: indicators }]`',
  'components[]': '写成 `{ id: everyday, name: 平时考核, weight: 30% }`',
  periods: '写成列表，至少两期，例如 `periods: [上半年, 下半年]`；不分期的删去这一行',
  raters: '写成 `raters: { count: 5, dropHighest: 1, dropLowest: 1 }`；不由评委打分的删去这一行',
  kinds: '写成列表，例如 `kinds: [{ id: honours, name: 表彰奖励, most: 5 }]`',
  'kinds[]': '写成 `{ id: honours, name: 表彰奖励, most: 5 }`',
  amounts: '写成列表，例如 `amounts: [{ id: national, name: 国家级, points: 10 }]`',
  'amounts[]': '写成 `{ id: national, name: 国家级, points: 10 }`',
  target: `${PERCENT}；以第一名为满分的写 \`first\``,
  floor: PERCENT,
  cap: PERCENT,
  less: PERCENT,
  rest: PERCENT,
  none: '一条只写一种情形，例如 `none: 未建立台账的`；几种情形的写成几条',
};

/** How the value of a key is written; undefined where there is no more to say than its type, also of keys such as `__proto__`. */
export const wayToWrite = (key: string): string | undefined => (Object.hasOwn(WAYS, key) ? WAYS[key] : undefined);

/** What to do where nothing is written. */
export const wayToFill = ({ key, isItem }: Facts['text-empty']): string =>
  // The weights of components, which are texts, are percentages alone.
  key === 'weight' ? PERCENT : isItem ? '写上内容；暂时没有就先起草一句，并注明 `provenance: drafted`' : key.endsWith('[]') ? '写上内容，或者删去这一项' : (wayToWrite(key) ?? (OPTIONAL.has(key) ? '写上内容；没有的，删去这一行' : '写上内容'));

const OPTIONAL: ReadonlySet<string> = new Set(['remark', 'note', 'scored', 'reason', 'office']);

/** What to do about a size that something must keep to. */
export function wayToSize({ rule, key, limit }: Facts['value-size']): string {
  switch (rule) {
    case 'keysAtMost':
      return '改写成列表，一种形式一条：`- { none: 未建立台账的 }`、`- { deduct: [{ for: 每少1处, minus: 2 }] }`';
    case 'unique':
      return '删去重复的一项';
    case 'longest':
      return `缩短到 ${limit} 个字符以内`;
    case 'itemsAtMost':
      return `减到 ${limit} 项以内`;
    case 'itemsAtLeast':
    case 'keysAtLeast':
      return (Object.hasOwn(TOO_FEW, key) ? TOO_FEW[key] : wayToWrite(key)) ?? `补上内容；没有内容可写的，连同 \`${key}\` 一起删去`;
    default:
      return wayToWrite(key) ?? '按要求改正';
  }
}

const TOO_FEW: Readonly<Record<string, string>> = {
  department: '由一个单位考核的，直接写它的编号，例如 `department: organization`；各评一部分的，把各单位都写上',
  split: '由一个科室评分的，删去 `split`；几个科室评分的，把各科室都写上',
  tiers: '至少写两档；只有得满分和不得分两种结果的，改写 `allOrNothing: 什么情形不得分`',
  grades: '至少写两个等次；不评等次的，连同 `grades` 一起删去',
};

const POSITIVE: Readonly<Record<string, string>> = {
  points: '写成正数；只扣分的项目用 `deducts`，不适用的类型用 `except`，只分组的指标删去这一行',
  'pointsFor{}': '写成正数；没有这一项的单位类型或者单位，从 `pointsFor` 里删去，写进 `except`',
  adds: '写成正数；不加分的，改写 `points` 等别的分值',
  deducts: '写成正数，不带负号；不扣分的，改写 `points` 等别的分值',
  minus: '写成正数，不带负号；不扣分的情形删去这一条',
  plus: '写成正数；不加分的情形删去这一条',
  upTo: '写成正数；没有上限的删去这一行',
  most: '写成正数；没有上限的删去这一行',
  scale: '写成正数；下级分值直接计入上一级、不折算的，删去这一行',
  step: '写成正数，例如 `0.5`',
};

/** What to do about a number that must be above zero. */
export const wayAboveZero = (key: string): string => (Object.hasOwn(POSITIVE, key) ? (POSITIVE[key] ?? '') : '写成正数');

/** Where a key may stand that may not stand here; undefined where it is none. */
export function wayHome({ key, below, file }: Facts['key-unknown']): string | undefined {
  if (file !== undefined) return `\`${key}\` 写在${file === 'scheme' ? ' scheme.yaml ' : '各指标文件'}里`;
  const [first, ...more] = below.filter((each) => each !== '' && each !== key);
  if (first === undefined) return below.length === 0 ? undefined : `\`${key}\` 写在文件最外面一层`;
  const names = [first, ...more].slice(0, 4).map((each) => `\`${each}\``);
  return `\`${key}\` 写在 ${names.join('、')} 的里面，核对它属于哪一级`;
}
