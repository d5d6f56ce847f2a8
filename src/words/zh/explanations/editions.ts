import type { Explanations } from '../../explanation.ts';

/** The explanations about editions that are locked, and about corrections, in Chinese. */
export const editions = {
  'lock-damaged': {
    title: '锁定记录不能用',
    meaning: 'lock.json 由 zhunsheng lock 写成，记下正式稿的控制总分、项数、编号和摘要，以后据此核对数据有没有改动。它被手工改过、合并时弄乱，或者随着年度文件夹复制到了别处，就起不了作用，这一版也就等于没有锁定，所以算作错误。',
  },
  'lock-differs': {
    title: '锁定的正式稿被改动',
    meaning: '正式稿印发以后，数据必须同印发的文件一致，日后才能拿来核对、评分和对照修订，因此锁定后的改动都算错误；注释、空行和写法不算改动。发现错字要更正，另立更正版（如 2020.1），只改文字；分值、指标增减等实质内容不是更正，要按原程序重新审定，或者放到下一年度修订。',
  },
  'correction-base': {
    title: '更正版没有依据',
    meaning: '更正版（如 2020.1）是对已经印发的正式稿作文字更正，放在同一年份加点和序号的文件夹里，与它前面的那一版逐项对照。前面没有正式稿，就无从更正。多半是年份写错，正式稿被改名或者误删，或者还在征求意见就另立了更正版。',
  },
  'correction-exceeds': {
    title: '超出更正的范围',
    meaning: '更正版只能改正错字、漏字和不通顺的表述，不能改变考核的实质：分值和总分，指标的增减、拆并和位置，适用范围，评分标准，考核单位，佐证等要求，办法的设置，以及文字里的数字，都是经过审定的，改动就是新的决定。多半是借更正之机顺手作了修改，或者复制年度文件夹时用错了底本。',
  },
} satisfies Partial<Explanations>;
