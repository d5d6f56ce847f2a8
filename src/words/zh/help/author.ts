import type { CommandHelp } from '../../help.ts';
import { set, settings } from './set.ts';

/** How the commands are used that change the data, in Chinese. */
export const author = {
  init: {
    summary: '为另一个单位建立一套新的数据，小而完整，照着改就能用',
    about: '里面有示例指标体系、编辑器设置、代码托管平台的检查流程、各类文件的说明书（schemas/）和一份中文的 README。文件夹要是新的或者空的，已有的文件不会被覆盖。',
    options: {
      like: '照哪一种示例建立，英文名、中文名都可以：party-building（党建）、town（乡镇工作：两级指标、满分1000分、加分）、safety（安全生产：扣分制、负面清单、一票否决）、comprehensive（综合考核：权重、四个得分部分、按比例定等次）',
      year: '示例指标体系的年度',
    },
    examples: [
      { line: 'init 党建考核', does: '在当前文件夹下建立“党建考核”文件夹' },
      { line: 'init 乡镇考核 --like 乡镇工作', does: '照乡镇工作的示例建立' },
      { line: 'init 党建考核 --year 2026', does: '年度写成 2026' },
      { line: 'init .', does: '在当前的空文件夹里建立' },
    ],
  } satisfies CommandHelp<'like' | 'year'>,
  new: {
    summary: '照已有的年度建立下一年度的草稿，并列出要确认的地方',
    about: '编号不变；年度、施行年度和文稿状态自动改好；每个一级指标注明 confirmed: false，核对完由起草的人删去。日期、文号、年份、本年度一类的说法逐处列出。已有的年度不会被覆盖；中途停下也不会留下半份。',
    options: {
      from: '照哪个年度；不写就取最新的一个',
      dryRun: '只列出要改和要确认的地方，不写入',
    },
    examples: [
      { line: 'new 2021 --from 2020', does: '照 2020 年建立 2021 年的草稿' },
      { line: 'new 2020.1 --from 2020', does: '为 2020 年的正式稿建立更正稿' },
      { line: 'new 2021 --dry-run', does: '先看看有哪些地方要确认' },
    ],
  } satisfies CommandHelp<'from' | 'dryRun'>,
  import: {
    summary: '把别处的指标表和办法读成数据，或者把 export 写出、改好的编辑表读回数据',
    about:
      '可以读 .docx、.odt、.xlsx、.html、.csv、.txt、.md、.ofd 和有文字的 .pdf。读出来的写成 YAML，全部写好或者一个不写；已有的年度不会被覆盖。原文件的每个字都有交代；会影响合计的猜测，在终端里逐个问，不在终端里就列出来，并返回 1。编辑表同发出时的底稿和现在的数据逐格比较：只有一边改的采用，两边改得不一样的逐项列出来，连同对合计的影响，定下来以前什么也不写；没有改动的一个字节也不变；没有编号的行是新增，删去的行连同空了的指标一起删去，看不懂的、拿不准的列出来不采用，返回 1。',
    options: {
      year: '写成哪一年度，必须写明；编辑表自己写明了，不用写',
      system: '这套指标体系的英文编号；已有的年度里加一套指标体系时必须写明',
      like: '同一项沿用哪个年度的编号：last（最近的一个），或者年度',
      take: '编辑表和现在的数据改得不一样的怎样定：sheet（采用编辑表的）、data（保留现在的数据），或者逐项写 编号=sheet、编号=data',
      reason: '编辑表里删去的编号以前的年度用过的，登记停用的原因',
      format: '说明的形式：text，或者 json',
      output: '把说明写到文件里，不打印',
      dryRun: '只读和说明，不写入',
    },
    examples: [
      { line: 'import output/2021/edit/criteria.xlsx --dry-run', does: '看看编辑表改了什么，不写入' },
      { line: 'import 指标表.docx 办法.docx --year 2020', does: '把去年的文件读成 2020 年度的数据' },
      { line: 'import 指标表.docx --year 2021 --like last', does: '与上一年度相同的项沿用原来的编号' },
      { line: 'import 市直.xlsx --year 2020 --system municipal', does: '在已有的年度里加一套指标体系' },
      { line: 'import 指标表.docx --year 2020 --dry-run -o 导入说明.txt', does: '先看看会读成什么样' },
    ],
  } satisfies CommandHelp<'year' | 'system' | 'like' | 'take' | 'reason' | 'format' | 'output' | 'dryRun'>,
  add: {
    summary: '增加一项考核内容，或者一个带有一项考核内容的指标',
    about: '不写 --id 就由程序取一个各年度都没有用过的编号：上级编号加一个数。其余内容和注释原样不动；随后列出各级合计的变化和检查结果。',
    options: {
      under: '放在哪个指标之下；写指标体系的编号就是新的一级指标',
      after: '放在哪一项之后；不写 --after 和 --before 就放在最后',
      before: '放在哪一项之前',
      id: '新的编号',
      title: '指标的名称',
      text: '考核内容的文字',
      points: '分值，大于 0 的数字',
      weight: '占上级分值的比重，用来代替分值：30%、0.3 或者 3/10',
      adds: '加分项最多加多少分，用来代替分值',
      deducts: '只扣分的考核内容最多扣多少分，用来代替分值',
      veto: '一票否决的事项，用来代替分值',
      department: '考核单位：编号、名称或者别名；几家共同考核写“甲、乙”，按份额写“甲=60%、乙=40%”',
      year: '改哪个年度；不写就取含有这个编号、还不是正式稿的最新一个',
      system: '几套指标体系里都有这个编号时，指明是哪一套',
      dryRun: '只试算，看合计和检查结果，不写入',
    },
    examples: [
      { line: 'add --under delegate-term --text 每年述职1次 --points 0.5', does: '在一个指标下增加一项考核内容' },
      {
        line: 'add --after delegate-term --title 党代表培训 --text 每年培训1次 --points 1',
        does: '在一个指标后面再加一个指标',
      },
      { line: 'add --under county --title 创新工作 --text 形成1项创新做法 --points 5', does: '增加一个一级指标' },
    ],
  } satisfies CommandHelp<'under' | 'after' | 'before' | 'id' | 'title' | 'text' | 'points' | 'weight' | 'adds' | 'deducts' | 'veto' | 'department' | 'year' | 'system' | 'dryRun'>,
  set,
  settings,
  move: {
    summary: '按编号或者名称把一项连同下级和注释移到别处，并列出各级合计的变化',
    about: '编号不变。考核内容移到有考核内容的指标下，指标移到有下级指标的指标下。一级指标写在别的一级指标前后，文件名前面的数字随之改变。',
    options: {
      under: '移到哪个指标之下',
      after: '移到哪一项之后；不写 --after 和 --before 就放在最后',
      before: '移到哪一项之前',
      year: '改哪个年度；不写就取含有这个编号、还不是正式稿的最新一个',
      system: '几套指标体系里都有这个编号时，指明是哪一套',
      dryRun: '只试算，看合计和检查结果，不写入',
    },
    examples: [
      { line: 'move lecture-team --under center-group', does: '移到另一个指标下' },
      { line: 'move lecture-team --before center-group-plan', does: '移到一项之前' },
      { line: 'move lecture-team --under center-group --dry-run', does: '看看合计会怎样变，不写入' },
    ],
  } satisfies CommandHelp<'under' | 'after' | 'before' | 'year' | 'system' | 'dryRun'>,
  remove: {
    summary: '删去一项连同下级，以前年度有过的编号登记停用，并列出各级合计的变化',
    about: '以前的年度里就有的，要用 --reason 写明原因，登记在 indicators/retired.yaml，印在修订对照表里；只在这一年度的草稿里有的，直接删去。正式稿不能改。',
    options: {
      reason: '停用的原因（修订说明）',
      year: '改哪个年度；不写就取含有这一项、还不是正式稿的最新一个',
      system: '几套指标体系里都有时，指明是哪一套',
      dryRun: '只试算，看合计和检查结果，不写入',
    },
    examples: [
      { line: 'remove party-fee-ledger --dry-run', does: '看看删去以后各级合计会怎样' },
      { line: 'remove 党费台账 --reason 为基层减负，不再考核', does: '按名称删去一项，写明原因' },
    ],
  } satisfies CommandHelp<'reason' | 'year' | 'system' | 'dryRun'>,
  rename: {
    summary: '给一项换一个编号，草稿里写到它的地方一并改好',
    about: '各年度草稿里的编号、沿革说明、办法正文里引用它的占位符、一级指标的文件名一起改。正式稿里用过的编号是永久的，不能改。',
    options: {
      year: '改哪个年度的；不写就取含有这一项、还不是正式稿的最新一个',
      system: '几套指标体系里都有时，指明是哪一套',
      dryRun: '只列出要改的地方，不写入',
    },
    examples: [
      { line: 'rename dang-fei-tai-zhang party-fee-ledger', does: '把拼音的编号改成好读的' },
      { line: 'rename 党费台账 party-fee-ledger --dry-run', does: '先看看要改哪些文件' },
    ],
  } satisfies CommandHelp<'year' | 'system' | 'dryRun'>,
  find: {
    summary: '按文字或者编号查找指标和考核内容，列出编号、位置和分值',
    about: '引号、空格、全角半角写得不一样也能找到。凡是要写编号的命令，都可以写名称或者名称的一部分，只要没有别的一项也是这样。',
    options: {
      year: '查哪个年度；不写就查最新的一个',
      system: '只查一套指标体系',
      format: '给人看（text），或者给程序用（json）',
    },
    examples: [
      { line: 'find 党代表', does: '列出名称或者内容里有“党代表”的各项' },
      { line: 'find 宣讲 --year 2020 --system county', does: '只查 2020 年县的指标体系' },
    ],
  } satisfies CommandHelp<'year' | 'system' | 'format'>,
  studio: {
    summary: '打开工作台：在浏览器里看和改指标体系，各类单位的总分随时显示',
    about:
      '工作台是这台电脑上的一个网页，不需要网络，别的电脑、别的网站都打不开。改动当即写进 indicators/ 里的文件，注释和写法不变，可以撤销；别人（编辑器、git pull）同时改了的，页面随之更新，改到同一处的列出两边的值，不会覆盖。装了 Git 的，在“版本”里看上一个版本以来改了什么，保存为下一个版本；不推送，也不换分支。关掉网页，或者在终端里按 Ctrl+C，工作台就结束。',
    options: { noOpen: '不打开浏览器，只写出地址' },
    examples: [{ line: 'studio', does: '打开工作台' }],
  } satisfies CommandHelp<'noOpen'>,
  export: {
    summary: '把考核内容写成一张编辑表（一行一项），用表格软件修改以后由 import 读回',
    about: '每套指标体系一张工作表：各级指标、内容、各类单位的分值、考核单位、评分标准等各一列，可以排序、筛选、增删行。编号和发出时的底稿在隐藏的列和工作表里，读回时据此分清改了什么，并同这期间别人的改动合并。写在 output/<年度>/edit/；原来的文件有人改过的另存。不写年度就取还不是正式稿的最新一个。',
    options: {
      system: '只写这些指标体系：写编号',
      format: '格式；csv 每套指标体系一个文件，里面没有底稿',
      output: '写到这个文件夹，其下每个年度一个文件夹（默认 output）',
    },
    examples: [
      { line: 'export', does: '写出正在编写的年度的编辑表' },
      { line: 'export 2021 --system county', does: '只写 2021 年的一套指标体系' },
      { line: 'export --format csv', does: '写成 CSV' },
    ],
  } satisfies CommandHelp<'system' | 'format' | 'output'>,
  fmt: {
    summary: '把 YAML 文件整理成统一的格式；注释保留，数据不变',
    about: '统一的格式：缩进两个空格，键按规定的顺序，数字不留多余的 0，一段文字不折行，空行最多留一行，换行符为 LF，末尾有一个换行。有写法错误的文件不整理，先用 check 查出并改正。',
    options: {
      check: '只列出要整理的文件，不改动',
    },
    examples: [
      { line: 'fmt', does: '整理 indicators/ 和 results/ 下的全部文件' },
      { line: 'fmt indicators/2020/county', does: '只整理一个文件夹里的' },
      { line: 'fmt --check', does: '只看有没有要整理的，供自动检查使用' },
    ],
  } satisfies CommandHelp<'check'>,
};
