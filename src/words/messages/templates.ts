import type { TEMPLATES } from '../../text/findings/templates.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of the texts of notices that an office has of its own, in Chinese. */
export const templatesZh: MessagesOf<typeof TEMPLATES> = {
  'template-syntax': {
    title: '模板读不懂',
    meaning:
      '模板里双花括号括起来的是程序要填的：{{unit}} 这样的名称，以及成对的 {{#if …}}…{{/if}}、{{#unless …}}…{{/unless}}、{{#each …}}…{{/each}}。有一处没有闭合，或者先后交错，后面的就都读不懂。所指的是没有成对的一处，或者开始读不懂的一行。',
    say: () => ({
      message: '模板从这里起读不懂',
      hint: '核对双花括号是否成对，每个 {{#if}}、{{#each}} 是否有自己的 {{/if}}、{{/each}}',
    }),
  },
  'template-name': {
    title: '模板里没有这个名称',
    meaning:
      '模板只能印通知里有的：名称同 notices.yaml 的键一致，写错一个字母就什么也印不出来，所以不认识的名称不放过。asks、items、persons 是列表，用 {{#each}} 逐条印，里面写 {{text}} 和 {{position}}。多半是拼错，或者把列表里的写到了外面。',
    say: ({ name, suggestion, known }) => ({
      message: `模板这里没有名称 \`${zh.short(name)}\``,
      hint: zh.orMeant(
        suggestion,
        suggestion !== undefined
          ? ''
          : known.length > 0
            ? `这里可以写 ${zh.list(known)}`
            : '删去这一处：这里面再没有列表',
      ),
    }),
  },
  'template-feature': {
    title: '模板里不能这样写',
    meaning:
      '模板只用名称和 if、unless、each 三种成对的写法，文字用 Markdown；计算、引用别的文件和别的写法都不用，这样一份外来的模板除了印出通知，什么也做不了。长度也有上限。多半是照搬了别的 Handlebars 模板，或者用了三层花括号。',
    say: ({ problem, printed }) => ({
      message: problem === 'length' ? '模板超过两万字，不读' : `模板里不能写 \`${zh.short(printed)}\``,
      hint:
        problem === 'length'
          ? '只留一份通知的文字；要从头来过，删去这个文件，再用 `results --templates` 取回原来的'
          : '只写 {{名称}}、{{#if 名称}}、{{#unless 名称}} 和 {{#each 列表}}，花括号用两层',
    }),
  },
};

/** What is said of the texts of notices that an office has of its own, in English. */
export const templatesEn: MessagesOf<typeof TEMPLATES> = {
  'template-syntax': {
    title: 'A template cannot be understood',
    meaning:
      'In a template double braces enclose what the program fills in: names such as {{unit}}, and pairs of {{#if …}}…{{/if}}, {{#unless …}}…{{/unless}} and {{#each …}}…{{/each}}. Where one is not closed, or closes another, nothing behind it can be understood. The place is the one that has no other, or the line where that begins.',
    say: () => ({
      message: 'the template cannot be understood from here on',
      hint: 'check that all braces come in pairs, and that each {{#if}} and {{#each}} has its own {{/if}} or {{/each}}',
    }),
  },
  'template-name': {
    title: 'A template names what there is not',
    meaning:
      'A template prints what a notice has: its names are the keys of notices.yaml. A misspelt one would print nothing, so no unknown name is let pass. asks, items and persons are lists: {{#each}} goes through them, with {{text}} and {{position}} inside. Usually a name is misspelt, or one of a list stands outside of it.',
    say: ({ name, suggestion, known }) => ({
      message: `\`${en.short(name)}\` is no name here`,
      hint: en.orMeant(
        suggestion,
        suggestion !== undefined
          ? ''
          : known.length > 0
            ? `use one of ${en.oneOf(known)}`
            : 'remove it: there is no list in here',
      ),
    }),
  },
  'template-feature': {
    title: 'A template cannot do that',
    meaning:
      'A template has names and the pairs if, unless and each, and Markdown for its text. It computes nothing and includes nothing, so that one from elsewhere can do nothing but print a notice. Its length is limited, too. Usually another template of Handlebars was copied, or three braces were typed.',
    say: ({ problem, printed }) => ({
      message:
        problem === 'length'
          ? 'the template has more than 20,000 characters and is not read'
          : `\`${en.short(printed)}\` cannot stand in a template`,
      hint:
        problem === 'length'
          ? 'keep the text of one notice; to begin anew, remove the file and let `results --templates` write it'
          : 'write names, and if, unless or each with a name, in two braces',
    }),
  },
};
