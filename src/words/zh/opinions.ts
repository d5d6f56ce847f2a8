import type { OpinionWords } from '../opinions.ts';
import { quoted } from '../quoted.ts';
import { FIELD } from './opinion-fields.ts';

const OUTCOME: OpinionWords['outcome'] = { adopted: '采纳', adapted: '部分采纳', rejected: '不采纳' };
const numbers = (all: readonly number[]): string => all.join('、');
const HAND = (number: number): string => `请先用 set、add、move、remove 或者直接编辑文件改好，再用 zhunsheng adapt ${number} --reason 理由 登记`;

/** The words of the commands about opinions, in Chinese. */
export const opinions: OpinionWords = {
  outcome: OUTCOME,
  open: '未决定',
  noDecision: '只表示同意或者无意见，不用决定',
  field: FIELD,
  opinion: (number, who) => `意见 ${number}${who === '' ? '' : `（${who}）`}`,
  nobody: '未署名',
  who: (unit, author, day) => [unit, author === unit ? '' : author, day].filter((each) => each !== '').join('，'),
  day: (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  item: (title, id) => `${quoted(title)}（${id}）`,
  general: '一般意见',
  measures: '办法正文',
  becomes: (field, before, after) => `${field} ${before} → ${after}`,
  before: (text) => `原文：${text}`,
  after: (text) => `改为：${text}`,
  nothing: '（无）',
  added: (text, points, above) => `在${above}下新增${quoted(text)}${points === '' ? '' : `，${points} 分`}`,
  removed: (text, points) => `删去${quoted(text)}${points === '' ? '' : `（${points} 分）`}`,
  alone: (titles) => `下面没有别的内容，连同${titles}一并删去`,
  movedParagraph: (text) => `移到别处：${text}`,
  newParagraph: (text) => `增加一段：${text}`,
  goneParagraph: (text) => `删去一段：${text}`,
  joined: '几段合成一段',
  parted: '一段分成几段',
  ofClasses: (field, classes) => `${field}（${classes}）`,
  moved: (above, behind) => `移到${above}下${behind === undefined ? '' : `，放在${behind}之后`}`,
  said: (text) => `内容：${text}`,
  typed: (text) => `原话：${text}`,
  from: (file, place) => `来自：${file}${place === '' ? '' : `，${place}`}`,
  place: (parts) =>
    parts
      .map(([name, value]) => {
        switch (name) {
          case 'table':
            return `第 ${value} 张表`;
          case 'row':
            return `第 ${value} 行`;
          case 'toRow':
            return `至第 ${value} 行`;
          case 'beforeRow':
            return `原第 ${value} 行`;
          case 'from':
            return `（原第 ${value} ${parts.some(([each]) => each === 'paragraph') ? '段' : '行'}）`;
          case 'line':
            return `第 ${value} 行`;
          case 'paragraph':
            return `第 ${value} 段`;
          case 'number':
            return `第 ${value} 条`;
          case 'record':
            return `第 ${value} 条记录`;
          case 'column':
            return `“${value}”栏`;
          case 'sheet':
            return `工作表“${value}”`;
          default:
            return String(value);
        }
      })
      .join(''),
  untracked: '文件里没有修订标记，是同送出去的稿子比较出来的',
  unsure: '写法可能另有意思，请人工看一看',
  settled: '文件里已经标为解决',
  answer: (author, text) => `${author === '' ? '' : author}答复：${text}`,
  over: (author, value) => `针对${author}的修改：${value}`,
  now: (text) => `数据现在是：${text}`,
  contrary: (all) => `与意见 ${numbers(all)} 矛盾`,
  alike: (all) => `与意见 ${numbers(all)} 相同`,
  decision: (outcome, to, reason, by, day) => [`${outcome}${to === undefined ? '' : `，改为：${to}`}`, ...(reason === undefined ? [] : [`理由：${reason}`]), `${by}${day === '' ? '' : `，${day}`}`].join('；'),
  sum: (title, unitClass, before, after, stated) => `${title}${unitClass === undefined ? '' : `（${unitClass}）`}：下级合计 ${before === after ? after : `${before} → ${after}`}，本级 ${stated}`,
  counts: (edition, { all, open, adopted, adapted, rejected }) => `${edition} 共 ${all} 条意见：未决定 ${open}，采纳 ${adopted}，部分采纳 ${adapted}，不采纳 ${rejected}`,
  agreed: (count, bodies, agreeing) => `另有同意或者无意见 ${count} 处，不用决定，用 zhunsheng opinions --all 列出${bodies === 0 ? '' : `；反馈的单位 ${bodies} 个${agreeing.length === 0 ? '' : `，其中 ${agreeing.length} 个无意见（${agreeing.join('、')}）`}`}`,
  noneOpen: '没有未决定的意见；已经决定的用 zhunsheng opinions --all 列出。',
  decided: (opinion, outcome) => `${opinion}：${outcome}`,
  alreadySaid: '数据本来就是这样，没有改动数据，只登记决定',
  noEdit: '没有改动数据，只登记决定',
  notCarriedOut: (number) => `它没有写明哪一处改成什么，程序不能照这条意见改数据，只登记了决定；要改文字的，请用 set、add、move 或者编辑器改好，与意见不全一样的再用 zhunsheng adapt ${number} --reason 理由 登记`,
  mergedTo: (text) => `这一处在送出以后改过，两处修改合在一起：${text}`,
  others: '同一处还有没有决定的意见：',
  relation: (number, who, relation) =>
    `意见 ${number}${who === '' ? '' : `（${who}）`}：${
      {
        same: `说的一样，数据已经是这样；用 zhunsheng accept ${number} 登记采纳`,
        compatible: '改的是别处，仍然可以采纳',
        contrary: `与刚才的决定矛盾；用 zhunsheng reject ${number} --reason 理由 或者 zhunsheng adapt ${number} --reason 理由 决定`,
      }[relation]
    }`,
  read: (file, added, known, agreements) => `${file}：新意见 ${added} 条${known === 0 ? '' : `，已经登记过 ${known} 条`}${agreements === 0 ? '' : `，同意或者无意见 ${agreements} 处（已登记，不用决定）`}`,
  nobodys: (count) => `看不出是哪个单位提的：${count} 条；登记以前用 --unit 单位 单独读这个文件，登记以后在 opinions.yaml 里补写 unit`,
  stranger: (unit) => `名册里没有“${unit}”，照这个名字登记；写错了的，在 opinions.yaml 里改 unit`,
  left: (file, count) => `${file}：只寄回了一部分，缺 ${count} 行（段），没有当作删去；确实要删的，请对方逐项写明`,
  unread: (file, place, text) => `${file}${place === '' ? '' : `，${place}`}：没有读懂，请人工查看：${text}`,
  otherState: (file) => `${file} 是从另一稿做出来的（校验码与现在的数据不同），逐条对照着读`,
  refused: (file, reason) =>
    `${file} 没有读入：${
      {
        damaged: '文件已损坏；请让提意见的单位重发一份',
        'too-large': '文件太大；请删去图片，只留下送出去的内容和意见，另存一份再试',
        encrypted: '文件有密码；请去掉密码另存一份',
        unsafe: '文件的构造不像办公软件写出的，为安全起见没有读取；请用 WPS 或者 Word 打开，另存一份再试',
        'to-convert': '这种格式读不了；请在 WPS 或者 Word 里另存为 .docx 或者 .xlsx',
        'other-year': '这是别的年度的稿子，不是现在征求意见的这一稿；请核对文件，确实是对这一稿的意见的，请对方写进这一稿',
        wordless: '里面没有文字，也许是空的，也许是扫描的图片；请让提意见的单位发可以编辑的文件，或者照它写成文字再读',
        foreign: '看不出是对哪一稿的意见；请核对文件，或者把意见逐条写进送出去的稿子里',
      }[reason]
    }`,
  nothingNew: '没有新的意见，没有改动。',
  obstacle: (why, number) => {
    switch (why.kind) {
      case 'gone':
        return `它所说的 ${why.id} 已经不在了；不再需要的，用 zhunsheng reject ${number} --reason 理由 登记`;
      case 'changed':
        return `那一处在送出以后改过，与建议合不到一起：送出时是“${why.before}”，现在${why.now === '' ? '没有写' : `是“${why.now}”`}，建议是“${why.wanted}”；用 zhunsheng adapt ${number} --to 改成什么 --reason 理由 决定`;
      case 'classes':
        return `这一项因单位类型而不同，看不出是说哪一类；${HAND(number)}`;
      case 'weight':
        return `这一项的分值由比重（weight）算出，不能直接改；${HAND(number)}`;
      case 'no-points':
        return `建议新增的一项没有写分值；${HAND(number)}`;
      case 'by-hand':
        return `这一种修改程序不能代做；${HAND(number)}`;
      case 'department':
        return `考核单位名册里没有“${why.name}”；请先在 indicators/departments.yaml 里登记，或者${HAND(number).slice(2)}`;
      case 'number':
        return `“${why.typed}”不是能写进去的数；用 zhunsheng adapt ${number} --to 数字 --reason 理由 决定`;
      case 'emptied':
        return `它上面的指标下就没有内容了，而意见 ${numbers(why.numbers)} 要在那里增加；请一并采纳：zhunsheng accept ${[...why.numbers, number].sort((a, b) => a - b).join(' ')}，或者先决定意见 ${numbers(why.numbers)}`;
      case 'contrary':
        return why.isTaken ? `它与已经采纳的意见 ${why.number} 矛盾；用 zhunsheng reject ${number} --reason 理由 登记` : `它与同时采纳的意见 ${why.number} 矛盾；请只采纳其中一条`;
      case 'class-name':
        return `从“${why.typed}”看不出是哪几类单位；用 zhunsheng adapt ${number} --to 写法 --reason 理由 决定，单位类型照 scheme.yaml 里的名称写`;
      case 'passage':
        return `办法正文里找不到唯一的一处“${why.text}”；${HAND(number)}`;
      case 'placeholder':
        return `要改的数由 {{${why.path}}} 填入，不写在正文里；请先在 scheme.yaml 里改这个设置，再用 zhunsheng adapt ${number} --reason 理由 登记`;
    }
  },
  failure: {
    none: (year) => `${year === undefined ? '各年度都' : `${year} `}还没有登记意见。收到退回的稿子，用 zhunsheng suggest 文件 读入。`,
    unknown: (number, edition) => `${edition} 没有意见 ${number}。用 zhunsheng opinions --all 列出全部意见。`,
    several: (number) => `意见 ${number} 有好几条，不知道说的是哪一条。请先用 zhunsheng check 查出并改正序号。`,
    badNumber: (typed) => `意见的序号不能写成 ${typed}。请写数字，例如 3；连续的几条写 3-7。`,
    badDay: (typed, meant) => `日期不能写成 ${typed}。${meant === undefined ? '请写成年-月-日，例如 2021-03-20。' : `是不是想写 ${meant}？`}`,
    badText: (option) => `选项 ${option} 要写一行文字，里面不能有换行和看不见的字符。`,
    byWhom: '请用 --by 写明由谁决定；在 scheme.yaml 里写明 office（主办单位）以后可以不写。',
    needsReason: '请用 --reason 写明理由，会印在意见采纳情况表上。',
    oneTo: '--to 说的是一条意见改成什么；请一次只决定一条。',
    decided: (number, outcome) => `意见 ${number} 已经决定（${OUTCOME[outcome]}）。要重新决定，请先在 opinions.yaml 里删去它的 decision，并把数据改回来。`,
    agrees: (number) => `意见 ${number} 只表示同意或者无意见，不用决定，什么都没有改。请不写这个序号再试；它其实另有要求的，先在 opinions.yaml 里把它的 field 改成 comment。`,
    isFinal: (edition) => `${edition} 是正式稿，不能再改，这些意见不能采纳。用 zhunsheng reject 写明留待下次修订；确实还没有定稿的，先把 indicators/${edition}/scheme.yaml 里的 state 改成 review。`,
    finalTakesNone: (edition, next) => `${edition} 是正式稿，不再征求意见，没有读入。要修订下一年度，请先用 zhunsheng new ${next} --from ${edition} 建立草稿；确实还没有定稿的，先把 indicators/${edition}/scheme.yaml 里的 state 改成 draft。`,
    nothingRead: '有文件没有读入，所以一条意见也没有登记。请把读不了的文件改好，或者不写上它，再试一次。',
    noDrafts: (folder) => `文件夹 ${folder} 里没有退回的稿子，没有读入。请把收到的文件放进去，或者直接写文件名。`,
    isSaid: (number) => `数据现在正是意见 ${number} 建议的样子，不能登记为不采纳。采纳的用 zhunsheng accept ${number}；确实不采纳的，先把数据改回来。`,
    cannot: (number, why) => `意见 ${number} 没有采纳，什么都没有改：${why}。`,
    notSaid: (number) => `照意见 ${number} 改了以后，数据并不是它说的样子，所以什么都没有写。请直接编辑文件，再用 zhunsheng adapt ${number} --reason 理由 登记。`,
    noDraft: (next) => `没有还在征求意见的年度：各年度都是正式稿。请先用 zhunsheng new ${next} 建立草稿。`,
    unreadable: '数据里有错误，没有读入意见。请先改正：',
  },
};
