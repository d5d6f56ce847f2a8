import type { METHOD } from '../../text/findings/method.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of components, bonuses and grades, in Chinese. */
export const methodZh: MessagesOf<typeof METHOD> = {
  'components-indicators': {
    title: '得分构成里没有正好一个指标体系得分',
    meaning:
      '年终得分由几个部分构成时，正好有一个部分是指标体系各项得分的合计，写 of: indicators；其余部分由考核办公室在汇总表中登记。一个也没有，各项指标评了分也不计入；有两个，同样的得分就算了两次。多半是新增构成部分时漏写或者多写了这一项。',
    say: ({ count }) => ({
      message: `得分构成里有 ${count} 个部分来自指标体系，应当正好有一个`,
      hint:
        count === 0
          ? '在各考核单位评分合计的那一部分加上 `of: indicators`'
          : '只留一个 `of: indicators`，其余部分的 `of` 删去',
    }),
  },
  'raters-dropped': {
    title: '去掉的评委分数太多',
    meaning:
      '几名评委打分时，去掉最高分和最低分，其余的取平均数，所以去掉的个数必须少于评委人数，否则没有分数可以平均。多半是评委人数没有写对，或者评委减少了，去掉的个数没有跟着减少。',
    say: ({ count, dropped }) => ({
      message: `评委只有 \`${count}\` 名，却要去掉 ${dropped} 个分数，一个也不剩`,
      hint: '核对评委人数；或者少去掉几个最高分、最低分',
    }),
  },
  'bonus-above-most': {
    title: '加分标准高于封顶数',
    meaning:
      '一种加分有封顶数的，每一档的加分不能比封顶数还多；各种加分合计有封顶数的，一种的封顶数也不能比它多，否则写着的分数永远加不到。多半是封顶数写错，或者调高了加分标准，封顶数没有跟着调高。',
    say: ({ points, most }) => ({
      message: `写着加 \`${points}\` 分，而最多只能加 ${most} 分`,
      hint: '改小这个数；或者调高封顶数，不封顶的删去 `most`',
    }),
  },
  'grades-rest': {
    title: '没有正好一个不带条件的等次',
    meaning:
      '每个单位都要有一个等次，所以等次表里正好有一个等次不写条件，凡是不符合别的等次条件的单位都归它，得分就不会有空档。一个也没有，有的单位就评不上任何等次；有两个，就不知道归哪一个。多半是最后一个等次也写了得分下限，或者有一个等次漏写了条件。',
    say: ({ names }) => ({
      message: names.length === 0 ? '每个等次都写了条件，会有单位评不上任何等次' : `${zh.list(names)} 都没有写条件`,
      hint:
        names.length === 0
          ? '把最低的一个等次的条件删去；得分下限写在比它好的等次上就够了'
          : '只留一个不写条件，给其余的写上条件，例如 `atLeast: 80`',
    }),
  },
  'grades-order': {
    title: '等次的先后与条件不一致',
    meaning:
      '等次从最好的写起：得分下限逐个降低，名次逐个放宽；从后面评的等次（写后几名、得分上限的）写在不带条件的等次之后。上一个等次的下限就是下一个等次的上限，所以“90—100分、80—90分”只写下限 90、80，正好 90 分的不会两头都算。次序颠倒，后面的等次就没有单位评得上。',
    say: ({ problem, name, other }) => ({
      message: {
        side: `\`${name}\` 和“${other}”的位置不对`,
        score: `\`${name}\` 的得分界线没有低于“${other}”`,
        rank: `\`${name}\` 的名额没有多于“${other}”`,
        line: `\`${name}\` 的得分下限没有高于“${other}”的得分上限，中间的得分两头都算`,
        units: `\`${name}\` 和“${other}”的名额合起来超过单位总数`,
        between: `\`${name}\` 的得分上限正是“${other}”的得分下限，不写条件的等次没有单位评得上`,
        covered: `凡符合 \`${name}\` 条件的，都先评为“${other}”，没有单位评得上 \`${name}\``,
      }[problem],
      hint: {
        side: '写前几名、得分下限的等次放在前面，不写条件的居中，写后几名、得分上限的放在最后',
        score: '核对两个等次的界线；等次从最好的写起，界线逐个降低',
        rank: '名额从第一名（或者最后一名）数起，包括更好（或者更差）的等次；前 3 名和接着的 5 名，写 3 和 8',
        line: '调高下限或者调低上限，使两个界线之间不重叠',
        units: '减少名额；名册没有登记完整的，在 units.yaml 里补登',
        between: '调高下限或者调低上限，使中间留有得分；其实只有两个等次的，删去不写条件的那个，再把得分上限删去',
        covered: `核对两个等次的条件：给“${other}”加上更严的条件，或者放宽 \`${name}\` 的条件；多余的等次删去`,
      }[problem],
    }),
  },
  'grades-nobody': {
    title: '名额折算下来一个也没有',
    meaning:
      '名额写百分数的，按单位总数折算，只算整数，不足一个的不算。单位少、比例小，折算下来就一个名额也没有，这个等次谁也评不上。多半是比例写小了，照抄了单位多的体系，或者名册还没有登记完整。',
    say: ({ name, share, units }) => ({
      message: `“${zh.short(name)}”的名额 \`${share}\`，${units} 个单位折算下来一个也没有`,
      hint: '改大比例，或者直接写几名，例如 `1`；不评这个等次的，删去这一个等次；名册没有登记完整的，在 units.yaml 里补登',
    }),
  },
  'grades-classes': {
    title: '有的单位类型没有名额',
    meaning:
      '一个等次按单位类型分别定名额的，每种类型都要写到，否则不知道那种类型评几个。一个也不评的写 0。多半是后来增加了单位类型，而名额没有跟着补上。',
    say: ({ name, classes }) => ({
      message: `“${name}”没有写 ${zh.list(classes)} 的名额`,
      hint: `补上 \`${classes[0]}: 名额\`；一个也不评的写 0`,
    }),
  },
  'grades-above-full-marks': {
    title: '等次的得分界线高于满分',
    meaning:
      '等次的得分界线不能高于满分，单项门槛不能高于那个一级指标的分值，否则没有单位够得着。多半是把百分数写成了分数：满分不是 100 分的，九成写 90%，不写 90。',
    say: ({ points, full, of }) => ({
      message: `界线是 \`${points}\` 分，而“${of}”一共只有 ${full} 分`,
      hint: '改到满分以内；按满分的几成定的，写百分数，例如 `90%`',
    }),
  },
  'grades-indicator': {
    title: '单项门槛里没有这个一级指标',
    meaning:
      '单项门槛写的是哪个一级指标必须得多少分，用一级指标的编号。编号对不上，门槛就落了空。多半是编号拼错，写了二级、三级指标，或者那个一级指标今年已经没有了。',
    say: ({ id, suggestion }) => ({
      message: `没有编号为 \`${id}\` 的一级指标`,
      hint: zh.orMeant(suggestion, suggestion === undefined ? '写一级指标的编号，也就是各指标文件开头的 id' : ''),
    }),
  },
  'grades-core': {
    title: '有核心指标门槛而没有核心指标',
    meaning:
      '等次写了核心指标的门槛，体系里却没有一项注明是核心指标（印作★）、而且有分值的，门槛就落了空。多半是忘了注明，或者把门槛照抄到了没有核心指标的体系。加分项、只扣分的项和一票否决没有分值，不算。',
    say: ({ name }) => ({
      message: `“${zh.short(name)}”有核心指标的门槛，这套体系却没有核心指标`,
      hint: '在核心指标那几项里写 `core: true`；没有核心指标的，删去 `core`',
    }),
  },
};

