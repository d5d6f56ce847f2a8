import type { EDITIONS } from '../../text/findings/editions.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of locks and corrections, in Chinese. */
export const editionsZh: MessagesOf<typeof EDITIONS> = {
  'lock-damaged': {
    title: '锁定记录不能用',
    meaning:
      'lock.json 由 zhunsheng lock 写成，记下正式稿的控制总分、项数、编号和摘要，以后据此核对数据有没有改动。它被手工改过、合并时弄乱，或者随着年度文件夹复制到了别处，就起不了作用，这一版也就等于没有锁定，所以算作错误。',
    say: ({ edition, problem, found }) => ({
      message: {
        form: `${edition} 的锁定记录不完整，或者被手工改过`,
        edition: `这是 \`${zh.short(found)}\` 的锁定记录，却放在 ${edition} 的文件夹里`,
      }[problem],
      hint: {
        form: `从 Git 恢复 lock.json；恢复不了的，核对数据后用 zhunsheng lock ${edition} --force 重新锁定`,
        edition: '复制年度文件夹时不要带 lock.json，删去这个文件',
      }[problem],
    }),
  },
  'lock-differs': {
    title: '锁定的正式稿被改动',
    meaning:
      '正式稿印发以后，数据必须同印发的文件一致，日后才能拿来核对、评分和对照修订，因此锁定后的改动都算错误；注释、空行和写法不算改动。发现错字要更正，另立更正版（如 2020.1），只改文字；分值、指标增减等实质内容不是更正，要按原程序重新审定，或者放到下一年度修订。',
    say: ({ edition, correction, change }) => ({
      message: `${edition} 已经锁定，${zh.differing(change)}`,
      hint:
        'was' in change && change.kind !== 'setting'
          ? `名册改错的，用 Git 恢复原样；${laterZh(change.kind, edition)}；确实要改到 ${edition} 上的，须重新审定，再用 zhunsheng lock ${edition} --force 重新锁定`
          : `不该改的，用 Git 恢复原样；只更正文字的，复制成 indicators/${correction}/（不带 lock.json）在里面改；改动分值等实质内容的，须重新审定，再用 zhunsheng lock ${edition} --force 重新锁定`,
    }),
  },
  'correction-base': {
    title: '更正版没有依据',
    meaning:
      '更正版（如 2020.1）是对已经印发的正式稿作文字更正，放在同一年份加点和序号的文件夹里，与它前面的那一版逐项对照。前面没有正式稿，就无从更正。多半是年份写错，正式稿被改名或者误删，或者还在征求意见就另立了更正版。',
    say: ({ edition, base, problem }) => ({
      message: {
        missing: `${edition} 是更正版，却没有可以更正的 ${base}`,
        'not-final': `${edition} 是更正版，但它要更正的 ${base} 还不是正式稿`,
      }[problem],
      hint: {
        missing: `更正版的文件夹以正式稿的年份加点和序号为名；先要有 indicators/${base}/`,
        'not-final': `没有定稿的直接在 indicators/${base}/ 里改，不用另立更正版`,
      }[problem],
    }),
  },
  'correction-exceeds': {
    title: '超出更正的范围',
    meaning:
      '更正版只能改正错字、漏字和不通顺的表述，不能改变考核的实质：分值和总分，指标的增减、拆并和位置，适用范围，评分标准，考核单位，佐证等要求，办法的设置，以及文字里的数字，都是经过审定的，改动就是新的决定。多半是借更正之机顺手作了修改，或者复制年度文件夹时用错了底本。',
    say: ({ edition, base, what, reasons }) => ({
      message: `\`${zh.short(what)}\` 同 ${base} 相比，${reasons.map((reason) => zh.DECISIONS[reason]).join('、')}，超出了更正的范围`,
      hint: `更正版 ${edition} 只改文字，恢复成 ${base} 的内容；确需改动的，按原程序重新审定，或者放到下一年度修订`,
    }),
  },
};

