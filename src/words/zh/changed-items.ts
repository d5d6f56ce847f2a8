import { aroundDifference, beginning } from '../../text/stretch.ts';
import type { ChangedMessages } from '../delivery.ts';
import { short } from './phrases.ts';

/** The sentences about items that have changed since a form was made, in Chinese. */
export const changedMessages: ChangedMessages = {
  'form-digest-part': ({ checkCode, expected, valid, others }) => ({
    message: `表是由改动前的指标体系生成的（校验码 \`${short(checkCode)}\`，现在是 ${expected}）：${valid} 行同现在一样，已采用；${others} 行已经改动或者没有了，没有采用`,
    hint: '逐项列在这里；改动的和新增的各项，用 forms --supplement 生成补充表，请填报单位填好，同这一份放在一起再收一次',
  }),
  'form-continued': ({ other }) => ({
    message: `与先发出的 \`${other}\` 合起来采用：每一行用有分数的那一份的，不重复计算`,
    hint: '不用处理；两份都要留着',
  }),
  'supplement-alone': () => ({
    message: '这是补充表，原来的表没有收到，或者没有能采用，所以也没有采用',
    hint: '把原来的表同它放在一起，再收一次',
  }),
  'item-changed': ({ title, before, now }) => {
    const [is, was] = aroundDifference(now, before);
    return {
      message: `${title}在发表以后改了：表上是“${was}”，现在是“${is}”；这一项的分数没有采用`,
      hint: '按新的内容重新评分，填在补充表上，同这一份放在一起再收一次',
    };
  },
  'item-gone': ({ row }) => ({
    message: `这一项在发表以后取消了，没有采用：${beginning(row)}`,
    hint: '不用处理',
  }),
  'item-new': ({ row }) => ({
    message: `表上没有这一项，多半是发表以后新增的：${beginning(row)}`,
    hint: '补充表上有这一项，填好以后同这一份放在一起再收一次',
  }),
};
