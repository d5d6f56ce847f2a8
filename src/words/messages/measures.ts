import type { PossibleFigure } from '../../text/facts.ts';
import type { MEASURES } from '../../text/findings/measures.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import { titled } from '../settings.ts';
import * as zh from '../zh/phrases.ts';

/** What a number may stand for: each with what it means and its placeholder, the first few. */
function possibilities(possible: readonly PossibleFigure[], say: (meaning: string, placeholder: string) => string) {
  return possible
    .slice(0, MOST_POSSIBLE)
    .map(({ placeholder, steps }) => say(titled(steps).titles.join('／'), placeholder));
}
const MOST_POSSIBLE = 4;

/** What is said of the figures in the measures, in Chinese. */
export const measuresZh: MessagesOf<typeof MEASURES> = {
  'placeholder-unknown': {
    title: '占位符没有对应内容',
    meaning:
      '办法正文里的数字不直接写，而用双花括号的占位符代替，印出时从 scheme.yaml 和指标中取数，正文、设置和附件就不会两样。设置写“{{路径}}”，百分数写“{{percent 路径}}”，路径是 scheme.yaml 里逐级的键；指标写“{{items.体系.编号.points}}”，末尾的 points 是分值，title 是名称，criteria 和 indicators 是下面有几项考核内容、几项指标，deducts 是最多扣几分；整套体系写“{{systems.体系.criteria}}”“{{systems.体系.indicators}}”，“{{systems.体系.levels.1}}”是一级指标的个数。只说一类单位的，末尾再加“.类别编号”。占位符对不上，多半是名称拼错、设置改了名、括号没有写完整，或者把文字写成了百分数占位符。',
    say: ({ placeholder, suggestion }) => ({
      message: `占位符 \`${placeholder}\` 没有对应的设置或指标`,
      hint: zh.orMeant(
        suggestion && `{{${suggestion}}}`,
        suggestion === undefined
          ? '设置写成“{{路径}}”，百分数写成“{{percent 路径}}”，路径是 scheme.yaml 里逐级的键；指标的分值写成“{{items.体系.编号.points}}”，名称把 points 换成 title'
          : '',
      ),
    }),
  },
  'placeholder-class': {
    title: '占位符没有写明单位类型',
    meaning:
      '同一项指标的分值因单位类型而异时，正文里印哪一个数，要由占位符写明：在路径末尾加上单位类型的编号。写明的那一类单位不考核这一项的，也没有数可印。正文要把几类都写到的，每一类写一个占位符。',
    say: ({ placeholder, unitClass, choices }) => {
      const ways = choices.map(({ name, placeholder: each }) => `${name}写 \`${each}\``).join('；');
      return unitClass === undefined
        ? {
            message: `\`${placeholder}\` 的数因单位类型而异：${choices.map(({ name, text }) => `${name} ${text}`).join('，')}`,
            hint: `写明是哪一类：${ways}`,
          }
        : { message: `\`${placeholder}\` 这一项不适用于${unitClass}`, hint: `改成适用的一类：${ways}；或者删去这一句` };
    },
  },
  'figure-differs': {
    title: '正文数字没有依据',
    meaning:
      '办法正文中的分数、比例、名次和年限，都应当来自 scheme.yaml，计分和评定等次也按那里的数办理。正文写着一个那里没有的数，照此公布就可能与实际做法不符，所以算作错误。多半是只改了正文，或者这个数还没有写进设置；请先核实以哪一处为准。',
    say: ({ printed, possible, own }) => {
      const meant = possibilities(possible, (meaning, placeholder) => `指“${meaning}”的写 \`${placeholder}\``);
      const stated = `在 scheme.yaml 的 \`figures\` 里写一行 \`${own.line}\`（名称自取），正文写 \`${own.placeholder}\``;
      return {
        message: `正文写着 \`${printed}\`，scheme.yaml 里没有这个数`,
        hint: [...meant, `${meant.length === 0 ? '先核实；数字无误的' : '都不是的'}，${stated}`].join('；'),
      };
    },
  },
  'figure-literal': {
    title: '正文数字没有用占位符',
    meaning:
      '办法正文中的这个数与 scheme.yaml 里的某个数相同，但它是直接写上去的，设置一改，正文还是老数。眼下数字没有错，也可能只是碰巧相同，所以只是警告。请先确认它指的就是那一项设置，再作修改。',
    say: ({ printed, possible, own }) => {
      const meant = possibilities(possible, (meaning, placeholder) => `指“${meaning}”的写 \`${placeholder}\``);
      const more = possible.length - meant.length;
      return {
        message: `\`${printed}\` 直接写在正文里，以后改了 scheme.yaml 不会跟着变；有 ${possible.length} 处设置现在是这个数，可能只是碰巧相同`,
        hint: [
          ...meant,
          ...(more > 0 ? [`还有 ${more} 处`] : []),
          `都不是的，在 scheme.yaml 的 \`figures\` 里写一行 \`${own.line}\`（名称自取），正文写 \`${own.placeholder}\``,
        ].join('；'),
      };
    },
  },
  'figure-unit': {
    title: '百分数后面多了单位',
    meaning:
      '占位符印出的数本身是百分数，后面再写“位”“名”“分”一类的单位，印出来就成了“前25%位”，不知是几位。多半是设置从名次、分数改成了百分数，正文没有跟着改；也可能是占位符多写了 percent。',
    say: ({ placeholder, printed, unit }) => ({
      message: `\`${placeholder}\` 印出“${printed}”，百分数后面不能再写“${unit}”`,
      hint: `删去“${unit}”，例如写“前25%的单位”；要印数目的，把设置改写成数目，占位符里写了 percent 的删去`,
    }),
  },
  'figure-zero': {
    title: '正文里印出“0名”一类的话',
    meaning:
      '办法正文用占位符印出名次、人数、年限。设置里的数是零，正文就会印出“前0名”“0年内”这样的话，等于什么也没有规定，读的人也不知道是漏了还是免了。多半是数字打错；真的一个也没有的，正文里这一句就不该写。',
    say: ({ printed, path }) => ({
      message: `\`${path}\` 是零，正文里会印成“${printed}”`,
      hint: '改成正确的数；确实一个也没有的，把正文里相应的一句删去',
    }),
  },
};

