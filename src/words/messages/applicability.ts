import type { APPLICABILITY } from '../../text/findings/applicability.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of unit classes and what applies to them, in Chinese. */
export const applicabilityZh: MessagesOf<typeof APPLICABILITY> = {
  'class-unknown': {
    title: '单位类型或单位不存在',
    meaning:
      '哪些项目适用、分值是多少，按单位类型写，也可以为个别单位写：写的必须是 scheme.yaml 中本体系列出的类型，或者当年由本体系考核的单位。多半是编号拼错、写了中文名称，或者用了另一套体系的类型、已经不考核的单位。认不出是谁，就无法计分，所以算作错误。',
    say: ({ id, suggestion, wanted }) => ({
      message: `没有 \`${id}\` 这个${{ class: '单位类型', unit: '单位', either: '单位类型或单位' }[wanted]}`,
      hint: zh.orMeant(
        suggestion,
        suggestion === undefined
          ? {
              class: '写 scheme.yaml 里该体系 `classes` 的编号，这里不能写单位的编号',
              unit: '写 units.yaml 里当年由该体系考核的单位的编号；一种类型的写在 `classes` 里',
              either:
                '写 scheme.yaml 里该体系 `classes` 的编号；只对个别单位的，写 units.yaml 里当年由该体系考核的单位的编号',
            }[wanted]
          : '',
      ),
    }),
  },
  'class-outside-parent': {
    title: '类型已被上级排除',
    meaning:
      '下级只能在上级的适用范围之内再作选择。上级不适用的类型，下面各级自然都不适用，再写这个类型没有作用，还会让人误以为有作用。多半是上级的适用范围改过，下级没有跟着改；也可能是上级的适用范围写窄了。',
    say: ({ id, parent }) => ({
      message: `上级 \`${parent}\` 本来就不适用于 \`${id}\``,
      hint: '从这里删去这个类型，或者先改上级的适用范围',
    }),
  },
  'class-excluded': {
    title: '为不适用的类型写了内容',
    meaning:
      '这一项不适用于某个类型，却为它另写了分值、文字或者目标，这些内容不会用到。两种说法互相矛盾，必有一处不对：要么适用范围漏了这个类型，要么这些内容是以前留下的。请先确定这类单位到底考不考核这一项。',
    say: ({ id, key }) => ({
      message: `本项不适用于 \`${id}\`，却在 \`${key}\` 里写了它`,
      hint: '删去这一处，或者改适用范围',
    }),
  },
  'class-twice': {
    title: '同一类型有两种措辞',
    meaning:
      '考核内容可以为个别单位类型另写措辞，但一个类型只能有一种，否则不知道该印哪一种。多半是把几个类型并在一起时，忘了原来已经单独写过；或者复制后没有改类型。两种措辞都需要的，说明是两件事，请分成两项考核内容。',
    say: ({ id }) => ({
      message: `\`${id}\` 的措辞写了两次`,
      hint: '一个类型只写一种措辞，留下需要的一种',
    }),
  },
  'class-nobody': {
    title: '对任何类型都不适用',
    meaning:
      '上级和本项的适用范围合在一起，没有剩下任何单位类型，这一项永远不会考核，分值也不计入任何合计。多半是把 only（仅适用于）和 except（不适用于）用反了，或者上级已经限定了类型，本项又限定为另一种。',
    say: ({ id }) => ({
      message: `\`${id}\` 对哪个类型都不适用`,
      hint: '至少留下一个类型；不再考核的，整项删去并登记停用',
    }),
  },
  'class-empty': {
    title: '某类单位没有指标',
    meaning:
      '每一种单位类型都要有指标可以考核，满分对它也要成立（《办法》四（三））。一项指标也没有的类型，属于它的单位无从得分。多半是新增了类型而还没有写指标，或者各一级指标的适用范围都没有包括它。',
    say: ({ id, name, system }) => ({
      message: `“${system}”里没有任何指标适用于 \`${id}\`（${name}）`,
      hint: '为这个类型写上指标，或者删去这个类型',
    }),
  },
};

/** What is said of unit classes and what applies to them, in English. */
export const applicabilityEn: MessagesOf<typeof APPLICABILITY> = {
  'class-unknown': {
    title: 'The unit class or unit does not exist',
    meaning:
      'Which items apply, and with how many points, is said by unit class, or for single units: by a class that scheme.yaml lists for this system, or a unit that is assessed by it in this year. Usually the id is misspelt, the Chinese name was written, or it is of another system. Nothing can be scored for an unknown one.',
    say: ({ id, suggestion, wanted }) => ({
      message: `\`${id}\` is ${{ class: 'no unit class', unit: 'no unit', either: 'neither a unit class nor a unit' }[wanted]}`,
      hint: en.orMeant(
        suggestion,
        suggestion === undefined
          ? {
              class: 'write an id from `classes` of this system in scheme.yaml; a unit cannot stand here',
              unit: 'write the id in units.yaml of a unit that this system assesses in this year; what is for a class stands in `classes`',
              either:
                'write an id from `classes` of this system in scheme.yaml, or for one unit its id in units.yaml, if this system assesses it in this year',
            }[wanted]
          : '',
      ),
    }),
  },
  'class-outside-parent': {
    title: 'The class is excluded further up',
    meaning:
      'An item can only choose among the classes that the indicator above applies to. What is excluded above is excluded below as well; naming it again has no effect and looks as if it had one. Usually the indicator above was changed and this item was not, or the one above was limited too far.',
    say: ({ id, parent }) => ({
      message: `\`${id}\` is already excluded by \`${parent}\` above`,
      hint: 'remove the class here, or first change what the indicator above applies to',
    }),
  },
  'class-excluded': {
    title: 'Content for an excluded class',
    meaning:
      'The item does not apply to a class, yet it has points, wording or a target for it, which would never be used. One of the two is wrong: the class is missing from what the item applies to, or the content is a leftover. First decide whether units of this class are assessed on the item.',
    say: ({ id, key }) => ({
      message: `\`${id}\` is a class that this item does not apply to, yet it stands in \`${key}\``,
      hint: 'remove it there, or change what the item applies to',
    }),
  },
  'class-twice': {
    title: 'Two wordings for one class',
    meaning:
      'A criterion may have its own wording for some unit classes, but only one for each, or nobody knows which to print. Usually several classes were put together and one of them already had its own wording, or a copy kept its class. If both wordings are needed, they are two things: write two criteria.',
    say: ({ id }) => ({
      message: `\`${id}\` has two wordings`,
      hint: 'keep the one that you need; each class has only one',
    }),
  },
  'class-nobody': {
    title: 'It applies to nobody',
    meaning:
      'Taken together, the choices of this item and of the indicators above leave no unit class, so it is never assessed and its points are in no sum. Usually only and except were confused, or the indicator above is already limited to one class and this item to another.',
    say: ({ id }) => ({
      message: `\`${id}\` applies to no class at all`,
      hint: 'leave at least one class; if it is no longer assessed, remove it and register its id as retired',
    }),
  },
  'class-empty': {
    title: 'A class has no indicators',
    meaning:
      'Every unit class needs indicators, and the full marks must hold for it too (Measures, section 4(3)); units of a class without any have no way to score. Usually the class is new and its indicators are still to be written, or none of the level-1 indicators was made to apply to it.',
    say: ({ id, name, system }) => ({
      message: `\`${id}\` (${name}) has no indicator that applies to it in “${system}”`,
      hint: 'write indicators for this class, or remove the class',
    }),
  },
};
