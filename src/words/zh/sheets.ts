import type { SheetWords } from '../sheets.ts';
import { mergingOf } from './merging.ts';

const shown = (text: string | undefined): string => (text === undefined || text === '' ? '（空）' : text);
const otherChanges = (refused: number): string => (refused === 0 ? '改动' : '其他改动');

/** What is said of sheets that are sent out to be edited, and of what comes back, in Chinese. */
export const words: SheetWords = {
  exported: (path) => `已写出 ${path}`,
  kept: (name, other) => `原来的 ${name} 有人改过，另存为 ${other}`,
  afterExport: (format) => (format === 'csv' ? '接下来：用表格软件打开修改，存为 CSV，用 zhunsheng import 文件 读回。CSV 里没有底稿，读回时同当时的数据比较；要同别人的改动合并，请用 xlsx。' : '接下来：用表格软件打开修改，存为 .xlsx，用 zhunsheng import 文件 读回。'),
  sheetOf: (file, sheet) => `${file}（工作表“${sheet}”）`,
  place: (cell, row) => cell ?? `第 ${row} 行`,
  remarks: {
    'title-in-some-rows': ({ place, before, after }) => `${place}：“${before}”只在部分行里改成了“${after}”，没有采用。要改名称，它的各行都要改；要移到别的指标，写成那个指标现有的名称`,
    'worth-differs': ({ place, column, before, after }) => `${place}（${column}）：“${before}”改成了“${after}”，同这个指标别的行写得不一样，或者看不清是哪个指标的，没有采用。一个指标的各行写同一个数，或者只改一行`,
    'number-changed': ({ place, before, after }) => `${place}：序号 ${before} 改成了 ${after}，没有采用（以下各行不再列出）。序号由程序按次序编排；要调整先后，用 zhunsheng move 名称 --after 名称`,
    'id-twice': ({ place, after }) => `${place}：编号 ${after} 出现了两次，这一行没有采用。照抄一行来新增的，清空这一行隐藏的“编号”`,
    'id-unknown': ({ place, after }) => `${place}：编号 ${after} 不是发出的编辑表里的，这一行没有采用。新增的一项，清空这一行隐藏的“编号”`,
    formula: ({ place, column }) => `${place}（${column}）：是公式，没有采用。请改成算好的值`,
    'error-value': ({ place, column }) => `${place}（${column}）：是错误值，没有采用。请改成要填的值`,
    'struck-out': ({ place, column }) => `${place}（${column}）：带删除线，没有采用。要删去的内容直接删掉，要删去一项就删除整行`,
    'shown-otherwise': ({ place, column, after }) => `${place}（${column}）：存的是 ${shown(after)}，显示的不是这个值，没有采用。请把单元格格式改成“常规”再填`,
    'column-unknown': ({ place, before, after }) => `${place}：“${shown(before)}”不是编辑表的列，没有读。里面第一处是“${after}”；要采用的，写到原有的列里`,
    'not-a-number': ({ place, column, after }) => `${place}（${column}）：“${after}”不是数字，没有采用。只写数字，例如 1.5`,
    'left-empty': ({ place, column }) => `${place}（${column}）：不能空着，没有采用。每一项都要写明内容，还要有分值（或者权重、最多加分、最多扣分、一票否决中的一样）；要删去一项就删除整行`,
    'not-deepest': ({ place, after }) => `${place}：“${after}”下面还有指标，没有采用。请写到最下一级指标`,
    'deeper-than-criteria': ({ place, after }) => `${place}：“${after}”下面直接是考核内容，不能再分一级，没有采用。请把再下一级的名称清空`,
    'no-indicator': ({ place }) => `${place}：没有写全各级指标的名称，没有采用。请照同一个指标别的行写全`,
    'not-understood': ({ place, column, after }) => `${place}（${column}）：“${after}”看不懂，没有采用。请照这一列其他格子的写法写`,
    'no-such-department': ({ place, column, after }) => `${place}（${column}）：“${after}”里有名册没有的单位，没有采用。请照名册写，或者先在 indicators/departments.yaml 里登记`,
    'no-such-class': ({ place, column, after }) => `${place}（${column}）：“${after}”里有没有列出的单位类型，没有采用。请照表头分值各栏里的单位类型名称写`,
    'from-above': ({ place, column }) => `${place}（${column}）：改动的部分写在上级指标里，对下面各项都有效，没有采用。请在数据里改上级指标的这一项`,
    'several-worths': ({ place, column, after }) => `${place}（${column}）：改成${shown(after)}，这一项就有了两种计分办法，没有采用。分值、权重、最多加分、最多扣分、一票否决只能填一样；要换一样，把原来的那一格清空`,
  },
  rowRefused: (remark) => `${remark}。这一行没有新增`,
  assumptions: {
    'indicator-above': ({ place, after }) => `${place}：新增的一行没有写指标的名称，看作同上一行一样，在“${after}”下面`,
    'some-classes': ({ place, after }) => `${place}：新增的一行只写了${after}，看作只对这些单位适用。对别的单位也适用的，把它们的分值也写上`,
  },
  assumed: (count) => `新增的各行，有 ${count} 处是这样理解的，请核对：`,
  reordered: (place) => `从 ${place} 起，各行的次序同发出的不一样：排序不改数据，次序没有采用。要调整先后，用 zhunsheng move 名称 --after 名称。`,
  remarked: (count) => `没有采用的 ${count} 处：`,
  untouched: '同发出的一样，没有改动',
  nothingLeft: {
    refused: (count) => `没有写入任何文件：除了上面没有采用的 ${count} 处，编辑表里没有别的改动`,
    there: (refused) => `没有写入任何文件：编辑表里的${otherChanges(refused)}，数据里已经都有了`,
    kept: (refused) => `没有写入任何文件：编辑表里的${otherChanges(refused)}，同数据不一样的按 --take 保留了现在的数据，其余的数据里已经都有了`,
  },
  comment: (place, author, text) => `${place}${author === '' ? '' : `（${author}）`}：${text}`,
  comments: (count) => `批注 ${count} 条，不改数据：`,
  conflicts: (count) => `有 ${count} 处，编辑表和现在的数据改得不一样，没有写入任何文件：`,
  merging: mergingOf({ ours: '现在的数据', theirs: '编辑表' }),
  howToDecide: (ids) => `逐处定下来再读一遍：--take sheet 都采用编辑表的，--take data 都保留现在的数据，逐项写 --take ${ids[0] ?? '编号'}=sheet。`,
  withoutBase: '没有底稿：同现在的数据比较，不一样的都看作改动。',
  failure: {
    noSheet: {
      'no-header': (file) => `${file} 里没有找到编辑表的表头（要有“编号”一列）。请在 zhunsheng export 写出的文件上修改。`,
      'other-ids': (file) => `${file} 里没有一个编号是发出的编辑表里的，没有改动。请看是不是别的年度、别的指标体系的表。`,
      displaced: (file) => `${file} 里几行的编号同内容对不上，像是排序时没有带上隐藏的“编号”列，没有改动。请撤销那次排序，选中整张表再排；撤销不了的，重新用 zhunsheng export 写出，把改动抄到新的表里。`,
    },
    damaged: (file) => `${file} 已损坏，读不出来。请用表格软件打开，另存为 .xlsx 再试。`,
    encrypted: (file) => `${file} 设了打开密码，读不出来。请取消密码再试。`,
    tooLarge: (file) => `${file} 太大，不像编辑表，没有读。请看是不是选错了文件，或者删去多余的工作表和空行。`,
    unsafe: (file) => `${file} 的构造不像表格软件写出的文件，打开有风险，没有读。请用表格软件另存为 .xlsx 再试。`,
    notThisYear: (file, edition, asked) => `${file} 是 ${edition} 年度的编辑表，不是 ${asked} 年度的，没有改动。要读它的，写 --year ${edition}；要改 ${asked} 年度的，请用 zhunsheng export ${asked} 重新写出。`,
    otherSystem: (file, system, systems) => `${file} 里是指标体系 ${system} 的编辑表，这里没有这套体系（有 ${systems.join('、')}），没有改动。`,
    baseChanged: (file, system) => `${file} 里隐藏的底稿（${system}）被改动过，分不清改了什么，没有改动数据。请重新用 zhunsheng export 写出，把改动抄到新的表里。`,
    sheetGone: (file, system) => `${file} 里没有指标体系 ${system} 的工作表了，没有改动数据。不改这套体系的，用 --system 指明要读的体系。`,
    oneSheet: '一次只读一个编辑表。',
    badTake: (typed) => `--take 写 sheet、data，或者 编号=sheet、编号=data，不能写 ${typed}。`,
    noConflict: (id, ids) => `--take 里的 ${id} 没有两边改得不一样的地方，没有改动。${ids.length === 0 ? '这张表没有要定的，不写 --take 就可以读回。' : `要定的是 ${ids.join('、')}。`}`,
  },
};
