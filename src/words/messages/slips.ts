import type { SLIPS } from '../../text/findings/slips.ts';
import { conflict as enConflict } from '../en/conflict.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import { conflict as zhConflict } from '../zh/conflict.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of what is mistyped in YAML, in Chinese. */
export const slipsZh: MessagesOf<typeof SLIPS> = {
  'white-space': {
    title: '空格不是半角空格',
    meaning:
      '缩进、键和列表标记旁边只能用半角空格。全角空格、从网页和 Word 里带来的不换行空格、制表符和不占位置的字符看起来都像空格，程序却把它们当成文字，于是整行归错了层级，或者键的名称变成了另一个。多半是在中文输入状态下按了空格键，或者是粘贴带来的。位置只有一种可能的，check --fix 可以代为改正。',
    say: ({ character, kind, where, fix }) => ({
      message: `\`${character}\`（${zh.WHITES[kind]}）${zh.WHITE_PLACES[where]}`,
      hint:
        where === 'indent'
          ? `缩进只用半角空格，与同级的行对齐${fix === undefined ? '' : `：这里是 ${fix.length} 个`}`
          : fix === ' '
            ? '换成一个半角空格'
            : '删去它',
    }),
  },
  'indent-uneven': {
    title: '缩进和同级的对不齐',
    meaning:
      '缩进表示上下级：同一项的各行缩进一样多，下级比上级多两格。多一格或者少一格，这一行就接到了上一行的文字后面，或者不知道属于哪一项。多半是手工敲空格时多按或者少按了一下，也可能是整段粘贴时错开了。可以用 check --fix 代为对齐。',
    say: ({ typed, right }) => ({
      message: `这一行缩进了 ${typed} 格，同级的是 ${right} 格`,
      hint: typed > right ? `删去 ${typed - right} 个空格` : `补上 ${right - typed} 个空格`,
    }),
  },
  'list-mark': {
    title: '列表标记不对',
    meaning:
      '列表中的每一项以半角的减号和一个空格开头。用破折号、全角减号、圆点等开头的，或者减号后面没有空格的，都只是普通的文字，这一项就不存在了。多半是中文输入法或者 Word 的自动编号造成的。可以用 check --fix 代为改正。',
    say: ({ typed, fix }) => ({
      message: typed === '-' ? '列表标记 `-` 后面没有空格' : `\`${typed}\` 不能作列表标记`,
      hint: `写成半角的 \`-\`${fix === '-' ? '' : '，后面加一个空格'}`,
    }),
  },
  'key-chinese': {
    title: '键写成了中文',
    meaning:
      '键（冒号前面的词）用固定的英文词，印出来的文件里没有它们；写成中文的，程序不认得，这一行的内容就丢了。编辑器里把鼠标停在键上，会显示它的中文名称。意思清楚的，可以用 check --fix 代为改正。',
    say: ({ typed, key }) => ({ message: `键 \`${typed}\` 要写英文`, hint: `写成 \`${key}:\`` }),
  },
  'colon-wide': {
    title: '冒号是全角的',
    meaning:
      '键和值之间用半角冒号和一个空格隔开。中文输入状态下打出的冒号是全角的，看起来差不多，却只是文字的一部分，这一行就没有了键。句子里面的冒号照常用全角，不受影响。可以用 check --fix 代为改正。',
    say: ({ key, typed }) => ({
      message: `\`${zh.short(key)}\` 后面的冒号 \`${typed}\` 是全角的`,
      hint: `换成半角冒号，后面加一个空格：\`${zh.short(key)}: \``,
    }),
  },
  'colon-space': {
    title: '键后面缺少冒号或者空格',
    meaning:
      '键和值之间用半角冒号和一个空格隔开，缺了哪一个，整行都只是一段文字。多半是打字时漏掉了。可以用 check --fix 代为改正。',
    say: ({ key, isMissing }) => ({
      message: isMissing ? `\`${zh.short(key)}\` 后面没有冒号` : `\`${zh.short(key)}\` 的冒号后面没有空格`,
      hint: `${isMissing ? '加一个半角冒号和一个空格' : '在冒号后面加一个空格'}：\`${zh.short(key)}: \``,
    }),
  },
  'quotes-missing': {
    title: '文字要加引号',
    meaning:
      '有些符号在文字开头时另有用处，如星号、@、百分号、大于号、方括号；文字里的半角冒号加空格也会被当成键和值的分隔；引号或者括号后面也不能直接接着写文字。这样的文字要整句加上引号，引号不会印出来。意思清楚的，可以用 check --fix 代为加上。',
    say: ({ typed, cause, fix }) => ({
      message: `\`${zh.short(typed)}\` 要加引号：${zh.UNQUOTED[cause](typed)}`,
      hint: fix === undefined ? '是一句话的，整句加上双引号；本来是两行的，拆成两行' : `写成 \`${zh.short(fix)}\``,
    }),
  },
  'list-comma': {
    title: '列表里用了全角逗号',
    meaning:
      '写在方括号里的各项要用半角逗号和空格隔开。用全角逗号隔开的，程序看成一项，印出来也是一项，引用的编号则一个也找不到。多半是中文输入状态下打的逗号。各项都是编号的，可以用 check --fix 代为改正；是文字的，只有写的人知道是一项还是几项。',
    say: ({ typed, fix }) => ({
      message: `\`${zh.short(typed)}\` 里的逗号是全角的，各项没有分开`,
      hint:
        fix === undefined
          ? '是几项的，换成半角逗号和一个空格；本来就是一项的，给它加上双引号'
          : '换成半角逗号，后面加一个空格',
    }),
  },
  'comment-cut': {
    title: '文字的后一半被当成了注释',
    meaning:
      '空格后面的 # 开始一个注释，从它到行末都不会读取，也不会印出来，而且没有任何声响。多半是想写编号或者备注。属于文字的，给整句加上双引号；要给同事看的备注，写成 # 加空格，或者写在 note 里。',
    say: ({ cut }) => ({
      message: `\`${zh.short(cut)}\` 不会被读取：空格后面的 # 开始一个注释`,
      hint: '属于文字的，整句加上双引号；确实是注释的，在 # 后面加一个空格',
    }),
  },
  'merge-conflict': {
    title: '合并没有做完',
    meaning:
      '两个人改了同一处，Git 合并时不知道以谁为准，就把两边都留在文件里，用 <<<<<<<、=======、>>>>>>> 三行隔开，等人来定。没有定下来就提交了，这几行和两边的内容都混在数据里。请看清两边，留下要的内容，可以是其中一边，也可以把两边合起来写，再把三行标记都删去。',
    say: ({ ours, theirs, ourName, theirName, items, sums }) => ({
      message:
        ours === '' && theirs === ''
          ? '这里还留着合并的标记'
          : items.length > 0
            ? `合并没有做完：${zhConflict(items, sums, ourName, theirName)}`
            : `合并没有做完：${zh.side('一边', ourName)}${zh.sideSays(ours)}，${zh.side('另一边', theirName)}${zh.sideSays(theirs)}`,
      hint: '留下要的内容，把 `<<<<<<<`、`=======`、`>>>>>>>` 各行和不要的一边删去',
    }),
  },
  'text-lines': {
    title: '一段文字分成了几行',
    meaning:
      '一段文字应当写在同一行里，再长也不换行，编辑器会自动折行显示。另起的行有时会用空格接到上一行后面，印出来中间多一个空格，有时使后面都无法读取。多半是从别处粘贴时带来了换行。要分段印出的，在冒号后面写一个竖线，下面各行缩进两格写。',
    say: () => ({
      message: '文字从这一行起是另一行，不能这样接下去',
      hint: '同一段的，接在上一行后面写；要分段的，在冒号后面写 `|`，从下一行起各段缩进写',
    }),
  },
};

