import type { SumFacts } from '../catalogue.ts';
import type { Messages } from '../messages.ts';
import { shortened } from '../width.ts';
import { FEATURES, GUESSES, KINDS, SIZES, SYNTAX, TYPES } from './phrases.ts';

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join('、');
const orMeant = (suggestion: string | undefined, otherwise: string): string => (suggestion === undefined ? otherwise : `是不是想写 \`${suggestion}\`？${otherwise}`);
/** A value as it is repeated in a sentence. */
const short = (text: string): string => shortened(text, 24);

function parts({ parts: each }: SumFacts): string {
  if (each.length === 0) return '没有任何下级适用';
  return each.map((part) => `${short(part.title)} ${part.points}`).join(' + ');
}

const forClasses = ({ classes, everyClass }: SumFacts): string => (everyClass ? '' : `对${classes.join('、')}，`);

/** The sentences of every code in Chinese. */
export const messages: Messages = {
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
  'text-empty': ({ key }) => ({
    message: `\`${key}\` 没有写内容`,
    hint: '写上内容；暂时没有就先起草一句，并注明 `provenance: drafted`',
  }),
  'points-not-positive': ({ points }) => ({
    message: `\`${points}\` 不大于 0`,
    hint: '写成正数；只扣分的项目用 `deducts`，不适用的类型用 `except`',
  }),
  'points-step': ({ points, step }) => ({
    message: `分值 \`${points}\` 不是最小单位 ${step} 的整数倍`,
    hint: `改成 ${step} 的整数倍，或者在 scheme.yaml 里改 \`step\``,
  }),
  'points-in-text': ({ printed, points }) => ({
    message: `文字里写着 \`${printed}\` 分，而分值是 ${points}`,
    hint: '删去文字里的分值，分值只写在 `points` 里',
  }),
  'points-and-weights': ({ id }) => ({
    message: `\`${id}\` 的下级有的写分值，有的写权重`,
    hint: '同一级要么都写 `points`，要么都写 `weight`',
  }),
  'sum-mismatch': (facts) => ({
    message: `${forClasses(facts)}“${short(facts.title)}”分值 \`${facts.stated}\`，各项之和为 ${facts.actual}：${parts(facts)}`,
    hint: facts.explainsParent ? `把这里改为 ${facts.actual}，上一级的合计也就相符` : '改正这里的分值，或者改正、补上、删去下面的某一项',
  }),
  'total-mismatch': (facts) => ({
    message: `${forClasses(facts)}“${facts.system}”满分 \`${facts.stated}\`，各一级指标之和为 ${facts.actual}：${parts(facts)}`,
    hint: '调整一级指标的分值，使合计等于满分',
  }),
  'split-mismatch': ({ stated, actual }) => ({
    message: `各科室分值之和为 \`${actual}\`，而本项分值是 ${stated}`,
    hint: '调整各科室的分值，使合计等于本项分值',
  }),
  'scoring-mismatch': ({ problem, value, points }) => ({
    message: {
      'deduct-too-much': `扣分 \`${value}\` 超过本项分值 ${points}`,
      'top-tier': `最高一档是 \`${value}\` 分，而本项分值是 ${points}`,
      'tiers-not-falling': `这一档 \`${value}\` 分不低于上一档 ${points} 分`,
    }[problem],
    hint: '评分标准给的分和扣的分都以本项分值为限，各档从高到低写',
  }),
  'id-duplicate': ({ id }) => ({ message: `编号 \`${id}\` 已经用过`, hint: '换一个没有用过的编号' }),
  'id-retired': ({ id, since }) => ({
    message: `编号 \`${id}\` 从 ${since} 年起停用`,
    hint: '换一个新编号，停用的永不再用',
  }),
  'name-ambiguous': ({ name, ids }) => ({
    message: `名称 \`${name}\` 出现了两次（${list(ids)}）`,
    hint: '一个名称或别名只能属于一个单位、只写一次',
  }),
  'text-duplicate': ({ other }) => ({
    message: `考核内容与 \`${other}\` 相同`,
    hint: '合并这两项，或者写出它们的区别',
  }),
  'department-unknown': ({ id, suggestion }) => ({
    message: `没有登记考核单位 \`${id}\``,
    hint: orMeant(suggestion, suggestion === undefined ? '写 departments.yaml 里的编号，或者先在那里登记' : ''),
  }),
  'department-none': ({ title }) => ({
    message: `“${short(title)}”没有考核单位`,
    hint: '在这一项或它的上级写 `department:`',
  }),
  'department-idle': ({ id, name }) => ({
    message: `\`${id}\`（${name}）没有牵头任何指标`,
    hint: '写到它牵头的指标里；只配合不牵头的，注明 `leads: false`；不再需要的，删去',
  }),
  'department-leads': ({ id, name }) => ({
    message: `\`${id}\`（${name}）登记为只配合不牵头，却牵头了指标`,
    hint: '删去 `leads: false`，或者把牵头的指标交给别的单位',
  }),
  'department-cooperates-with-itself': ({ id }) => ({
    message: `\`${id}\` 已经牵头，又写成配合单位`,
    hint: '从 `cooperating` 里删去',
  }),
  'office-unknown': ({ id, department, suggestion }) => ({
    message: `${department}没有登记科室 \`${id}\``,
    hint: orMeant(suggestion, suggestion === undefined ? '在 departments.yaml 里该单位的 `offices` 下登记' : ''),
  }),
  'system-unknown': ({ id, suggestion }) => ({
    message: `没有 \`${id}\` 这个指标体系`,
    hint: orMeant(suggestion, suggestion === undefined ? '写 scheme.yaml 里 `systems` 的编号' : ''),
  }),
  'class-unknown': ({ id, suggestion }) => ({
    message: `没有 \`${id}\` 这个单位类型`,
    hint: orMeant(suggestion, suggestion === undefined ? '写 scheme.yaml 里该体系 `classes` 的编号' : ''),
  }),
  'class-outside-parent': ({ id, parent }) => ({
    message: `上级 \`${parent}\` 本来就不适用于 \`${id}\``,
    hint: '从这里删去这个类型，或者先改上级的适用范围',
  }),
  'class-excluded': ({ id, key }) => ({
    message: `本项不适用于 \`${id}\`，却在 \`${key}\` 里写了它`,
    hint: '删去这一处，或者改适用范围',
  }),
  'class-twice': ({ id }) => ({
    message: `\`${id}\` 的措辞写了两次`,
    hint: '一个类型只写一种措辞，留下需要的一种',
  }),
  'class-nobody': ({ id }) => ({
    message: `\`${id}\` 对哪个类型都不适用`,
    hint: '至少留下一个类型；不再考核的，整项删去并登记停用',
  }),
  'class-empty': ({ id, name, system }) => ({
    message: `“${system}”里没有任何指标适用于 \`${id}\`（${name}）`,
    hint: '为这个类型写上指标，或者删去这个类型',
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
};
