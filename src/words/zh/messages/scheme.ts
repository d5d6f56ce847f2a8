import type { Messages } from '../../messages.ts';
import { list, MARKUP, orMeant, short, some } from '../phrases.ts';

/** The sentences of the scheme and the measures in Chinese. */
export const scheme = {
  unconfirmed: ({ title, bound }) => ({
    message: `“${short(title)}”还没有按本年度核对${bound.length === 0 ? '' : `，其中看来与年度有关的有：${some(bound)}`}`,
    hint: '逐项核对，改完后删去 `confirmed: false` 这一行',
  }),
  'unconfirmed-final': ({ title }) => ({
    message: `正式稿里的“${short(title)}”还没有按本年度核对`,
    hint: '逐项核对，改完后删去 `confirmed: false` 这一行；还没有定稿的，把 scheme.yaml 里的 `state` 改回 draft 或 review',
  }),
  'year-mismatch': ({ year, folder }) => ({
    message: `年度写的是 \`${year}\`，而文件夹是 ${folder}`,
    hint: '两处改成同一年',
  }),
  'weights-sum': ({ actual, parts: each, of }) => ({
    message: `${of === 'yearEnd' ? '实绩和满意度的' : `\`${of}\` 下级的`}权重之和为 \`${actual}\`（${each.join(' + ')}），应为 1`,
    hint: '调整权重，使合计等于 1',
  }),
  'range-reversed': ({ least, most }) => ({
    message: `下限 \`${least}\` 大于上限 ${most}`,
    hint: '两个数对调或者改正',
  }),
  'threshold-too-large': ({ threshold, units, group }) => ({
    message: `界线是 \`${threshold}\` 个，而登记的${group}只有 ${units} 个`,
    hint: '改小界线，或者在 units.yaml 里补登被考核单位',
  }),
  'threshold-overlap': ({ advanced, unqualified, units, group }) => ({
    message: `先进 \`${advanced}\` 个加未达标 ${unqualified} 个，而登记的${group}只有 ${units} 个`,
    hint: '改小其中一条界线，同一单位不能既先进又未达标',
  }),
  'threshold-above-full-marks': ({ atMost, fullMarks }) => ({
    message: `未达标线 \`${atMost}\` 分高于满分 ${fullMarks} 分`,
    hint: '改到满分以内',
  }),
  'placeholder-unknown': ({ placeholder, suggestion }) => ({
    message: `占位符 \`${placeholder}\` 在 scheme.yaml 里没有对应的内容`,
    hint: orMeant(suggestion && `{{${suggestion}}}`, suggestion === undefined ? '写成“{{路径}}”，百分数写成“{{percent 路径}}”，路径是 scheme.yaml 里逐级的键' : ''),
  }),
  'figure-differs': ({ printed }) => ({
    message: `正文写着 \`${printed}\`，scheme.yaml 里没有这个数`,
    hint: '改用占位符；scheme.yaml 里确实没有的数，先写进其中的 `figures`，再用占位符',
  }),
  'figure-literal': ({ printed, placeholder }) => ({
    message: `\`${printed}\` 直接写在正文里，以后改了 scheme.yaml 不会跟着变`,
    hint: `改用占位符，例如 \`${placeholder}\``,
  }),
  'annex-list': ({ problem, line, expected }) => {
    const wanted = expected.map(({ printed }) => printed).join('；');
    const placeholders = list(expected.map((each) => each.placeholders));
    return {
      message: {
        absent: `文末没有附件清单，应列出：${wanted}`,
        different: `\`${short(line)}\` 与附件对不上，应为：${wanted}`,
        missing: `附件清单漏了：${wanted}`,
        order: `\`${short(line)}\` 没有按附件序号排列`,
        surplus: `\`${short(line)}\` 不是附件，却列在附件清单里`,
      }[problem],
      hint: {
        absent: `在文末写一段“附件：”，后面每个附件一段：${placeholders}`,
        different: `写成 ${placeholders}，题名末尾不加标点`,
        missing: `补上一段 ${placeholders}`,
        order: '各附件按序号从小到大排列',
        surplus: '删去这一行；附件清单放在全文最后，后面不再写别的',
      }[problem],
    };
  },
  'measures-markup': ({ kind, printed }) =>
    kind === 'no-title'
      ? { message: '正文没有以题名开头', hint: '第一行写“# {{title}}”，后面空一行' }
      : {
          message: `\`${short(printed.trim() || '行尾空格')}\` 是${MARKUP[kind][0]}，印出的文件里不用`,
          hint: MARKUP[kind][1],
        },
} satisfies Partial<Messages>;