/** What is said of what is mistyped in YAML, in English. */
export const slipsEn: MessagesOf<typeof SLIPS> = {
  'white-space': {
    title: 'White space that is no ordinary space',
    meaning:
      'Indentation, keys and the marks of lists take ordinary spaces only. Full-width spaces, no-break spaces from web pages and Word, tabs and characters of no width look like spaces, but are read as text, so that a line moves to another level or a key becomes another one. Usually the space bar was pressed while typing Chinese, or the text was pasted. Where only one place is possible, check --fix mends it.',
    say: ({ character, kind, where, fix }) => ({
      message: `\`${character}\` (${en.WHITES[kind]}) ${en.WHITE_PLACES[where]}`,
      hint:
        where === 'indent'
          ? `indent with ordinary spaces only, in line with its level${fix === undefined ? '' : `: here ${fix.length}`}`
          : fix === ' '
            ? 'put an ordinary space in its place'
            : 'delete it',
    }),
  },
  'indent-uneven': {
    title: 'A line is not in line with its level',
    meaning:
      'Indentation says what belongs to what: all lines of an item have the same, and what is below it two spaces more. With one too many or too few a line continues the text before it, or belongs to nothing. Usually the space bar was pressed once too often, or a passage was pasted askew. Use check --fix to mend it.',
    say: ({ typed, right }) => ({
      message: `this line is indented by ${typed}, and its level by ${right}`,
      hint: typed > right ? `delete ${typed - right} of the spaces` : `add ${right - typed} more`,
    }),
  },
  'list-mark': {
    title: 'A wrong mark of a list',
    meaning:
      'Each item of a list begins with a half-width hyphen and a space. Dashes, full-width hyphens and bullets, or a hyphen without a space, are only text, and the item does not exist. Usually an input method or the numbering of Word wrote them. Use check --fix to mend it.',
    say: ({ typed, fix }) => ({
      message: typed === '-' ? '`-` begins an item, but no space follows' : `\`${typed}\` is no mark of a list`,
      hint: `write a half-width \`-\`${fix === '-' ? '' : ' and a space'}`,
    }),
  },
  'key-chinese': {
    title: 'A key in Chinese',
    meaning:
      'Keys, the words before the colons, are fixed English words, which are not printed. One in Chinese is not known, and what its line says would be lost. Editors show the Chinese name of a key when the mouse rests on it. Use check --fix to mend it where the meaning is clear.',
    say: ({ typed, key }) => ({ message: `the key \`${typed}\` is written in Chinese`, hint: `write \`${key}:\`` }),
  },
  'colon-wide': {
    title: 'A full-width colon',
    meaning:
      'A key and its value are separated by a half-width colon and a space. The colon that is typed along with Chinese is full-width, looks much the same and is part of the text, so the line has no key. Colons inside sentences stay full-width as ever. Use check --fix to mend it.',
    say: ({ key, typed }) => ({
      message: `\`${typed}\` behind \`${en.short(key)}\` is a full-width colon`,
      hint: `write a half-width colon and a space: \`${en.short(key)}: \``,
    }),
  },
  'colon-space': {
    title: 'No colon or no space behind a key',
    meaning:
      'A key and its value are separated by a half-width colon and a space; without either the whole line is only a text. Usually it was forgotten while typing. Use check --fix to mend it.',
    say: ({ key, isMissing }) => ({
      message: `\`${en.short(key)}\` has no ${isMissing ? 'colon' : 'space behind its colon'}`,
      hint: `add ${isMissing ? 'a half-width colon and a space' : 'a space'}: \`${en.short(key)}: \``,
    }),
  },
  'quotes-missing': {
    title: 'A text that needs quotes',
    meaning:
      'Some signs mean something else at the beginning of a text: the asterisk, @, the percent sign, the greater-than sign, the square bracket. A half-width colon with a space inside a text is taken to separate a key from its value, and nothing may follow quotes or brackets. Put such a text in quotes; they are not printed. Where the meaning is clear, check --fix adds them.',
    say: ({ typed, cause, fix }) => ({
      message: `\`${en.short(typed)}\` needs quotes: ${en.UNQUOTED[cause](typed)}`,
      hint:
        fix === undefined
          ? 'put a sentence in double quotes; make two lines of what is two'
          : `write \`${en.short(fix)}\``,
    }),
  },
  'list-comma': {
    title: 'Full-width commas in a list',
    meaning:
      'Items in square brackets are separated by half-width commas and spaces. With full-width commas they are read and printed as one item, and ids in it are not found. Usually they were typed along with Chinese. Where all items are ids, check --fix mends it; of texts only their writer knows whether they are one or several.',
    say: ({ typed, fix }) => ({
      message: `\`${en.short(typed)}\` has full-width commas, which separate nothing`,
      hint:
        fix === undefined
          ? 'write half-width commas and spaces between items; put what is one item in double quotes'
          : 'write a half-width comma and a space',
    }),
  },
  'comment-cut': {
    title: 'Part of a text taken for a comment',
    meaning:
      'A # behind a space begins a comment: everything up to the end of the line is not read and not printed, without a word. Usually a number or a remark was meant. Put the text in double quotes if this is part of it; write a remark for colleagues with a space behind the #, or under note.',
    say: ({ cut }) => ({
      message: `\`${en.short(cut)}\` is not read: a # behind a space begins a comment`,
      hint: 'put the text in double quotes if this is part of it; put a space behind the # if it is a comment',
    }),
  },
  'merge-conflict': {
    title: 'A merge was left open',
    meaning:
      'Two people changed the same lines. Git could not tell whose count, and left both in the file between lines with <<<<<<<, ======= and >>>>>>> for somebody to decide. They were committed as they are. Look at both sides, keep what is wanted, which may be one of them or something of both, and delete the lines with the marks.',
    say: ({ ours, theirs, ourName, theirName, items, sums }) => ({
      message:
        ours === '' && theirs === ''
          ? 'a mark of a merge is left here'
          : items.length > 0
            ? `a merge was left open: ${enConflict(items, sums, ourName, theirName)}`
            : `a merge was left open: ${en.side('one', ourName)} has ${en.sideSays(ours)}, ${en.side('the other', theirName)} has ${en.sideSays(theirs)}`,
      hint: 'keep what is wanted; delete the other side and the lines with `<<<<<<<`, `=======` and `>>>>>>>`',
    }),
  },
  'text-lines': {
    title: 'A text in several lines',
    meaning:
      'A text is written in one line, however long; editors wrap it on the screen. Another line is sometimes joined with a space, which is then printed, and sometimes makes the rest unreadable. Usually line breaks were pasted along. To print several paragraphs, put a vertical bar behind the colon and indent the lines below by two spaces.',
    say: () => ({
      message: 'from here on the text stands in another line, which does not continue it',
      hint: 'write one paragraph in one line; for several, put `|` behind the colon and the paragraphs, indented, in the lines below',
    }),
  },
};
