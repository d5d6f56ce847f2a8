import type { Messages } from '../../messages.ts';
import { list, orMeant, STATED, short, WAYS } from '../phrases.ts';

/** The sentences of the relation to the previous edition in Chinese. */
export const lineage = {
  'lineage-missing': ({ id, title, previous, since }) => ({
    message: `${previous} 年度的 \`${id}\`“${short(title)}”在本年度没有交代去向`,
    hint: since === undefined ? '停用的，在 retired.yaml 中登记；拆分、合并、替换的，在新的项里写 `lineage`；漏抄的，照原编号补上' : `retired.yaml 中登记的停用年度是 ${since}，改为本年度；或者照原编号补上`,
  }),
  'lineage-unknown': ({ id, previous, suggestion }) => ({
    message: previous === undefined ? `\`${id}\` 无从谈起：没有更早的年度` : `${previous} 年度没有 \`${id}\` 这个编号`,
    hint: orMeant(suggestion, '沿革只写上一年度的编号；本年度新增的项不写'),
  }),
  'lineage-twice': ({ id, ways }) => ({
    message: `\`${id}\` 的去向有两种以上的说法：${ways.map((way) => WAYS[way]).join('、')}`,
    hint: '只留一种说法：沿用、拆分、合并、替换或者停用',
  }),
  'lineage-form': ({ form, id }) => ({
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
  'lineage-kind': ({ id, is, previous }) => ({
    message: is === 'criterion' ? `\`${id}\` 在 ${previous} 年度是指标，这里是考核内容` : `\`${id}\` 在 ${previous} 年度是考核内容，这里是指标`,
    hint: '给这一项另取编号，并用 `lineage` 写明由哪一项而来',
  }),
  'lineage-contradicted': ({ id, stated, actual }) => ({
    message: `\`${id}\` 写明的修改是${stated.map((word) => STATED[word]).join('、')}，同数据比对的结果是${(actual.length === 0 ? (['none'] as const) : actual).map((word) => STATED[word]).join('、')}`,
    hint: `改回不该改的内容；数据没有错的，写成 \`change: [${(actual.length === 0 ? ['none'] : actual).join(', ')}]\``,
  }),
  'id-returned': ({ id, since }) => ({
    message: `编号 \`${id}\` 从 ${since} 年度起已经不用`,
    hint: `换一个新编号；${list(['lineage'])} 只能说明上一年度的项`,
  }),
} satisfies Partial<Messages>;