/** What is said of components, bonuses and grades, in English. */
export const methodEn: MessagesOf<typeof METHOD> = {
  'components-indicators': {
    title: 'Not exactly one component is what the indicators add to',
    meaning:
      'Where the score has several components, exactly one of them is what the scores of the indicators add to, stated as of: indicators; the office enters the others in the summary sheet. Without one, all the scoring would count nothing; with two, it would count twice. Usually the line was forgotten or copied along with a new component.',
    say: ({ count }) => ({
      message: `${count} components come from the indicators; exactly one should`,
      hint:
        count === 0
          ? 'add `of: indicators` to the component that departments score'
          : 'keep `of: indicators` in one of them and remove it from the others',
    }),
  },
  'raters-dropped': {
    title: 'More scores are dropped than raters leave',
    meaning:
      'Of what raters score the highest and lowest do not count, and the others are averaged; so fewer must be dropped than there are raters. Usually the number of raters is mistyped, or there are fewer of them than before and as many are dropped.',
    say: ({ count, dropped }) => ({
      message: `\`${count}\` is the number of raters, but ${dropped} of their scores are dropped, so that none is left`,
      hint: 'check the number of raters, or drop fewer',
    }),
  },
  'bonus-above-most': {
    title: 'A bonus is above its limit',
    meaning:
      'Where a kind of bonus has a limit, no single amount of it can be above that, and where all bonuses together have one, neither can the limit of a kind; the points would never be given. Usually the limit is mistyped, or amounts were raised and the limit was not.',
    say: ({ points, most }) => ({
      message: `\`${points}\` points are given, but ${most} is the most`,
      hint: 'lower it, or raise the limit; where there is no limit, remove `most`',
    }),
  },
  'grades-rest': {
    title: 'Not exactly one grade is without conditions',
    meaning:
      'Each unit gets a grade, so exactly one grade of a list has no conditions, and takes every unit that meets those of no other: scores then have no gap. With none, some unit would get no grade; with two, nobody knows which. Usually the lowest grade states a lower bound too, or a condition was forgotten.',
    say: ({ names }) => ({
      message:
        names.length === 0
          ? 'every grade has conditions, so that some unit may get none'
          : `${en.quoted(names).join(' and ')} have no conditions`,
      hint:
        names.length === 0
          ? 'remove the conditions of the lowest grade; the lower bounds of the better ones are enough'
          : 'leave one of them without, and give the others conditions, such as `atLeast: 80`',
    }),
  },
  'grades-order': {
    title: 'Grades and their conditions are not in order',
    meaning:
      'Grades are listed from the best: lower bounds fall and numbers of units rise from one to the next; those that are given from the bottom (last, atMost) stand behind the one without conditions. The lower bound of a grade is the upper one of the next, so that “90–100, 80–90” is written as 90 and 80, and a score of 90 is in one of them only. Out of order, nobody would get the later ones.',
    say: ({ problem, name, other }) => ({
      message: {
        side: `\`${name}\` and “${other}” stand in the wrong order`,
        score: `\`${name}\` has a line that is not below that of “${other}”`,
        rank: `\`${name}\` takes no more units than “${other}”`,
        line: `\`${name}\` has a lower bound that is not above the upper bound of “${other}”: scores between are in both`,
        units: `\`${name}\` and “${other}” together take more units than there are`,
        between: `the upper bound of \`${name}\` is the lower bound of “${other}”: no score is left for the grade without conditions`,
        covered: `whoever meets the conditions of \`${name}\` gets “${other}” before, so that nobody gets \`${name}\``,
      }[problem],
      hint: {
        side: 'first those with first or atLeast, then the one without conditions, then those with last or atMost',
        score: 'check both lines; grades are listed from the best, and their lines fall',
        rank: 'count from the first (or the last) unit, better (or worse) grades included: the first 3 and the next 5 are 3 and 8',
        line: 'raise the lower bound or lower the upper one until they do not meet',
        units: 'take fewer units, or complete units.yaml',
        between:
          'raise the lower bound or lower the upper one; where there are but two grades, remove the one without conditions, and the upper bound',
        covered: `check both: ask more for “${other}”, or less for \`${name}\`; remove the grade that is too much`,
      }[problem],
    }),
  },
  'grades-nobody': {
    title: 'A share of units that is none of them',
    meaning:
      'A share is of the number of units, and only whole units count. Where there are few of them and the share is small, it is less than one, and nobody gets the grade. Usually the share is too small, was copied from a system of more units, or not all units are registered yet.',
    say: ({ name, share, units }) => ({
      message: `\`${share}\` of ${units} units, for “${en.short(name)}”, is less than one of them`,
      hint: 'raise the share, or write a number of units such as `1`; remove the grade where nobody is to get it; register in units.yaml the units that are missing',
    }),
  },
  'grades-classes': {
    title: 'A unit class has no number for a grade',
    meaning:
      'Where a grade states numbers of units class by class, it states one for each class, or nobody knows how many of the others get it. Write 0 for none. Usually a class was added later.',
    say: ({ name, classes }) => ({
      message: `“${name}” says nothing of ${en.quoted(classes).join(' and ')}`,
      hint: `add \`${classes[0]}: number\`, with 0 for none`,
    }),
  },
  'grades-above-full-marks': {
    title: 'The line of a grade is above the full marks',
    meaning:
      'The line of a grade cannot be above the full marks, nor what it needs of a level-1 indicator above the points of that; no unit could reach it. Usually a percentage was written as points: where the full marks are not 100, nine tenths are 90%, not 90.',
    say: ({ points, full, of }) => ({
      message: `\`${points}\` points are the line, but “${of}” has only ${full}`,
      hint: 'set it within the full marks; for a part of them write a percentage, such as `90%`',
    }),
  },
  'grades-indicator': {
    title: 'A grade needs an indicator that there is not',
    meaning:
      'What a grade needs of single indicators is stated by the ids of level-1 indicators. With an id that none has the condition would be void. Usually it is misspelt, that of an indicator further down, or of one that was given up.',
    say: ({ id, suggestion }) => ({
      message: `\`${id}\` is no level-1 indicator`,
      hint: en.orMeant(
        suggestion,
        suggestion === undefined ? 'use the id of a level-1 indicator, at the beginning of its file' : '',
      ),
    }),
  },
  'grades-core': {
    title: 'A grade needs core items, and there are none',
    meaning:
      'A grade states what it needs of each core item (★), but no item with points of the system is marked as one, so that the condition would be void. Usually the marks were forgotten, or the condition was copied to a system without core items. What is added, only deducts or is a veto has no points and does not count.',
    say: ({ name }) => ({
      message: `“${en.short(name)}” needs something of core items, but the system has none`,
      hint: 'write `core: true` at the core items; if there are none, remove `core`',
    }),
  },
};
