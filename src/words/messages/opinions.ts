import type { OPINIONS } from '../../text/findings/opinions.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of opinions and of decisions on them, in Chinese. */
export const opinionsZh: MessagesOf<typeof OPINIONS> = {
  'opinion-twice': {
    title: '意见的序号重复',
    meaning:
      '采纳、不采纳都按序号说是哪一条意见，两条同号就不知道说的是哪一条。多半是两个人在各自的分支上登记了意见，合并以后撞了号。',
    say: ({ number, next }) => ({
      message: `意见的序号 \`${number}\` 已经用过`,
      hint: `后登记的一条改用没有用过的序号，例如 \`${next}\``,
    }),
  },
  'opinion-about': {
    title: '意见所说的地方不存在',
    meaning:
      '还没有决定的意见，要能找到它说的指标、考核内容或者设置，否则无法采纳。可能是编号写错了，也可能是登记以后那一项删去、改号了；已经决定的意见不受影响。',
    say: ({ number, what, name, suggestion }) =>
      what === 'nothing'
        ? {
            message: `意见 ${number} 的种类是 \`${zh.short(name)}\`，却没有写针对哪一项`,
            hint: '用 `system` 和 `item` 写明针对哪一项；一般的意见，`field` 写 `comment`',
          }
        : {
            message: `意见 ${number} 所说的${what === 'setting' ? '设置' : '编号'} \`${zh.short(name)}\` 不存在`,
            hint: zh.orMeant(
              suggestion,
              '编号写错的请改正；那一项已经不在的，用 `zhunsheng reject` 或者 `zhunsheng adapt` 写明怎样处理',
            ),
          },
  },
  'opinion-reason': {
    title: '没有写明理由',
    meaning: '不采纳、部分采纳的意见，要在意见采纳情况表上向提意见的单位说明理由。采纳的可以不写。',
    say: ({ outcome }) => ({
      message: `结论是 \`${outcome}\`（${outcome === 'rejected' ? '不采纳' : '部分采纳'}），没有写理由`,
      hint: '加上 `reason`，写一句能印在意见采纳情况表上的理由',
    }),
  },
  'opinion-to': {
    title: '不采纳的意见写了改成什么',
    meaning: '`to` 是这条意见使数据改成了什么；不采纳的意见没有改动数据，两样写在一起，别人不知道到底改没有改。',
    say: () => ({
      message: '结论是不采纳，却写了 `to`（改成什么）',
      hint: '没有改动数据的，删去 `to`；改了的，结论写 `adapted`（部分采纳）',
    }),
  },
  'opinion-overtaken': {
    title: '采纳以后又改成了别的',
    meaning:
      '意见采纳情况表说这条意见采纳了，数据却不是采纳的样子，表和办法就对不上。多半是采纳以后又作了别的修改，或者采纳的修改被撤回了。',
    say: ({ number, wanted, now }) => ({
      message:
        wanted === undefined
          ? `意见 ${number} 已经采纳，数据现在却不是那样`
          : `意见 ${number} 已经决定改成 \`${zh.short(wanted)}\`，数据现在${now === undefined ? '没有写' : `是 \`${zh.short(now)}\``}`,
      hint: `照意见办的，改回去，合计因此不符的改下面各项；确实又作了别的修改的，用 \`zhunsheng adapt ${number} --reason 理由\` 写明`,
    }),
  },
  'opinion-open': {
    title: '正式稿还有意见没有决定',
    meaning:
      '征求意见收到的意见，定稿以前都要有结论：采纳、部分采纳或者不采纳。没有结论就定稿，无法向提意见的单位反馈。',
    say: ({ edition, count, numbers }) => ({
      message: `${edition} 已经是正式稿，还有 ${count} 条意见没有决定：${zh.list(numbers.slice(0, 6))}${numbers.length > 6 ? '等' : ''}`,
      hint: '不采纳的，用 `zhunsheng reject 序号 --reason 理由` 写明；要采纳的，先把 `state` 改回 `review`，采纳以后再定稿',
    }),
  },
};

/** What is said of opinions and of decisions on them, in English. */
export const opinionsEn: MessagesOf<typeof OPINIONS> = {
  'opinion-twice': {
    title: 'Two opinions have one number',
    meaning:
      'Opinions are accepted and rejected by their numbers; with one for two nobody knows which is meant. Usually two people recorded opinions in branches of their own that were merged.',
    say: ({ number, next }) => ({
      message: `the number \`${number}\` is that of another opinion`,
      hint: `give the later one a number that is not used, such as \`${next}\``,
    }),
  },
  'opinion-about': {
    title: 'What an opinion is about is not there',
    meaning:
      'An opinion that is not decided yet must lead to an indicator, a criterion or a setting, or nobody can accept it. Usually an id is misspelt, or the item was removed or renamed afterwards. What has been decided is not affected.',
    say: ({ number, what, name, suggestion }) =>
      what === 'nothing'
        ? {
            message: `opinion ${number} is about \`${en.short(name)}\` but does not say of which item`,
            hint: 'name it with `system` and `item`, or make it a `comment`',
          }
        : {
            message: `opinion ${number} is about the ${what === 'setting' ? 'setting' : 'id'} \`${en.short(name)}\`, which does not exist`,
            hint: en.orMeant(
              suggestion,
              'correct the name; where the item is gone, say what becomes of the opinion with `zhunsheng reject` or `zhunsheng adapt`',
            ),
          },
  },
  'opinion-reason': {
    title: 'A decision has no reason',
    meaning:
      'Whoever made an opinion that is not taken, or taken in part, is told why in the table of opinions. What is taken needs no reason.',
    say: ({ outcome }) => ({
      message: `the opinion is \`${outcome}\` without a reason`,
      hint: 'add `reason`: one sentence that can be printed in the table of opinions',
    }),
  },
  'opinion-to': {
    title: 'An opinion that was not taken says what it became',
    meaning:
      '`to` is what the data became by an opinion. One that was rejected changed nothing; with both nobody knows whether it did.',
    say: () => ({
      message: 'the opinion is rejected, but `to` says what it became',
      hint: 'remove `to` where nothing was changed; else the outcome is `adapted`',
    }),
  },
  'opinion-overtaken': {
    title: 'What was taken has been changed again',
    meaning:
      'The table of opinions says that this one was taken, but the data says something else, so the two do not agree. Usually something else was changed afterwards, or the change was taken back.',
    say: ({ number, wanted, now }) => ({
      message:
        wanted === undefined
          ? `opinion ${number} was taken, but the data is not so now`
          : `by opinion ${number} this became \`${en.short(wanted)}\`, but the data says ${now === undefined ? 'nothing' : `\`${en.short(now)}\``} now`,
      hint: `to keep the decision, change it back, and the parts below it where a sum then fails; where it was changed again on purpose, say so with \`zhunsheng adapt ${number} --reason REASON\``,
    }),
  },
  'opinion-open': {
    title: 'A final edition has open opinions',
    meaning:
      'Every opinion on a draft gets a decision before the edition is final: taken, taken in part, or not. Without one nobody can be answered.',
    say: ({ edition, count, numbers }) => ({
      message: `${edition} is final, but not all opinions are decided (${count}): ${en.quoted(numbers.slice(0, 6)).join(', ')}${numbers.length > 6 ? ' and more' : ''}`,
      hint: 'reject them with `zhunsheng reject NUMBER --reason REASON`; to accept one, set `state` back to `review` first',
    }),
  },
};