/** What is said of the figures in the measures, in English. */
export const measuresEn: MessagesOf<typeof MEASURES> = {
  'placeholder-unknown': {
    title: 'A placeholder stands for nothing',
    meaning:
      'The measures name no numbers themselves: placeholders in double braces are filled in from scheme.yaml and from the indicators, so that text, settings and annexes always agree. A setting is “{{path}}”, or “{{percent path}}” for a percentage, by the keys of scheme.yaml from the top down. An indicator is “{{items.system.id.points}}”: behind its id stand points, title, criteria and indicators (how many lie below it) or deducts (the most that it takes off); of a whole system there are “{{systems.system.criteria}}”, “{{systems.system.indicators}}” and “{{systems.system.levels.1}}”, the number of its indicators of level 1. For one class of units, end with “.” and the id of the class. Usually a name is misspelt, a setting was renamed, a brace is missing, or a percentage was asked of something that is text.',
    say: ({ placeholder, suggestion }) => ({
      message: `\`${placeholder}\` stands for no setting and no indicator`,
      hint: en.orMeant(
        suggestion && `{{${suggestion}}}`,
        suggestion === undefined
          ? 'write “{{path}}”, or “{{percent path}}” for a percentage; the path is made of keys of scheme.yaml, from the top down; the points of an indicator are “{{items.system.id.points}}”, its name has title in place of points'
          : '',
      ),
    }),
  },
  'placeholder-class': {
    title: 'A placeholder names no unit class',
    meaning:
      'Where the points of an item are not the same for all unit classes, the placeholder has to say which are printed: the id of the class at the end of the path. For a class that the item is not for, there is nothing to print. Where the text is about several classes, each has a placeholder of its own.',
    say: ({ placeholder, unitClass, choices }) => {
      const ways = choices.map(({ name, placeholder: each }) => `\`${each}\` for ${name}`).join(', ');
      return unitClass === undefined
        ? {
            message: `\`${placeholder}\` is not the same for all unit classes: ${choices.map(({ name, text }) => `${name} ${text}`).join(', ')}`,
            hint: `say for which class: ${ways}`,
          }
        : {
            message: `\`${placeholder}\` is of an item that is not for ${unitClass}`,
            hint: `name a class that it is for: ${ways}; or delete the sentence`,
          };
    },
  },
  'figure-differs': {
    title: 'A number in the measures has no source',
    meaning:
      'Points, shares, ranks and years in the measures should come from scheme.yaml, by which scores and grades are worked out. If a number is not there, the published measures may not be what is done, so this is an error. Usually only the text was changed, or the setting does not exist yet; first find out which of the two is right.',
    say: ({ printed, possible, own }) => {
      const meant = possibilities(
        possible,
        (meaning, placeholder) => `if it is “${meaning}”, write \`${placeholder}\``,
      );
      const stated = `add \`${own.line}\` to \`figures\` in scheme.yaml (under a name of your own), and write \`${own.placeholder}\` here`;
      return {
        message: `\`${printed}\` is in the measures, but scheme.yaml has no such number`,
        hint: [
          ...meant,
          `${meant.length === 0 ? 'make sure of it; if it is right' : 'if it is none of these'}, ${stated}`,
        ].join('; '),
      };
    },
  },
  'figure-literal': {
    title: 'A number should be a placeholder',
    meaning:
      'This number in the measures is also in scheme.yaml, but it is typed by hand and will stay when the setting changes. It is right at present, and may be the same only by chance, so this is only a warning. First make sure that it means that setting, then change it.',
    say: ({ printed, possible, own }) => {
      const meant = possibilities(
        possible,
        (meaning, placeholder) => `if it is “${meaning}”, write \`${placeholder}\``,
      );
      const more = possible.length - meant.length;
      return {
        message: `\`${printed}\` is written out in the measures and will not follow a change of scheme.yaml; settings that are the same now: ${possible.length}, perhaps only by chance`,
        hint: [
          ...meant,
          ...(more > 0 ? [`there are ${more} more`] : []),
          `if it is none of these, add \`${own.line}\` to \`figures\` in scheme.yaml (under a name of your own), and write \`${own.placeholder}\` here`,
        ].join('; '),
      };
    },
  },
  'figure-unit': {
    title: 'A percentage is followed by a unit',
    meaning:
      'What the placeholder prints is a percentage; with a unit such as 位, 名 or 分 behind it the text says “the first 25% units of places”. Usually the setting was changed from a number to a percentage and the text was not, or the placeholder has a `percent` too many.',
    say: ({ placeholder, printed, unit }) => ({
      message: `\`${placeholder}\` prints “${printed}”: a percentage takes no “${unit}”`,
      hint: `remove “${unit}”; where a number is meant, state one in the setting, and remove \`percent\` from the placeholder`,
    }),
  },
  'figure-zero': {
    title: 'The measures would print “0 units”',
    meaning:
      'The text of the measures prints ranks, numbers of people and years through placeholders. Where the setting is zero it would read “the first 0 units” or “within 0 years”, which rules nothing, and nobody can tell an omission from an exemption. Usually a figure is mistyped; if there really is none, the sentence does not belong there.',
    say: ({ printed, path }) => ({
      message: `\`${path}\` is zero, and the measures would print “${printed}”`,
      hint: 'correct the number; if there really is none, delete the sentence from the measures',
    }),
  },
};
