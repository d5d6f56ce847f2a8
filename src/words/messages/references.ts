import type { REFERENCES } from '../../text/findings/references.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of what is named by its id, in Chinese. */
export const referencesZh: MessagesOf<typeof REFERENCES> = {
  'department-unknown': {
    title: '考核单位没有登记',
    meaning:
      '指标里的考核单位、配合单位，以及考核办法和被考核单位名册中提到的考核单位，都要先在 departments.yaml 中登记，名称才能统一印出。多半是编号拼错，写了中文名称而不是编号，或者新成立的单位还没有登记。',
    say: ({ id, suggestion, several: [first, ...others] = [] }) =>
      first === undefined
        ? {
            message: `没有登记考核单位 \`${id}\``,
            hint: zh.orMeant(
              suggestion,
              suggestion === undefined ? '写 departments.yaml 里的编号，或者先在那里登记' : '',
            ),
          }
        : {
            message: `\`${zh.short(id)}\` 是几个考核单位，写在一起认不出来`,
            hint: `共同考核的写成列表，牵头的在前：\`department: [${[first, ...others].join(', ')}]\`；只是配合的写 \`cooperating: [${others.join(', ')}]\``,
          },
  },
  'department-none': {
    title: '没有考核单位',
    meaning:
      '每项指标都要有考核单位，由它提出得分和考核意见（《办法》四（三）），否则这一项没有人评分。考核单位可以写在上级，下面各级自动沿用，只需写一次。多半是新增一级指标时漏写。',
    say: ({ title }) => ({
      message: `“${zh.short(title)}”没有考核单位`,
      hint: '在这一项或它的上级写 `department:`',
    }),
  },
  'department-idle': {
    title: '考核单位没有任务',
    meaning:
      '登记了的考核单位在各年度都没有牵头任何指标，它不会有评分表可填。多半是漏写了考核单位，或者任务已经转给别的单位而名册没有更新。它不影响分值和合计，所以只是警告；但如果是漏写，本该由它评分的项目可能记在了别的单位名下。',
    say: ({ id, name }) => ({
      message: `\`${id}\`（${name}）没有牵头任何指标`,
      hint: '写到它牵头的指标里；只配合不牵头的，注明 `leads: false`；不再需要的，删去',
    }),
  },
  'department-leads': {
    title: '只配合的单位牵了头',
    meaning:
      '名册中写明这个单位只配合、不牵头，指标里却由它牵头，两处说法不一。只配合的单位没有评分表，它牵头的项目可能没有人评分。名册和指标都有可能是对的，要由人来判断，分值也不受影响，所以只是警告。',
    say: ({ id, name }) => ({
      message: `\`${id}\`（${name}）登记为只配合不牵头，却牵头了指标`,
      hint: '删去 `leads: false`，或者把牵头的指标交给别的单位',
    }),
  },
  'department-cooperates-with-itself': {
    title: '牵头单位又作配合单位',
    meaning:
      '一项指标的考核单位负责牵头，配合单位是协助它的别的单位，同一个单位不必两边都写。多半是考核单位从上级沿用下来，没有留意；或者调整牵头单位后没有更新配合单位。它只会使印出的名单重复，不影响评分，所以只是警告。',
    say: ({ id }) => ({
      message: `\`${id}\` 已经牵头，又写成配合单位`,
      hint: '从 `cooperating` 里删去',
    }),
  },
  'office-unknown': {
    title: '科室没有登记',
    meaning:
      '分科室评分时写到的科室，必须先登记在 departments.yaml 里它所属单位的名下，评分表才知道印什么名称。多半是编号拼错，科室还没有登记，或者换了考核单位而分工仍是原单位的科室。',
    say: ({ id, department, suggestion }) => ({
      message: `${department}没有登记科室 \`${id}\``,
      hint: zh.orMeant(suggestion, suggestion === undefined ? '在 departments.yaml 里该单位的 `offices` 下登记' : ''),
    }),
  },
  'system-unknown': {
    title: '指标体系不存在',
    meaning:
      '考核对象分为几类，分别考核、分别排名（《办法》二），每类用一套指标体系，所以每个被考核单位都要归入一套体系，体系列在各年度的 scheme.yaml 里。多半是编号拼错，或者某一年取消了一套体系、改了它的编号。不再考核的单位，在名册中写明截止年份，不要删去。',
    say: ({ id, suggestion }) => ({
      message: `没有 \`${id}\` 这个指标体系`,
      hint: zh.orMeant(suggestion, suggestion === undefined ? '写 scheme.yaml 里 `systems` 的编号' : ''),
    }),
  },
};

