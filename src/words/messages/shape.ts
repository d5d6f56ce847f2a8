import type { Facts } from '../../text/catalogue.ts';
import type { SHAPE } from '../../text/findings/shape.ts';
import * as en from '../en/phrases.ts';
import { ways as enWays } from '../en/ways.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';
import { ways as zhWays } from '../zh/ways.ts';

/** So many keys can be told in a sentence; of more nobody finds the one that was meant. */
const FEW = 6;

/** What may stand in a place, and where what stands there belongs. */
function zhPlace(facts: Facts['key-unknown']): string {
  const { allowed } = facts;
  const home = zhWays.home(facts);
  const few = allowed.length <= FEW ? `这里可以写 ${zh.list(allowed)}` : undefined;
  if (home !== undefined || few !== undefined) return [few, home].filter((each) => each !== undefined).join('；');
  return `核对拼写和缩进，看它是不是属于上一级或者下一级${allowed.includes('note') ? '；给同事看的话写在 `note:` 后面' : ''}`;
}

function enPlace(facts: Facts['key-unknown']): string {
  const { allowed } = facts;
  const home = enWays.home(facts);
  const few = allowed.length <= FEW ? `use one of ${en.oneOf(allowed)}` : undefined;
  if (home !== undefined || few !== undefined) return [few, home].filter((each) => each !== undefined).join('; ');
  return `check its spelling and its indentation: it may belong one level up or down${allowed.includes('note') ? '; remarks for colleagues go behind `note:`' : ''}`;
}

