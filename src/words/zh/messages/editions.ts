import type { Facts } from '../../../text/catalogue.ts';
import type { DecisionReason } from '../../../text/facts.ts';
import type { Messages } from '../../messages.ts';
import { list, short } from '../phrases.ts';

/** The sentences about editions that are locked, and about corrections, in Chinese. */
export const editions = {
  'lock-damaged': ({ edition, problem, found }) => ({
    message: {
      form: `${edition} 的锁定记录不完整，或者被手工改过`,
      edition: `这是 \`${short(found)}\` 的锁定记录，却放在 ${edition} 的文件夹里`,
    }[problem],
    hint: {
      form: `从 Git 恢复 lock.json；恢复不了的，核对数据后用 zhunsheng lock ${edition} --force 重新锁定`,
      edition: '复制年度文件夹时不要带 lock.json，删去这个文件',
    }[problem],
  }),
  'lock-differs': ({ edition, correction, change }) => ({
    message: `${edition} 已经锁定，${differing(change)}`,
    hint: `不该改的，用 Git 恢复原样；只更正文字的，复制成 indicators/${correction}/（不带 lock.json）在里面改；改动分值等实质内容的，须重新审定，再用 zhunsheng lock ${edition} --force 重新锁定`,
  }),
  'correction-base': ({ edition, base, problem }) => ({
    message: {
      missing: `${edition} 是更正版，却没有可以更正的 ${base}`,
      'not-final': `${edition} 是更正版，但它要更正的 ${base} 还不是正式稿`,
    }[problem],
    hint: {
      missing: `更正版的文件夹以正式稿的年份加点和序号为名；先要有 indicators/${base}/`,
      'not-final': `没有定稿的直接在 indicators/${base}/ 里改，不用另立更正版`,
    }[problem],
  }),
  'correction-exceeds': ({ edition, base, what, reasons }) => ({
    message: `\`${short(what)}\` 同 ${base} 相比，${reasons.map((reason) => DECISIONS[reason]).join('、')}，超出了更正的范围`,
    hint: `更正版 ${edition} 只改文字，恢复成 ${base} 的内容；确需改动的，按原程序重新审定，或者放到下一年度修订`,
  }),
} satisfies Partial<Messages>;

/** In what a change goes beyond wording. */
const DECISIONS: { readonly [R in DecisionReason]: string } = {
  total: '总分不同',
  points: '分值不同',
  item: '有增有减或者经过拆分、合并、替换',
  applicability: '适用范围不同',
  scoring: '评分标准不同',
  department: '考核单位不同',
  requirements: '考核要求不同',
  moved: '位置不同',
  figure: '文字里的数字不同',
  setting: '设置不同',
  paragraph: '正文段落有增减',
};

function differing(change: Facts['lock-differs']['change']): string {
  switch (change.kind) {
    case 'item':
      return `\`${change.id}\` 却与锁定时不同`;
    case 'added':
      return `却多出了 \`${change.id}\``;
    case 'removed':
      return `却少了 ${list(change.ids.slice(0, 3))}${change.ids.length > 3 ? ` 等 ${change.ids.length} 项` : ''}`;
    case 'order':
      return `\`${change.id}\` 的一级指标却改变了先后`;
    case 'setting':
      return `设置 \`${change.path}\` 却从 ${value(change.was)} 改成了 ${value(change.is)}`;
    case 'measures':
      return '办法正文却与锁定时不同';
  }
}

function value(text: string | undefined): string {
  return text === undefined ? '没有' : `\`${short(text)}\``;
}
