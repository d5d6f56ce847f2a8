import type { Keys } from '../key-order.js';
import { note, type Scan } from './scan.ts';

/** What people call keys beside what the schemas call them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  title: ['标题', '题名', '题目', '指标'],
  name: ['标题', '全称'],
  text: ['内容', '指标内容'],
  points: ['分数', '满分', '标准分'],
  id: ['代号', '代码'],
  department: ['部门', '牵头单位', '牵头部门', '责任单位', '责任部门', '主责单位', '考核部门'],
  cooperating: ['协办单位', '配合部门', '协办部门'],
  scoring: ['评分办法', '计分办法', '评分细则', '计分标准', '扣分标准'],
  deduct: ['扣分', '扣分情形'],
  add: ['加分情形'],
  tiers: ['分档', '档次'],
  none: ['不得分情形', '不得分的情形'],
  evidence: ['证明材料', '支撑材料'],
  only: ['适用范围', '适用对象'],
  year: ['年份'],
};

/** The keys that may stand at a column, where no deeper mapping is open. */
export function keysAt({ open, root }: Scan, column: number): Keys {
  const top = open.at(-1);
  if (top?.kind === 'map' && top.column === column) return top.below;
  return keysBelow({ open, root });
}

/** The keys that may stand in what is nested under the last key. */
export function keysBelow({ open, root }: Pick<Scan, 'open' | 'root'>): Keys {
  const holder = open.findLast(({ kind }) => kind === 'map');
  if (holder === undefined) return root;
  return holder.below[holder.last ?? ''] ?? holder.below['*'] ?? {};
}

/** The key that a Chinese word stands for among some; undefined where it could be several, or none. */
export function keyCalled(word: string, keys: Keys, { titles }: Scan): string | undefined {
  const among = Object.keys(keys);
  const called = (is: (title: string) => boolean): readonly string[] =>
    among.filter((key) => titles[key]?.some((title) => is(title)));
  const choices = [
    called((title) => title === word),
    among.filter((key) => ALSO[key]?.includes(word)),
    called((title) => title.endsWith(word)),
  ];
  const first = choices.find((each) => each.length > 0) ?? [];
  return first.length === 1 ? first[0] : undefined;
}

/** Notes the Chinese keys in the mappings of a line: `{ id: jia-xian, 名称: 甲县 }`. */
export function noteTitles(scan: Scan, start: number, masked: string, isKeyAt: (at: number) => boolean): void {
  const known = new Map<string, string>();
  const below = keysBelow(scan);
  for (const match of masked.matchAll(/([{,][ \u3000]{0,9})(\p{Script=Han}{2,12})(?=[ \u3000]{0,9}([:：]))/gu)) {
    const [, lead = '', word = '', colon = ''] = match;
    const key = known.get(word) ?? keyInside(word, below, scan) ?? '';
    known.set(word, key);
    if (key === '' || !isKeyAt(match.index)) continue;
    const at = start + match.index + lead.length;
    note(scan, [at, at + word.length], 'key-chinese', { typed: word, key, fix: key }, key);
    const behind = masked.indexOf(colon, match.index + lead.length + word.length);
    const next = masked.charAt(behind + 1);
    const fix = next === ' ' || next === '' ? ':' : ': ';
    const place = [start + behind, start + behind + 1] as const;
    if (colon === '：') note(scan, place, 'colon-wide', { key, typed: colon, fix }, fix);
    else if (!/^[\s,}]?$/.test(next)) note(scan, place, 'colon-space', { key, isMissing: false, fix }, fix);
  }
}

/** As `keyCalled`, in the mapping that begins in a line or in one that is nested in it. */
function keyInside(word: string, keys: Keys, scan: Scan): string | undefined {
  const here = keyCalled(word, keys, scan);
  if (here !== undefined) return here;
  const below = Object.values(keys).map((each) => keyInside(word, each, scan));
  return below.find((each) => each !== undefined);
}