/** What is said of what departs from a schema, in Chinese. */
export const shapeZh: MessagesOf<typeof SHAPE> = {
  'key-unknown': {
    title: '不认识的键',
    meaning:
      '每一处可以写哪些键（冒号前面的词）是固定的；不认识的键如果放过去，其中的内容就会不声不响地丢掉，所以算作错误。多半是拼写有误、大小写不对，或者写错了层级，比如把考核内容才有的项目写到了指标上。缩进不对也会造成这个问题。',
    say: (facts) => ({
      message: `没有 \`${facts.key}\` 这个键`,
      hint: zh.orMeant(facts.suggestion, facts.suggestion === undefined ? zhPlace(facts) : ''),
    }),
  },
  'key-missing': {
    title: '缺少必填内容',
    meaning:
      '有些内容必须写明才能核对和印出，如编号、名称和分值。同时列出几个键的，写其中一个就可以。多半是新增一项时漏写，键名拼错，或者缩进不对而归到了别的项下面。',
    say: ({ keys, of }) => ({
      message: `${of === '' ? '这里' : `\`${of}\` `}缺少 ${keys.map((key) => `\`${key}\``).join(' 或 ')}`,
      hint: `补上 \`${keys[0]}:\` 一行`,
    }),
  },
  'key-conflict': {
    title: '互相排斥的键并存',
    meaning:
      '有些键只能择一：分值、权重择一，考核内容还可以改写最多加分、最多扣分或者一票否决，只写一个；下级指标和考核内容择一；“仅适用于”和“不适用于”二者择一；考核方法里，两种写法说同一件事的也只写一种，例如得分构成和两个比重、等次和名次界线。同时写出，意思就可能互相矛盾，无法判断以哪个为准。多半是改变写法时，旧的一行没有删去。',
    say: ({ keys }) => ({
      message: `${zh.list(keys)} 只能写其中一个`,
      hint: isBand(keys)
        ? '只留 `atLeast`：上一个等次的下限就是这个等次的上限；最低的等次两样都不写'
        : '留下需要的一个，其余删去',
    }),
  },
  'value-type': {
    title: '内容的类型不对',
    meaning:
      '每个键的值有规定的类型：文字、数字、列表，或者若干下级内容。常见的原因是：数字后面带了“分”字、用了全角数字或者加了引号；只有一项的列表没有写成列表；冒号后面漏了内容；或者缩进不对，下级内容变成了别的东西。请对照同类的其他项看一看。',
    say: ({ kind, key, value, expected, suggestion }) => ({
      message: `${zh.KINDS[kind](zh.short(value))}，应为${expected.map((type) => zh.TYPES[type]).join('或')}`,
      hint:
        suggestion !== undefined
          ? `写成 \`${suggestion}\``
          : (zhWays.toWrite(key) ??
            (expected.includes('string')
              ? '写成文字；内容只有数字的，加上双引号'
              : `改写成${expected.map((type) => zh.TYPES[type]).join('或')}`)),
    }),
  },
  'value-unknown': {
    title: '不在可选范围内的词',
    meaning:
      '有些键只能从固定的几个词中选一个，这样各文件的说法一致，程序也能按它办理。多半是拼写有误，写了中文名称而不是规定的英文词，或者用了意思相近的另一个词。确实没有合适的词，请与维护格式的人员商量，不要自造。',
    say: ({ value, suggestion, allowed }) => ({
      message: `\`${zh.short(value)}\` 不在可选的词里`,
      hint: zh.orMeant(suggestion, `可以写 ${zh.list(allowed)}`),
    }),
  },
  'value-size': {
    title: '数值或项数超出范围',
    meaning:
      '有些数值有上下限，如权重不超过 1、年份为四位数；有些列表至少要有若干项，而且各项不能相同。多半是多打或者漏打了一位，百分数没有化成小数，列表留空，或者同一项粘贴了两次。没有内容可写的列表，连同它的键一起删去。',
    say: (facts) => ({
      message: `${facts.rule === 'keysAtMost' ? '一条评分标准' : `\`${zh.short(facts.value)}\` `}不合要求：${zh.SIZES[facts.rule](facts.limit)}`,
      hint: zhWays.toSize(facts),
    }),
  },
  'id-malformed': {
    title: '编号不合规则',
    meaning:
      '编号是一项内容永久的代号，用来跨年度对照和在文件之间互相引用，所以只用小写英文字母、数字和连字符，最多 60 个字符。多半是用了大写、下划线、空格、中文，或者以数字开头。编号不印在文件上，能看出意思、以后不再改动就好。',
    say: ({ id, suggestion }) => ({
      message: `编号 \`${zh.short(id)}\` 不合规则`,
      hint: `编号用小写英文单词，以连字符相连，以字母开头${suggestion === undefined ? '' : `，例如 \`${suggestion}\``}`,
    }),
  },
  'owner-malformed': {
    title: '账号不合规则',
    meaning:
      '考核单位在代码托管平台上的账号写进平台的 CODEOWNERS 文件，平台据此请人审阅，写错了就没有人收到。账号写成 @ 加用户名，或者 @组织/团队，或者电子邮箱；中间没有空格，不用姓名代替。YAML 里以 @ 开头的文字要用双引号括起来。',
    say: ({ owner, suggestion }) => ({
      message: `账号 \`${zh.short(owner)}\` 不合规则`,
      hint: zh.orMeant(suggestion, '写成 `"@用户名"`、`"@组织/团队"` 或者电子邮箱，用双引号括起来'),
    }),
  },
};

