import type { SumFacts } from '../../../text/catalogue.ts';
import type { Messages } from '../../messages.ts';
import { list, orMeant, short } from '../phrases.ts';

/** The sentences of points, ids, references and applicability in Chinese. */
export const items = {
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
  'annex-duplicate': ({ annex }) => ({
    message: `附件序号 \`${annex}\` 已经用过`,
    hint: '各体系的附件从 1 起连续编号，换一个没有用过的',
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
} satisfies Partial<Messages>;

function parts({ parts: each }: SumFacts): string {
  if (each.length === 0) return '没有任何下级适用';
  return each.map((part) => `${short(part.title)} ${part.points}`).join(' + ');
}

function forClasses({ classes, everyClass }: SumFacts): string {
  return everyClass ? '' : `对${classes.join('、')}，`;
}
