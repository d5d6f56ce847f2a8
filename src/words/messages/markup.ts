import type { MarkupKind } from '../../text/facts.ts';
import type { MARKUP } from '../../text/findings/markup.ts';
import * as wordsEn from '../en/markup.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as wordsZh from '../zh/markup.ts';
import * as zh from '../zh/phrases.ts';

function isFault(kind: MarkupKind): kind is keyof typeof wordsZh.FAULTS {
  return Object.hasOwn(wordsZh.FAULTS, kind);
}

/** What is said of how the measures are written, in Chinese. */
export const markupZh: MessagesOf<typeof MARKUP> = {
  'annex-list': {
    title: '附件清单与附件不一致',
    meaning:
      '办法正文之后要列出全部附件的序号和题名，与附件上印的完全相同，题名末尾不加标点（GB/T 9704—2012，7.3.4）。清单从“附件：”一段开始，每个附件占一段，列在全文最后。多半是改了体系的名称、增加了一套体系而清单没有跟着改；用占位符就不会再出现。',
    say: ({ problem, line, expected }) => {
      const wanted = expected.map(({ printed }) => printed).join('；');
      const placeholders = zh.list(expected.map((each) => each.placeholders));
      return {
        message: {
          absent: `文末没有附件清单，应列出：${wanted}`,
          different: `\`${zh.short(line)}\` 与附件对不上，应为：${wanted}`,
          missing: `附件清单漏了：${wanted}`,
          order: `\`${zh.short(line)}\` 没有按附件序号排列`,
          surplus: `\`${zh.short(line)}\` 不是附件，却列在附件清单里`,
        }[problem],
        hint: {
          absent: `在文末写一段“附件：”，后面每个附件一段：${placeholders}`,
          different: `写成 ${placeholders}，题名末尾不加标点`,
          missing: `补上一段 ${placeholders}`,
          order: '各附件按序号从小到大排列',
          surplus: '删去这一行；附件清单放在全文最后，后面不再写别的',
        }[problem],
      };
    },
  },
  'measures-markup': {
    title: '正文用了印不出的标记',
    meaning:
      '办法正文是一份公文，有题名、各级标题、段落、列表、表格、加粗和着重，末尾是附件清单。列表每项以 - 或者“1.”开头，印出来是“——”和原来的编号；表格每行以 | 开头、以 | 结尾，第二行写 |---|---|，格子里要换行的写 <br>。图片、链接、脚注、代码、网页标签等，公文里没有对应的样式，印出来会丢失或者变样，所以都算错误。多半是从网页或者别的文档粘贴过来的，也可能是一行文字碰巧以 >、| 等开头，或者列表、表格前后少了空行。',
    say: ({ kind, printed }) => {
      if (kind === 'no-title') return { message: '正文没有以题名开头', hint: '第一行写“# {{title}}”，后面空一行' };
      const line = zh.short(printed.trim() || '行尾空格');
      if (isFault(kind)) return { message: `\`${line}\` ${wordsZh.FAULTS[kind][0]}`, hint: wordsZh.FAULTS[kind][1] };
      const [what, hint] = wordsZh.MARKUP[kind];
      return { message: `\`${line}\` 是${what}，印出的文件里不用`, hint };
    },
  },
};

/** What is said of how the measures are written, in English. */
export const markupEn: MessagesOf<typeof MARKUP> = {
  'annex-list': {
    title: 'The list of annexes differs from the annexes',
    meaning:
      'The measures end with the numbers and titles of all annexes, exactly as they are printed on the annexes, without punctuation at the end (GB/T 9704-2012, 7.3.4). The list begins with the paragraph “附件：”, has a paragraph for each annex, and is the end of the text. Usually a system was renamed or added and the list was not changed; placeholders prevent it.',
    say: ({ problem, line, expected }) => {
      const wanted = expected.map(({ printed }) => printed).join('; ');
      const placeholders = en.oneOf(expected.map((each) => each.placeholders));
      return {
        message: {
          absent: `the measures do not end with the list of annexes, which is: ${wanted}`,
          different: `\`${en.short(line)}\` is not what the annex is called, which is: ${wanted}`,
          missing: `the list of annexes lacks: ${wanted}`,
          order: `\`${en.short(line)}\` is not in the order of the numbers`,
          surplus: `\`${en.short(line)}\` is no annex, but stands in the list of annexes`,
        }[problem],
        hint: {
          absent: `end with a paragraph “附件：”, and behind it a paragraph for each annex: ${placeholders}`,
          different: `write ${placeholders}, without punctuation at the end`,
          missing: `add a paragraph ${placeholders}`,
          order: 'put the annexes in the order of their numbers',
          surplus: 'remove this line; nothing else comes behind the list of annexes',
        }[problem],
      };
    },
  },
  'measures-markup': {
    title: 'Markup that the documents do not print',
    meaning:
      'The measures are an official document: a title, headings, paragraphs, lists, tables, strong text and emphasis, and the list of annexes at the end. Items of a list begin with - or “1.”, and are printed with “——” or their number; lines of a table begin and end with |, the second is |---|---|, and <br> breaks a line in a cell. Images, links, footnotes, code and HTML have no form there, and would be lost or spoilt in print, so they are errors. Usually they came along from a web page or another document, or a line happens to begin with > or |, or an empty line around a list or a table is missing.',
    say: ({ kind, printed }) => {
      if (kind === 'no-title') {
        return {
          message: 'the measures do not begin with their title',
          hint: 'make “# {{title}}” the first line, and leave the next one empty',
        };
      }
      const line = en.short(printed.trim() || 'spaces');
      if (isFault(kind)) return { message: `\`${line}\` ${wordsEn.FAULTS[kind][0]}`, hint: wordsEn.FAULTS[kind][1] };
      const [what, hint] = wordsEn.MARKUP[kind];
      return { message: `\`${line}\` is ${what}, which the documents do not print`, hint };
    },
  },
};