/** What is said of what departs from a schema, in English. */
export const shapeEn: MessagesOf<typeof SHAPE> = {
  'key-unknown': {
    title: 'An unknown key',
    meaning:
      'The keys (the words before the colons) allowed in each place are fixed. An unknown one is an error, because whatever it says would silently be lost. Usually it is misspelt, has wrong capitals, or stands at the wrong level, such as on an indicator when only a criterion may have it; wrong indentation has the same effect.',
    say: (facts) => ({
      message: `\`${facts.key}\` is not a key that exists here`,
      hint: en.orMeant(facts.suggestion, facts.suggestion === undefined ? enPlace(facts) : ''),
    }),
  },
  'key-missing': {
    title: 'Something required is missing',
    meaning:
      'Some things must be stated before an item can be checked and printed, such as its id, its title and its points. Where several keys are named, one of them is enough. Usually it was forgotten in a new item, its key is misspelt, or wrong indentation moved it to another item.',
    say: ({ keys, of }) => ({
      message: `${en.quoted(keys).join(' or ')} is missing ${of === '' ? 'here' : `in \`${of}\``}`,
      hint: `add a line \`${keys[0]}:\``,
    }),
  },
  'key-conflict': {
    title: 'Keys that exclude each other',
    meaning:
      'Some keys are a choice: points or a weight, for a criterion also what is added, deducted or a veto; indicators or criteria below an indicator; either the classes that an item is only for or those that it is not for; in the method two ways to say the same exclude each other too, such as components and the two weights, or grades and thresholds. Together they may contradict each other, and nobody can tell which counts. Usually the way of writing was changed and the old line stayed.',
    say: ({ keys }) => ({
      message: `${en.quoted(keys).join(' and ')} exclude each other`,
      hint: isBand(keys)
        ? 'keep `atLeast`: the lower bound of the grade above is the upper one of this; the lowest grade has neither'
        : 'keep the one that you need and remove the rest',
    }),
  },
  'value-type': {
    title: 'The value has the wrong type',
    meaning:
      'Each key takes a certain type of value: text, a number, a list, or lines below it. Usually a number carries the word 分, full-width digits or quotes; a list with a single item is not written as a list; nothing follows the colon; or wrong indentation turned the lines below into something else. Compare it with other items of the same kind.',
    say: ({ kind, key, value, expected, suggestion }) => {
      const wanted = expected.map((type) => en.TYPES[type]).join(' or ');
      const hint = expected.includes('string')
        ? 'write text; put text that looks like a number in double quotes'
        : `write ${wanted}`;
      return {
        message: `${en.KINDS[kind](en.short(value))}, but ${wanted} is expected`,
        hint: suggestion === undefined ? (enWays.toWrite(key) ?? hint) : `write \`${suggestion}\``,
      };
    },
  },
  'value-unknown': {
    title: 'Not one of the allowed words',
    meaning:
      'Some keys take one of a few fixed words, so that all files say the same thing in the same way and the program can act on it. Usually the word is misspelt, is the Chinese name instead of the English word, or means nearly the same. If none fits, ask whoever maintains the format.',
    say: ({ value, suggestion, allowed }) => ({
      message: `\`${en.short(value)}\` is not one of the words to choose from`,
      hint: en.orMeant(suggestion, `write one of ${en.oneOf(allowed)}`),
    }),
  },
  'value-size': {
    title: 'Out of bounds',
    meaning:
      'Some numbers have limits, such as 1 for a weight or four digits for a year; some lists need a number of items, and none may occur twice. Usually a digit is missing or doubled, a percentage was not turned into a decimal, a list was left empty, or an item was pasted twice. If a list has nothing in it, remove its key as well.',
    say: (facts) => ({
      message: `${facts.rule === 'keysAtMost' ? 'a scoring clause' : `\`${en.short(facts.value)}\``} is out of bounds: ${en.SIZES[facts.rule](facts.limit)}`,
      hint: enWays.toSize(facts),
    }),
  },
  'id-malformed': {
    title: 'The id is not well formed',
    meaning:
      'An id is the permanent name of an item, used to compare years and to refer to it from other files; it consists of lower-case letters, digits and hyphens, at most 60 characters. Usually it has capitals, underscores, spaces or Chinese characters, or begins with a digit. Ids are not printed: it is enough that one can guess the meaning and that they never change.',
    say: ({ id, suggestion }) => ({
      message: `\`${en.short(id)}\` is not a well-formed id`,
      hint: `use lower-case English words joined by hyphens, beginning with a letter${suggestion === undefined ? '' : `, for example \`${suggestion}\``}`,
    }),
  },
  'owner-malformed': {
    title: 'The account is not well formed',
    meaning:
      'The accounts of a department at the Git host are written into its CODEOWNERS file, by which it asks for reviews; where one is wrong nobody is asked. An account is @ with the name of a user, or @organization/team, or an e-mail address, without spaces; the name of a person will not do. YAML needs double quotation marks around a text that begins with @.',
    say: ({ owner, suggestion }) => ({
      message: `\`${en.short(owner)}\` is not an account`,
      hint: en.orMeant(
        suggestion,
        'write `"@user"`, `"@organization/team"` or an e-mail address, in double quotation marks',
      ),
    }),
  },
};

/** Whether a grade was written as a band from a score to another. */
function isBand(keys: readonly string[]): boolean {
  return keys.includes('atLeast') && keys.includes('atMost');
}