/** What is said of what is named by its id, in English. */
export const referencesEn: MessagesOf<typeof REFERENCES> = {
  'department-unknown': {
    title: 'A department is not registered',
    meaning:
      'Departments that lead or cooperate, and those named in the scheme or in the register of assessed units, must be registered in departments.yaml, so that their names are printed the same everywhere. Usually an id is misspelt, the Chinese name was written instead of the id, or a new department is not registered yet.',
    say: ({ id, suggestion, several: [first, ...others] = [] }) =>
      first === undefined
        ? {
            message: `\`${id}\` is not a registered department`,
            hint: en.orMeant(
              suggestion,
              suggestion === undefined
                ? 'write an id from departments.yaml, or register the department there first'
                : '',
            ),
          }
        : {
            message: `\`${en.short(id)}\` are several departments in one text`,
            hint: `list those that assess together, the first leading: \`department: [${[first, ...others].join(', ')}]\`; those that only cooperate go in \`cooperating: [${others.join(', ')}]\``,
          },
  },
  'department-none': {
    title: 'Nobody assesses this',
    meaning:
      'Every indicator needs a department that delivers its scores and an opinion (Measures, section 4(3)), or nobody scores it. It can be stated further up, once, and holds for everything below. Usually it was forgotten with a new level-1 indicator.',
    say: ({ title }) => ({
      message: `“${en.short(title)}” has no department`,
      hint: 'write `department:` here or further up',
    }),
  },
  'department-idle': {
    title: 'A department has nothing to lead',
    meaning:
      'A registered department leads no indicator in any year, so it has no scoring sheet to fill in. Usually it was left out somewhere, or its task went to another department and the register was not updated. No points or sums are affected, so this is only a warning; but if it was left out, its items may stand under another department.',
    say: ({ id, name }) => ({
      message: `\`${id}\` (${name}) leads no indicator`,
      hint: 'write it where it leads; if it only cooperates, mark it `leads: false`; if it is no longer needed, remove it',
    }),
  },
  'department-leads': {
    title: 'A cooperating department leads',
    meaning:
      'The register says that this department only cooperates, but an indicator has it lead. Such a department gets no scoring sheet, so what it leads may be scored by nobody. Either place may be right and no points are affected, so this is only a warning for you to decide.',
    say: ({ id, name }) => ({
      message: `\`${id}\` (${name}) is registered as one that only cooperates, but it leads an indicator`,
      hint: 'remove `leads: false`, or let another department lead',
    }),
  },
  'department-cooperates-with-itself': {
    title: 'A department cooperates with itself',
    meaning:
      'The department of an indicator leads it; cooperating departments are others that help, so none needs to be named as both. Usually the leading one is stated further up and was overlooked, or the lead changed and the list did not. It only repeats a name in print, so this is only a warning.',
    say: ({ id }) => ({
      message: `\`${id}\` leads here and is listed as cooperating as well`,
      hint: 'remove it from `cooperating`',
    }),
  },
  'office-unknown': {
    title: 'An office is not registered',
    meaning:
      'Offices that share the scoring of a criterion must be registered under their department in departments.yaml, so that scoring sheets can print their names. Usually the id is misspelt, the office is not registered yet, or the department was changed and the offices are still those of the former one.',
    say: ({ id, department, suggestion }) => ({
      message: `\`${id}\` is not a registered office of ${department}`,
      hint: en.orMeant(
        suggestion,
        suggestion === undefined ? 'register it under `offices` of this department in departments.yaml' : '',
      ),
    }),
  },
  'system-unknown': {
    title: 'The system does not exist',
    meaning:
      'The assessed units form groups that are assessed and ranked apart (Measures, section 2), each by its own system, so every unit belongs to one of the systems in scheme.yaml. Usually the id is misspelt, or a system was given up or got another id in some year. If a unit is no longer assessed, state its last year in the register instead of deleting it.',
    say: ({ id, suggestion }) => ({
      message: `\`${id}\` is not a system`,
      hint: en.orMeant(suggestion, suggestion === undefined ? 'write an id from `systems` in scheme.yaml' : ''),
    }),
  },
};
