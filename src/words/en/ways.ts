import type { Facts } from '../../text/catalogue.ts';

const PERCENT = 'write a percentage with a plain sign, such as `60%`';
const LIMIT = 'write a number such as `5`';
const COUNT = 'write a number of units such as `3`, or a percentage such as `20%`';

/** How the value of a key is written, by the key; `key[]` is an item of its list, `key{}` what stands there under a class or a unit. */
const WAYS: Readonly<Record<string, string>> = {
  scoring: 'write deductions as `scoring: { deduct: [{ for: 每少1次, minus: 0.5 }] }`, steps as `tiers`, all or nothing as `allOrNothing: text`, what is left to judgement as `judgement: text`, several of them as a list, and anything else as `text: text`',
  'scoring[]': 'write one form in each item, such as `- { none: 未建立台账的 }` or `- { deduct: [{ for: 每少1次, minus: 0.5 }] }`, and anything else as `- { text: text }`',
  deduct: 'write a list with an item for each case, such as `deduct: [{ for: 每少1次, minus: 0.5 }]`',
  'deduct[]': 'write `{ for: 每少1次, minus: 0.5 }`: for what, and how many points are taken',
  add: 'write a list with an item for each case, such as `add: [{ for: 每增加1项, plus: 0.5 }]`',
  'add[]': 'write `{ for: 每增加1项, plus: 0.5 }`: for what, and how many points are added',
  tiers: 'write a list with an item for each tier, such as `tiers: [{ when: 达到95%, score: 1 }, { when: 达到85%, score: 0.5 }]`',
  'tiers[]': 'write `{ when: 达到95%, score: 1 }`; of a range, the most is `score` and the least is `least`',
  ratio: 'write `ratio: { of: 完成率, floor: 60% }`',
  steps: 'write `steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.5 }`; what deducts and adds is two items of `scoring`',
  rank: 'write `rank: { of: 招商引资额, shares: [100%, 95%, 90%] }`',
  shares: 'write a list such as `shares: [100%, 95%, 90%]`',
  score: 'write a number such as `0.5`, and 0 where nothing is given; of a range, the most is `score` and the least is `least`',
  minus: 'write a number such as `0.5`; turn a share of the points into points',
  plus: 'write a number such as `0.5`',
  upTo: `${LIMIT}; remove this line where there is no limit`,
  most: `${LIMIT}; remove this line where there is no limit`,
  department: 'write an id; several that assess together are a list, the one that leads first; who only cooperates goes in `cooperating: [id]`',
  cooperating: 'write a list of ids, such as `cooperating: [publicity]`',
  method: 'write a list such as `method: [查阅资料, 实地查看]`',
  evidence: 'write a list such as `evidence: [会议记录, 工作台账]`',
  points: 'write a number such as `0.5`, without a percent sign; for a part of the points above write `weight: 50%`',
  weight: 'write a percentage, a decimal or a fraction, such as `50%`, `0.5` or `7/75`; if points are meant, the key is `points`',
  scale: 'write what the parts add to, such as `100`',
  full: 'write a number such as `100`',
  fullMarks: 'write a number such as `100`',
  step: 'write a number such as `0.5`',
  adds: `${LIMIT}; for an item without a limit write \`unlimited\`, for a system without one remove this line`,
  deducts: `${LIMIT}; where there is no limit write \`unlimited\``,
  veto: 'write `true` for a veto; else remove this line and state the points',
  core: 'write `true` for a core item, else remove this line',
  grouping: 'write `true` for what only groups, and remove this line where there are points',
  noVeto: 'write `true` where a veto excludes from this grade, else remove this line',
  pointsFor: 'write ids of classes or units with their points, such as `pointsFor: { district: 1.5 }`',
  targets: 'write ids of classes or units with their targets, such as `targets: { county: 1000万元 }`; what is the same for all belongs in `text`',
  'targets{}': 'write it with its unit, such as `1000万元`; put a bare number in double quotes',
  textFor: 'write a list such as `textFor: [{ only: [district], text: another wording }]`',
  'textFor[]': 'write `{ only: [district], text: another wording }`',
  only: 'write a list of ids of classes or units, such as `only: [district]`; remove this line where the item is for all',
  except: 'write a list of ids of classes or units, such as `except: [district]`; remove this line where the item is for all',
  split: 'write ids of offices with their points, such as `split: { cadre-office: 0.5, grassroots-office: 0.5 }`',
  levels: 'write a list from the top down, such as `levels: [考核项目, 工作要求]`; remove this line for the three levels that are usual',
  units: 'write a list such as `units: [{ id: xinhua, fullMarks: 90 }]`; remove this line where no unit has anything of its own',
  'units[]': 'write `{ id: xinhua, fullMarks: 90 }`',
  classes: 'write a list such as `classes: [{ id: county, name: 县 }]`',
  'classes[]': 'write `{ id: county, name: 县 }`',
  grades: 'write a list such as `grades: [{ id: excellent, name: 优秀, atLeast: 90 }, { id: fair, name: 一般 }]`',
  'grades[]': 'write `{ id: excellent, name: 优秀, atLeast: 90 }`',
  first: `${COUNT}, or these by class as \`{ county: 2, district: 20% }\`; remove this line where the rank does not matter`,
  'first{}': COUNT,
  last: `${COUNT}, or these by class as \`{ county: 2, district: 20% }\`; remove this line where the rank does not matter`,
  'last{}': COUNT,
  atLeast: 'write points such as `90`, or a percentage of the full marks such as `90%`; remove this line where there is no such limit',
  atMost: 'write points such as `60`, or a percentage of the full marks such as `60%`; remove this line where there is no such limit',
  needs: 'write ids of level-1 indicators and what must be scored, such as `needs: { safety: 90% }`',
  'needs{}': 'write points such as `90`, or a percentage of those of the indicator such as `90%`',
  components: 'write a list such as `components: [{ id: year-end, name: 年终考核, weight: 100%, of: indicators }]`',
  'components[]': 'write `{ id: everyday, name: 平时考核, weight: 30% }`',
  periods: 'write a list of at least two, such as `periods: [上半年, 下半年]`; remove this line where there are none',
  raters: 'write `raters: { count: 5, dropHighest: 1, dropLowest: 1 }`; remove this line where there are none',
  kinds: 'write a list such as `kinds: [{ id: honours, name: 表彰奖励, most: 5 }]`',
  'kinds[]': 'write `{ id: honours, name: 表彰奖励, most: 5 }`',
  amounts: 'write a list such as `amounts: [{ id: national, name: 国家级, points: 10 }]`',
  'amounts[]': 'write `{ id: national, name: 国家级, points: 10 }`',
  target: `${PERCENT}; where the first in rank has all points, write \`first\``,
  floor: PERCENT,
  cap: PERCENT,
  less: PERCENT,
  rest: PERCENT,
  none: 'write one case in a clause, such as `none: 未建立台账的`; several cases are several clauses',
};

