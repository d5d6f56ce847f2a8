import type { Messages } from '../../messages.ts';
import { short, UNQUOTED, WHITE_PLACES, WHITES } from '../phrases.ts';

/** The sentences of what is mistyped in YAML in Chinese. */
export const slips = {
  'white-space': ({ character, kind, where, fix }) => ({
    message: `\`${character}\`（${WHITES[kind]}）${WHITE_PLACES[where]}`,
    hint: where === 'indent' ? `缩进只用半角空格，与同级的行对齐${fix === undefined ? '' : `：这里是 ${fix.length} 个`}` : fix === ' ' ? '换成一个半角空格' : '删去它',
  }),
  'list-mark': ({ typed, fix }) => ({
    message: typed === '-' ? '列表标记 `-` 后面没有空格' : `\`${typed}\` 不能作列表标记`,
    hint: `写成半角的 \`-\`${fix === '-' ? '' : '，后面加一个空格'}`,
  }),
  'colon-wide': ({ key, typed }) => ({
    message: `\`${short(key)}\` 后面的冒号 \`${typed}\` 是全角的`,
    hint: `换成半角冒号，后面加一个空格：\`${short(key)}: \``,
  }),
  'colon-space': ({ key, isMissing }) => ({
    message: isMissing ? `\`${short(key)}\` 后面没有冒号` : `\`${short(key)}\` 的冒号后面没有空格`,
    hint: `${isMissing ? '加一个半角冒号和一个空格' : '在冒号后面加一个空格'}：\`${short(key)}: \``,
  }),
  'quotes-missing': ({ typed, cause, fix }) => ({
    message: `\`${short(typed)}\` 要加引号：${UNQUOTED[cause](typed)}`,
    hint: fix === undefined ? '是一句话的，整句加上双引号；本来是两行的，拆成两行' : `写成 \`${short(fix)}\``,
  }),
  'list-comma': ({ typed, fix }) => ({
    message: `\`${short(typed)}\` 里的逗号是全角的，各项没有分开`,
    hint: fix === undefined ? '是几项的，换成半角逗号和一个空格；本来就是一项的，给它加上双引号' : '换成半角逗号，后面加一个空格',
  }),
  'comment-cut': ({ cut }) => ({
    message: `\`${short(cut)}\` 不会被读取：空格后面的 # 开始一个注释`,
    hint: '属于文字的，整句加上双引号；确实是注释的，在 # 后面加一个空格',
  }),
  'text-lines': () => ({
    message: '文字从这一行起是另一行，不能这样接下去',
    hint: '同一段的，接在上一行后面写；要分段的，在冒号后面写 `|`，从下一行起各段缩进写',
  }),
} satisfies Partial<Messages>;
