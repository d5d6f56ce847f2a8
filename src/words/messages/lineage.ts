import type { LINEAGE } from '../../text/findings/lineage.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of the relation of an edition to the one before it, in Chinese. */
export const lineageZh: MessagesOf<typeof LINEAGE> = {
  'lineage-missing': {
    title: '上一年度的编号没有交代',
    meaning:
      '每年修订时，上一年度的每个编号都要有去向，而且只有一个：编号不变就是沿用，否则写明拆分、合并、替换成了哪一项，或者在 retired.yaml 中登记停用。停用或者替换一个指标，它下面没有另作交代的各项随之而去；拆分、合并的，下面的各项仍要逐一交代。多半是删去一项时忘了登记，或者复制时漏了一段、改了编号。有了交代，修订对照表才不会漏项。',
    say: ({ id, title, previous, since }) => ({
      message: `${previous} 年度的 \`${id}\`“${zh.short(title)}”在本年度没有交代去向`,
      hint:
        since === undefined
          ? '停用的，在 retired.yaml 中登记；拆分、合并、替换的，在新的项里写 `lineage`；漏抄的，照原编号补上'
          : `retired.yaml 中登记的停用年度是 ${since}，改为本年度；或者照原编号补上`,
    }),
  },
  'lineage-unknown': {
    title: '沿革中的编号不存在',
    meaning:
      '沿革说明这一项同上一年度的关系，所以只能写上一年度有的编号；`change` 说明沿用的项作了哪些修改，本年度新增的项没有可比的对象。多半是编号拼错，或者写成了本年度的新编号。最早的一个年度没有上一年度，不写沿革。',
    say: ({ id, previous, suggestion }) => ({
      message:
        previous === undefined ? `\`${id}\` 无从谈起：没有更早的年度` : `${previous} 年度没有 \`${id}\` 这个编号`,
      hint: zh.orMeant(suggestion, '沿革只写上一年度的编号；本年度新增的项不写'),
    }),
  },
  'lineage-twice': {
    title: '一个编号有两种去向',
    meaning:
      '上一年度的一个编号只能有一种去向：沿用、拆分、合并、替换、停用，不能既沿用又被别的项替换，也不能既合并又登记停用，否则对照时同一项要算两次。拆分时由其中一项沿用原编号，或者合并到沿用的一项，都只算一种。多半是改了方案而原来的说明没有删去。',
    say: ({ id, ways }) => ({
      message: `\`${id}\` 的去向有两种以上的说法：${ways.map((way) => zh.WAYS[way]).join('、')}`,
      hint: '只留一种说法：沿用、拆分、合并、替换或者停用',
    }),
  },
  'lineage-form': {
    title: '拆分、合并、替换的写法不对',
    meaning:
      '拆分是一项变成几项，拆出的每一项都要写明；合并是几项变成一项，要写出全部原编号，并入沿用的一项时可以只写并入的；替换是一项换成新的一项，新的一项要用新编号。只有一项对一项的，不是拆分也不是合并。多半是漏写了另外的部分，或者选错了写法。',
    say: ({ form, id }) => ({
      message: {
        splits: `从 \`${id}\` 拆分出来的只有这一项`,
        merges: `只写了 \`${id}\` 一项，不成其为合并`,
        replaces: `这一项是沿用的，不能再替换 \`${id}\``,
      }[form],
      hint: {
        splits: '拆出的每一项都写 `splits`；只是换了一项的，写 `replaces`',
        merges: '写出合并的全部编号；只是换了一项的，写 `replaces`',
        replaces: '把那一项并进来的，写 `merges`；否则给这一项另取编号',
      }[form],
    }),
  },
  'lineage-kind': {
    title: '编号换了种类',
    meaning:
      '编号是永久的，同一个编号在两个年度必须是同一项。指标有下级和名称，考核内容是单独评分的一句话，两者不能互相变成对方。多半是把指标改写成考核内容（或者反过来）时沿用了编号。请另取编号，用沿革写明由哪一项而来。',
    say: ({ id, is, previous }) => ({
      message:
        is === 'criterion'
          ? `\`${id}\` 在 ${previous} 年度是指标，这里是考核内容`
          : `\`${id}\` 在 ${previous} 年度是考核内容，这里是指标`,
      hint: '给这一项另取编号，并用 `lineage` 写明由哪一项而来',
    }),
  },
  'lineage-contradicted': {
    title: '写明的修改与数据不符',
    meaning:
      '沿用的项可以写明作了哪几种修改，写了就要写全、写准：检查时把两个年度的数据逐项比对，多说、少说都算错。例如写明只改文字，而分值也变了，审阅的人就会被误导。只比这一项本身，不比它下面的各项。多半是后来又改了数据，而说明没有跟着改。',
    say: ({ id, stated, actual }) => ({
      message: `\`${id}\` 写明的修改是${stated.map((word) => zh.STATED[word]).join('、')}，同数据比对的结果是${(actual.length === 0 ? (['none'] as const) : actual).map((word) => zh.STATED[word]).join('、')}`,
      hint: `改回不该改的内容；数据没有错的，写成 \`change: [${(actual.length === 0 ? ['none'] : actual).join(', ')}]\``,
    }),
  },
  'id-returned': {
    title: '停用的编号又出现了',
    meaning:
      '一个编号在某一年度没有再用，以后就永远不能再用，无论当时是停用、拆分、合并还是替换，否则历年对照时两项不同的内容会被当成同一项。多半是从更早的年度复制了旧的内容。确实恢复考核的，也作为新的一项另取编号。',
    say: ({ id, since }) => ({
      message: `编号 \`${id}\` 从 ${since} 年度起已经不用`,
      hint: `换一个新编号；${zh.list(['lineage'])} 只能说明上一年度的项`,
    }),
  },
};

