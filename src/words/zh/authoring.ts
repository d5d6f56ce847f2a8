import type { Authoring } from '../authoring.ts';

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : `是不是想写 ${suggestion}？`;
const LEVELS = { 1: '一级指标', 2: '二级指标', 3: '三级指标' } as const;
const counted = (errors: number, warnings: number): string => `错误 ${errors}，警告 ${warnings}`;

/** The words of the commands that change the data, in Chinese. */
export const authoring: Authoring = {
  titled: (level, title) => `${LEVELS[level]}“${title}”`,
  changed: (path, line) => `${path}:${line}`,
  newFile: (path) => `新文件 ${path}`,
  newIds: (ids) => `新编号：${ids.join('、')}`,
  nothingChanged: '本来就是这样，没有改动',
  sums: '各级分值（改前 → 改后）：',
  noPoints: '无',
  becomes: (before, after) => (before === after ? after : `${before} → ${after}`),
  sum: (stated, actual, difference) =>
    `本级 ${stated}，下级合计 ${actual}，${difference === undefined ? '相符' : `相差 ${difference}`}`,
  leads: (title, before, after) => `考核单位随之改变：“${title}” ${before} → ${after}`,
  checkClean: '检查：没有发现问题',
  checkNothingElse: '检查：除了待核对的标记，没有别的问题',
  checkSame: (errors, warnings) => `检查：没有新的问题；原有的没有变（${counted(errors, warnings)}）`,
  checkFresh: (fresh, gone) => `检查：新出现 ${fresh} 处问题${gone > 0 ? `，消除 ${gone} 处` : ''}`,
  checkLeft: (errors, warnings) => `全部数据现有的问题：${counted(errors, warnings)}`,
  dryRun: '只是试算（--dry-run），没有写入任何文件。',
  created: (folder, files) => `已建立 ${folder}/，共 ${files} 个文件`,
  wouldCreate: (folder, files) => `将建立 ${folder}/，共 ${files} 个文件`,
  shifted: (key, before, after) => `${key}：${before} → ${after}`,
  marked: (count) =>
    `${count} 个一级指标都注明了 confirmed: false。逐个核对，改完后删去文件开头这一行；定稿以前必须全部核对。`,
  boundKind: { date: '日期', document: '文号', period: '时期届次', relative: '相对年份', year: '年份' },
  bound: (count) => `看来与年度有关、请逐处确认的地方 ${count} 处：`,
  nothingBound: '没有看到与年度有关的说法。',
  afterNew: (edition) => `接下来：逐个核对 indicators/${edition}/ 里的文件，随时用 zhunsheng check 检查。`,
  afterInit: (folder) =>
    `接下来：打开 ${folder}/README.md，照着里面的步骤做；用 zhunsheng check --root ${folder} 检查。`,
  notRenewed: (edition) => `${edition} 年度的数据有错误，没有建立新的年度。请先改正：`,
  failure: {
    unknownItem: (id, edition, suggestion) => `${edition} 里没有编号 ${id}。${meant(suggestion)}`,
    unreadItem: (id) => `没有找到编号 ${id}；有的文件读不出来，请先用 zhunsheng check 检查并改正。`,
    noEdition: '还没有任何年度。请先用 zhunsheng init 建立一套数据。',
    severalSystems: (id, systems) => `编号 ${id} 在几套指标体系里都有，请用 --system 指明：${systems.join('、')}。`,
    isFinal: (edition, id, next) =>
      `${edition} 是正式稿，不能再改${id === '' ? '' : `（编号 ${id}）`}。要修订下一年度，请用 zhunsheng new ${next} --from ${edition}；确实还没有定稿的，先把 indicators/${edition}/scheme.yaml 里的 state 改成 draft。`,
    brokenFile: (path) => `${path} 里有写法错误，不能自动修改。请先用 zhunsheng check 检查并改正。`,
    unusual: (path, line) =>
      `${path} 第 ${line} 行的写法特别，自动修改可能会弄乱，没有改动。请直接编辑这个文件，或者先改成每项一行、以 - 开头的写法。`,
    changedMeanwhile: (path) => `${path} 刚刚被别的程序改过，没有写入。请再试一次。`,
    leavesRepository: (path) => `${path} 是指向外面的链接，不能写入。`,
    nothingToSet: '没有说要改什么。用 zhunsheng help set 查看可以改的内容。',
    wordingIs: (id, option, instead) => `${id} 的文字用 ${instead} 改，不用 ${option}。`,
    onlyCriteria: (id, option) => `${option} 只用于考核内容，${id} 是指标。`,
    onlyIndicators: (id, option) => `${option} 只用于指标，${id} 是考核内容；请写在它所属的三级指标上。`,
    classNeedsPoints: '--class 只和 --points 一起用，说明是哪些单位类型的分值。',
    classOfAll: '--class 写 all，或者写单位类型的编号，不能两样都写。',
    otherKey: (id, option, key) => `${id} 写的是 ${key}，不能再用 ${option}；请改用 --${key}。`,
    pointsDiffer: (id, classes) =>
      `${id} 的分值因单位类型而不同（${classes.map(([name, points]) => `${name} ${points}`).join('，')}）。请用 --class 写明改哪些类型；全部改成一样的，写 --class all。`,
    notApplicable: (id, className) => `${id} 不适用于“${className}”，不能为它定分值。`,
    badPoints: (option, typed) => `选项 ${option} 不能写 ${typed}。请写大于 0 的数字，例如 1 或者 0.5。`,
    badWeight: (typed) => `选项 --weight 不能写 ${typed}。请写大于 0、不超过 1 的小数，例如 30% 写 0.3。`,
    badText: (option) => `选项 ${option} 要写一行文字，里面不能有换行和看不见的字符。`,
    badId: (id, suggestion) =>
      `编号不能写成 ${id}：只能用小写英文字母、数字和连字符，以字母开头，最多 60 个字符。${meant(suggestion)}`,
    idTaken: (id, edition) => `编号 ${id} 在 ${edition} 用过。请换一个，或者去掉 --id，由程序取一个新编号。`,
    idRetired: (id, since) =>
      `编号 ${id} 从 ${since} 年起停用，永不再用。请换一个，或者去掉 --id，由程序取一个新编号。`,
    needsOption: (options, why) => {
      const wanted = options.join(why === 'indicator' ? ' 和 ' : ' 或者 ');
      return {
        criterion: `新的考核内容要有文字，请加上 ${wanted}。`,
        indicator: `新的指标要有名称，下面至少要有一项考核内容（--text 写它的文字），请加上 ${wanted}。`,
        points: `新的一项要有分值，请加上 ${wanted}。`,
        place: `请写明放到哪里：${wanted}。`,
      }[why];
    },
    onePlace: '--after 和 --before 只能写一个。',
    onePoints: '--points、--weight、--deducts 只能写一个。',
    takesCriteria: (parent, option) =>
      `${parent} 下面是考核内容，不用 ${option}：文字写在 --text 后面，名称和考核单位属于指标。`,
    takesIndicators: (parent) => `${parent} 下面是指标，不用 --deducts：只扣分的是考核内容。`,
    underCriterion: (id) => `${id} 是考核内容，下面不能再有别的；请写它所属的三级指标的编号。`,
    notBelow: (id, parent) => `${id} 不在 ${parent} 之下，不能放在它的前后。`,
    otherSystem: (id, other) => `${id} 和 ${other} 不在同一套指标体系里，不能移过去。`,
    wrongLevel: (id, parent) =>
      `${id} 不能放到 ${parent} 之下：考核内容放在三级指标下，三级指标放在二级指标下，二级指标放在一级指标下。`,
    onlyOne: (id, parent) =>
      `${id} 是 ${parent} 下唯一的一项，移走后 ${parent} 就空了。请先在 ${parent} 下增加别的内容，或者移动 ${parent}。`,
    isThere: (id) => `${id} 本来就在那里，没有改动。`,
    badYear: (typed) => `年度不能写成 ${typed}。请写四位数的年份，例如 2021；更正写成 2020.1。`,
    exists: (path) => `${path} 已经有了，没有改动。要重新建立，请先把它移到别处。`,
    notEmpty: (path) => `${path} 不是空文件夹，没有写入任何文件。请写一个新的或者空的文件夹。`,
  },
};