/** How the value of a key is written; undefined where there is no more to say than its type, also of keys such as `__proto__`. */
export const wayToWrite = (key: string): string | undefined => (Object.hasOwn(WAYS, key) ? WAYS[key] : undefined);

/** What to do where nothing is written. */
export const wayToFill = ({ key, isItem }: Facts['text-empty']): string =>
  // The weights of components, which are texts, are percentages alone.
  key === 'weight' ? PERCENT : isItem ? 'write the text; if there is none yet, draft a sentence and mark it `provenance: drafted`' : key.endsWith('[]') ? 'write the text, or remove the item' : (wayToWrite(key) ?? (OPTIONAL.has(key) ? 'write the text; remove the line where there is none' : 'write the text'));

const OPTIONAL: ReadonlySet<string> = new Set(['remark', 'note', 'scored', 'reason', 'office']);

/** What to do about a size that something must keep to. */
export function wayToSize({ rule, key, limit }: Facts['value-size']): string {
  switch (rule) {
    case 'keysAtMost':
      return 'write a list with one form in each item: `- { none: 未建立台账的 }`, `- { deduct: [{ for: 每少1处, minus: 2 }] }`';
    case 'unique':
      return 'remove the item that is there twice';
    case 'longest':
      return `shorten it to ${limit} characters`;
    case 'itemsAtMost':
      return `keep ${limit} of them at most`;
    case 'itemsAtLeast':
    case 'keysAtLeast':
      return (Object.hasOwn(TOO_FEW, key) ? TOO_FEW[key] : wayToWrite(key)) ?? `write what is missing, or remove \`${key}\` where there is nothing`;
    default:
      return wayToWrite(key) ?? 'change it so that it keeps to this';
  }
}

const TOO_FEW: Readonly<Record<string, string>> = {
  department: 'of one department write the id alone, such as `department: organization`; where several score a part each, write all of them',
  split: 'remove `split` where one office scores; where several do, write all of them',
  tiers: 'write two tiers at least; for all or nothing write `allOrNothing` with what gives nothing',
  grades: 'write two grades at least, or remove `grades` where there are none',
};

const POSITIVE: Readonly<Record<string, string>> = {
  points: 'write a positive number; use `deducts` for what only deducts, `except` for a class that it is not for, and no points for what only groups',
  'pointsFor{}': 'write a positive number; remove from `pointsFor` whom the item is not for, and name it in `except`',
  adds: 'write a positive number; where nothing is added write `points` or another key of points',
  deducts: 'write a positive number without a sign; where nothing is deducted write `points` or another key of points',
  minus: 'write a positive number without a sign; remove the case where nothing is deducted',
  plus: 'write a positive number; remove the case where nothing is added',
  upTo: 'write a positive number; remove this line where there is no limit',
  most: 'write a positive number; remove this line where there is no limit',
  scale: 'write a positive number; remove this line where the parts count as they are',
  step: 'write a positive number such as `0.5`',
};

/** What to do about a number that must be above zero. */
export const wayAboveZero = (key: string): string => (Object.hasOwn(POSITIVE, key) ? (POSITIVE[key] ?? '') : 'write a positive number');

/** Where a key may stand that may not stand here; undefined where it is none. */
export function wayHome({ key, below, file }: Facts['key-unknown']): string | undefined {
  if (file !== undefined) return `\`${key}\` belongs in ${file === 'scheme' ? 'scheme.yaml' : 'the files of indicators'}`;
  const [first, ...more] = below.filter((each) => each !== '' && each !== key);
  if (first === undefined) return below.length === 0 ? undefined : `\`${key}\` belongs at the top of the file`;
  const names = [first, ...more].slice(0, 4).map((each) => `\`${each}\``);
  return `\`${key}\` belongs inside ${names.join(', ')}: see at which level it was meant`;
}
