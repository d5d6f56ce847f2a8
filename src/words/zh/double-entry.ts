import type { EntryFacts, SingleFacts } from '../../text/delivered/entry-facts.ts';
import { beginning } from '../../text/stretch.ts';
import type { EntryMessages, EntryWords } from '../double-entry.ts';
import { form } from './delivery-phrases.ts';
import { short } from './phrases.ts';

/** The sentences about forms that two people typed, in Chinese. */
export const entryMessages: EntryMessages = {
  'entry-single': (facts) => ({
    message: `${singleForm(facts)}，没有两份可以核对，没有采用`,
    hint: facts.isThere ? '看另一份有什么问题，改好以后再收一次' : `照原件补录一份，再收一次；不是纸质表、不用录两遍的，加上 --accept ${facts.file} 再收一次`,
  }),
  'entry-accepted': (facts) => ({
    message: `${singleForm(facts)}；收表时指明采用，已采用`,
    hint: '不用处理；请记下为什么不用录两遍',
  }),
  'entry-copied': ({ other }) => ({
    message: `与 \`${other}\` 是同一个文件的复制件，没有录第二遍，没有采用`,
    hint: '由另一个人照原件重新录一份，再收一次',
  }),
  'entry-differs': ({ canBeResolved, ...facts }) => ({
    message: `${differing(facts)}；没有采用`,
    hint: canBeResolved ? '核对原件：改正录错的一份，再收一次；或者由没有录过表的人核定，写进 results/年度/entries.yaml' : '核对原件，改正录错的一份，再收一次',
  }),
  'entry-resolved': ({ resolved, by, on, ground, ...facts }) => ({
    message: `${differing(facts)}；${short(by)} ${on} 核定${resolved === '' ? '原件上空着' : `为 \`${short(resolved)}\``}（${beginning(ground)}），已采用`,
    hint: '不用处理',
  }),
  'resolution-idle': ({ line, unit, item, column }) => ({
    message: `第 ${line} 行的核定（${[unit, item, column].filter((each) => each !== '').join(' ')}）没有用处：两份都有的表里，这一格没有不同`,
    hint: '两份已经改成一样的，删去这一条；编号或者栏目写错的，改正；表没有收齐的，收齐再收一次',
  }),
  'resolution-value': ({ line, value }) => ({
    message: `第 ${line} 行核定的 \`${short(value)}\`，表里这一格填不了，没有采用`,
    hint: '核对原件，写这一格可以填的值：分数不超过分值，按规定的最小单位',
  }),
};

/** The other words about them in Chinese. */
export const entryWords: EntryWords = {
  entered: (forms, agreed, differing, resolved) => `双录核对：${forms} 份表，一致 ${agreed} 格，不同 ${differing} 格${differing === 0 ? '' : `，其中已经核定 ${resolved} 格`}`,
  entryColumns: ['表', '被考核单位', '考核内容', '栏目', '一录', '二录', '核定'],
  entryValue: (value, isRefused) => (value === '' ? (isRefused ? '（读不出）' : '（空着）') : `${value}${isRefused ? '（填得不对）' : ''}`),
  entryForm: form,
  unresolved: '未核定',
  resolution: (value, by, on, ground) => `${value === '' ? '（空着）' : value}（${by}，${on}，${ground}）`,
};

/** The two folders of what two people typed, of which one is meant and the other is not. */
const SIDES = { first: ['一录', '二录'], second: ['二录', '一录'] } as const;

/** A cell that two people typed differently, with both values. */
function differing({ form: name, unit, item, column, side, ...values }: EntryFacts): string {
  const [here, there] = SIDES[side];
  const where = [form(name), unit, ...(item === '' ? [] : [beginning(item)]), column].join('，');
  const other = values.other === '' ? '' : `（\`${values.other}\`）`;
  return `${where}：${here}${typed(values.value, values.isRefused)}，${there}${other}${typed(values.otherValue, values.isOtherRefused)}`;
}

function typed(value: string, isRefused: boolean): string {
  if (value === '') return isRefused ? '读不出' : '空着';
  return `是 \`${short(value)}\`${isRefused ? '（填得不对）' : ''}`;
}

/** A form that only one of two folders has. */
function singleForm({ form: name, side, isThere }: SingleFacts): string {
  const [here, there] = SIDES[side];
  return isThere ? `${form(name)}只有${here}的能用，${there}的不能用` : `${form(name)}只有${here}有，${there}没有`;
}