/** What is said of locks and corrections, in English. */
export const editionsEn: MessagesOf<typeof EDITIONS> = {
  'lock-damaged': {
    title: 'The lock cannot be used',
    meaning:
      'lock.json is written by zhunsheng lock: it has the control totals, counts, ids and digests of a final edition, against which the data is held from then on. Edited by hand, spoilt in a merge or copied along with the folder of an edition it proves nothing, and the edition is as good as not locked; so it is an error.',
    say: ({ edition, problem, found }) => ({
      message: {
        form: `the lock of ${edition} is not whole, or was edited by hand`,
        edition: `this is the lock of \`${en.short(found)}\`, but it is in the folder of ${edition}`,
      }[problem],
      hint: {
        form: `get lock.json back from Git; if that cannot be done, check the data and lock it anew with zhunsheng lock ${edition} --force`,
        edition: 'copy the folder of an edition without its lock.json, and remove this file',
      }[problem],
    }),
  },
  'lock-differs': {
    title: 'A locked edition was changed',
    meaning:
      'Once an edition is published, its data must stay what was printed, or nothing can be verified, scored or compared by it later. So any change after locking is an error; comments, empty lines and other ways of writing the same are none. A slip in the wording is mended in a correction (such as 2020.1), which changes texts only. Points, new or dropped indicators and the like are no correction: they take a new decision, or wait for the next year.',
    say: ({ edition, correction, change }) => ({
      message: `${edition} is locked, but ${en.differing(change)}`,
      hint:
        'was' in change && change.kind !== 'setting'
          ? `get the register back from Git if that was not meant; ${laterEn(change.kind, edition)}; what is to hold for ${edition} too takes a new decision, and then zhunsheng lock ${edition} --force`
          : `get it back from Git if it was not meant to change; for a correction of wordings, copy the folder to indicators/${correction}/ (without lock.json) and edit it there; points and whatever else matters take a new decision, and then zhunsheng lock ${edition} --force`,
    }),
  },
  'correction-base': {
    title: 'A correction of nothing',
    meaning:
      'A correction such as 2020.1 mends the wording of a final edition that has been published; its folder has the same year with a point and a number, and it is compared with the edition before it. Without a final edition there is nothing to correct. Usually the year is mistyped, the final edition was renamed or deleted, or a correction was begun while the edition was still a draft.',
    say: ({ edition, base, problem }) => ({
      message: {
        missing: `${edition} is a correction, but there is no ${base} to correct`,
        'not-final': `${edition} is a correction, but ${base}, which it corrects, is not final yet`,
      }[problem],
      hint: {
        missing: `the folder of a correction is named after the year of a final edition, a point and a number; there must be an indicators/${base}/ first`,
        'not-final': `what is not decided yet is edited in indicators/${base}/ itself, without a correction`,
      }[problem],
    }),
  },
  'correction-exceeds': {
    title: 'More than a correction',
    meaning:
      'A correction mends slips of the pen and unclear wordings and must not change what is assessed: points and totals, which indicators there are and where, whom they are for, scoring rules, departments, evidence and other requirements, the settings of the scheme, and the figures in the texts were all decided, and changing them is a new decision. Usually something was changed along with the correction, or the wrong folder was copied.',
    say: ({ edition, base, what, reasons }) => ({
      message: `\`${en.short(what)}\` is more than a correction of ${base}: ${reasons.map((reason) => en.DECISIONS[reason]).join(', ')}`,
      hint: `a correction such as ${edition} changes wordings only: put back what ${base} says; if it must change, have it decided anew, or revise it in the next year`,
    }),
  },
};

type Register = 'units' | 'departments' | 'links';

/** How a register says what is so only after a locked edition. A department has no years: it is another from then on. */
function laterZh(register: Register, edition: string): string {
  return register === 'departments'
    ? `${edition} 之后改了名称的，另立一个编号登记新的名称，以后的年度用新的编号`
    : `${edition} 之后才有或者不再有的单位，用 from、until 写明从哪年起、到哪年止；${edition} 之后改了名称、类型的，原来的写 until，另立一个编号写 from`;
}

function laterEn(register: Register, edition: string): string {
  return register === 'departments'
    ? `a department that is called otherwise after ${edition} is registered under another id, which later years use`
    : `units that come or go after ${edition} have from or until; one that is renamed or moved after ${edition} has until, and another id with from`;
}