/** What is said of the relation of an edition to the one before it, in English. */
export const lineageEn: MessagesOf<typeof LINEAGE> = {
  'lineage-missing': {
    title: 'An id of the previous edition is not answered for',
    meaning:
      'Every id of the previous edition is answered for exactly once: it continues, or the items that it was split into, merged into or replaced by name it, or it is retired in retired.yaml. What lies below an indicator that is retired or replaced goes with it unless it is answered for otherwise; what lies below one that is split or merged does not. Most often an item was deleted and not retired, or left out when the year was copied. Only so does the revision table leave nothing out.',
    say: ({ id, title, previous, since }) => ({
      message: `\`${id}\` (${en.short(title)}) of ${previous} is not answered for in this edition`,
      hint:
        since === undefined
          ? 'retire it in retired.yaml, name it in the `lineage` of the item that it became, or put it back under its id'
          : `retired.yaml says that it is retired since ${since}: write this year, or put it back under its id`,
    }),
  },
  'lineage-unknown': {
    title: 'Lineage names an id that was not there',
    meaning:
      'Lineage relates an item to the previous edition, so it can name ids of that edition only; `change` says how an item that continues was changed, and a new one has nothing to be compared with. Most often the id is mistyped, or is one of this year. The first edition has no previous one and states no lineage.',
    say: ({ id, previous, suggestion }) => ({
      message:
        previous === undefined
          ? `\`${id}\` is not known: there is no earlier edition`
          : `\`${id}\` is no id of ${previous}`,
      hint: en.orMeant(suggestion, 'lineage names ids of the previous edition only; what is new states none'),
    }),
  },
  'lineage-twice': {
    title: 'An id is answered for more than once',
    meaning:
      'An id of the previous edition continues, is split, merged, replaced or retired: one of these. It cannot continue and be replaced, or be merged and retired; it would be counted twice in the comparison. That one of the parts keeps the id of what was split, or that others are merged into one that continues, is one answer. Most often a plan changed and an earlier statement stayed.',
    say: ({ id, ways }) => ({
      message: `\`${id}\` is answered for more than once: ${ways.map((way) => en.WAYS[way]).join(', ')}`,
      hint: 'keep one: it continues, is split, merged, replaced or retired',
    }),
  },
  'lineage-form': {
    title: 'A split, merger or replacement is incomplete',
    meaning:
      'A split makes several items of one, and each of them says so; a merger makes one of several and names them all (or only the others, where one of them continues); a replacement puts a new item under a new id in the place of one. One for one is neither a split nor a merger. Most often the other parts were left out, or the wrong word was chosen.',
    say: ({ form, id }) => ({
      message: {
        splits: `\`${id}\` is split, but this is its only part`,
        merges: `\`${id}\` alone is no merger`,
        replaces: `\`${id}\` cannot be replaced by an item that was there before`,
      }[form],
      hint: {
        splits: 'write `splits` in each of the parts, or `replaces` if there is only one',
        merges: 'write all ids that were merged, or `replaces` if there is only one',
        replaces: 'write `merges` if it was merged into this one, or give this item another id',
      }[form],
    }),
  },
  'lineage-kind': {
    title: 'An id became another kind of item',
    meaning:
      'Ids are permanent: in two editions the same id is the same item. An indicator has parts and a title, a criterion is one sentence that is scored, and neither becomes the other. Most often an indicator was rewritten as a criterion (or the other way round) and kept its id. Choose another id and say in its lineage what it comes from.',
    say: ({ id, is, previous }) => ({
      message:
        is === 'criterion'
          ? `\`${id}\` was an indicator in ${previous}, and is a criterion here`
          : `\`${id}\` was a criterion in ${previous}, and is an indicator here`,
      hint: 'give this item another id, and say in its `lineage` what it comes from',
    }),
  },
  'lineage-contradicted': {
    title: 'What is said to have changed is not what changed',
    meaning:
      'An item that continues may state the kinds of change that were made to it, and must then state all of them and no other: both editions are compared. Where an item is said to have changed in wording alone although its points are others, reviewers are misled. Only the item itself is compared, not what lies below it. Most often the data were changed again and the statement was not.',
    say: ({ id, stated, actual }) => ({
      message: `\`${id}\` is said to have changed in ${stated.map((word) => en.STATED[word]).join(', ')}, but the data differ in ${(actual.length === 0 ? (['none'] as const) : actual).map((word) => en.STATED[word]).join(', ')}`,
      hint: `undo what should not have changed; if the data are right, write \`change: [${(actual.length === 0 ? ['none'] : actual).join(', ')}]\``,
    }),
  },
  'id-returned': {
    title: 'An id that was out of use came back',
    meaning:
      'An id that was not used in one edition is never used again, whether it was retired, split, merged or replaced; else two different things would be taken for one over the years. Most often something was copied from an earlier year. What is assessed again gets a new id as well.',
    say: ({ id, since }) => ({
      message: `\`${id}\` has been out of use since ${since}`,
      hint: 'choose a new id; `lineage` can only name items of the previous edition',
    }),
  },
};
