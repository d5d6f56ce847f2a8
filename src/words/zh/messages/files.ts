import type { CharacterKind } from '../../../text/facts.ts';
import type { Messages } from '../../messages.ts';
import { CHARACTERS, FEATURES, GUESSES, KINDS, list, orMeant, SIZES, SYNTAX, short, TYPES } from '../phrases.ts';

/** The sentences of files, YAML and the shape of values in Chinese. */
export const files = {
  'file-missing': ({ file }) => ({ message: `缺少 \`${file}\``, hint: '补上它，或者从版本库里恢复' }),
  'file-stray': ({ name }) => ({
    message: `\`${name}\` 不是这里应有的文件，其中的内容不会被读取`,
    hint: '移到正确的文件夹，改成正确的名称，或者移出 indicators/',
  }),
  'file-name': ({ name, expected }) => ({
    message: expected === undefined ? `\`${name}\` 不是一级指标文件的名称` : `文件名 \`${name}\` 与文件里的编号对不上`,
    hint: expected === undefined ? '文件名写成“序号-编号.yaml”，例如 `3-organization.yaml`' : `改名为 \`${expected}\`，或者改正文件里的编号`,
  }),
  'file-order': ({ number, expected }) => ({
    message: `文件序号是 \`${number}\`，按顺序应为 ${expected}`,
    hint: '一级指标的文件从 1 起连续编号，不跳号、不重号',
  }),
  'file-type': ({ name }) => ({ message: `\`${name}\` 不是普通文件`, hint: '换成普通的文本文件' }),
  'file-too-large': ({ bytes, limit }) => ({
    message: `文件有 \`${bytes}\` 字节，超过上限 ${limit} 字节`,
    hint: '一个文件只写一个一级指标；检查是否误存了别的内容',
  }),
  'file-encoding': ({ guess }) => ({
    message: `文件不是 UTF-8 编码，${GUESSES[guess]}`,
    hint: '用编辑器打开，另存为 UTF-8 编码',
  }),
  'link-outside': ({ name }) => ({
    message: `\`${name}\` 是指向文件夹之外的链接`,
    hint: '把它指向的内容复制进来，不用链接',
  }),
  'edition-none': () => ({
    message: 'indicators/ 里没有任何年度文件夹',
    hint: '新建以年份为名的文件夹，例如 `2020`',
  }),
  'yaml-syntax': ({ reason }) => ({
    message: `从这里起无法按 YAML 读下去：${SYNTAX[reason]}`,
    hint: '检查这一行和上一行：缩进用半角空格并与同级对齐，冒号是半角且后面有空格，引号成对',
  }),
  'yaml-feature': ({ feature }) => ({ message: FEATURES[feature][0], hint: FEATURES[feature][1] }),
  'yaml-duplicate-key': ({ key }) => ({ message: `键 \`${key}\` 在同一处写了两次`, hint: '只留一个，另一个删去' }),
  'number-form': ({ text, plain }) => ({
    message: `\`${short(text)}\` 不是普通写法的数字`,
    hint: plain === undefined ? '写成普通小数，例如 `0.5`、`12`，最多 40 位' : `写成 \`${plain}\``,
  }),
  'key-unknown': ({ key, suggestion, allowed }) => ({
    message: `没有 \`${key}\` 这个键`,
    hint: orMeant(suggestion, suggestion === undefined ? `这里可以写 ${list(allowed)}` : ''),
  }),
  'key-missing': ({ keys, of }) => ({
    message: `${of === '' ? '这里' : `\`${of}\` `}缺少 ${keys.map((key) => `\`${key}\``).join(' 或 ')}`,
    hint: `补上 \`${keys[0]}:\` 一行`,
  }),
  'key-conflict': ({ keys }) => ({ message: `${list(keys)} 只能写其中一个`, hint: '留下需要的一个，其余删去' }),
  'value-type': ({ kind, value, expected, suggestion }) => ({
    message: `${KINDS[kind](short(value))}，应为${expected.map((type) => TYPES[type]).join('或')}`,
    hint: suggestion !== undefined ? `写成 \`${suggestion}\`` : expected.includes('string') ? '写成文字；内容只有数字的，加上双引号' : `改写成${expected.map((type) => TYPES[type]).join('或')}`,
  }),
  'value-unknown': ({ value, suggestion, allowed }) => ({
    message: `\`${short(value)}\` 不在可选的词里`,
    hint: orMeant(suggestion, `可以写 ${list(allowed)}`),
  }),
  'value-size': ({ rule, limit, value }) => ({
    message: `\`${short(value)}\` 不合要求：${SIZES[rule](limit)}`,
    hint: '按要求改正',
  }),
  'id-malformed': ({ id, suggestion }) => ({
    message: `编号 \`${short(id)}\` 不合规则`,
    hint: `编号用小写英文单词，以连字符相连，以字母开头${suggestion === undefined ? '' : `，例如 \`${suggestion}\``}`,
  }),
  'owner-malformed': ({ owner, suggestion }) => ({
    message: `账号 \`${short(owner)}\` 不合规则`,
    hint: orMeant(suggestion, '写成 `"@用户名"`、`"@组织/团队"` 或者电子邮箱，用双引号括起来'),
  }),
  'text-empty': ({ key }) => ({
    message: `\`${key}\` 没有写内容`,
    hint: '写上内容；暂时没有就先起草一句，并注明 `provenance: drafted`',
  }),
  'character-forbidden': ({ character, kind, after }) => ({
    message: `\`${character}\`（${CHARACTERS[kind]}）${after === '' ? '在文字的开头' : `在“${after}”之后`}，印不出来或者会打乱文字`,
    hint: RETYPED.has(kind) ? '删去它，重新输入原来的字' : '删去它；光标看不出位置的，把前后的字一起删掉重新输入',
  }),
} satisfies Partial<Messages>;

/** Characters in whose place another one was meant. */
const RETYPED: ReadonlySet<CharacterKind> = new Set(['noncharacter', 'private', 'replacement', 'surrogate']);
