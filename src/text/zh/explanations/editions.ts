import type { Explanations } from '../../explanation.ts';

/** The explanations about editions that are locked, in Chinese. */
export const editions = {
  'lock-damaged': {
    title: '锁定记录不能用',
    meaning: 'lock.json 由 zhunsheng lock 写成，记下正式稿的控制总分、项数、编号和摘要，以后据此核对数据有没有改动。它被手工改过、合并时弄乱，或者随着年度文件夹复制到了别处，就起不了作用，这一版也就等于没有锁定，所以算作错误。',
  },
  'lock-differs': {
    title: '锁定的正式稿被改动',
    meaning: '正式稿印发以后，数据必须同印发的文件一致，日后才能拿来核对、评分和对照修订，因此锁定后的改动都算错误；注释、空行和写法不算改动。发现错字要更正，另立更正版（如 2020.1），只改文字；分值、指标增减等实质内容不是更正，要按原程序重新审定，或者放到下一年度修订。',
  },
} satisfies Partial<Explanations>;
