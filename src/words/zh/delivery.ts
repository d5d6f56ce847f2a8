import { aroundDifference, beginning } from '../../text/stretch.ts';
import type { DeliveryMessages, DeliveryWords } from '../delivery.ts';
import { changedMessages } from './changed-items.ts';
import { fileMessages } from './delivered-files.ts';
import { form, IDENTITY, opened, PASSED_OVER } from './delivery-phrases.ts';
import { entryMessages, entryWords } from './double-entry.ts';
import { list, said, short } from './phrases.ts';

/** The sentences about returned forms in Chinese. */
export const messages: DeliveryMessages = {
  ...fileMessages,
  'key-missing': () => ({
    message: '没有发表时的密钥，分不清哪些表是发下去的，哪些是别人另做的；封签没有核对',
    hint: '从生成表的那台电脑上，把这个文件复制到同样的位置，再收一次',
  }),
  'form-unproved': ({ file }) => ({
    message: '这份表没有本单位发表时的封签，可能是别人另做的，没有采用',
    hint: `请填报单位在发下去的那份工作簿里填写；已经问清楚、要采用它的，加上 --accept ${short(file)} 再收一次`,
  }),
  'form-accepted': () => ({
    message: '这份表没有本单位发表时的封签，收表时指明采用，已采用',
    hint: '不用处理；请记下是谁核实的',
  }),
  'form-unknown': () => ({
    message: '这个工作簿不是发下去的表：找不到表的标识，也没有本年度考核内容的编号',
    hint: '移到别的文件夹；如果本来是表，请填报单位在发下去的那份工作簿里填写，不要把内容复制到新的文件',
  }),
  'form-surplus': ({ keys }) => ({
    message: `本年度没有这样一份表：${keys.map((each) => `\`${short(each)}\``).join('、')}`,
    hint: '核对被考核单位名册和考核单位名册；该收的，改好名册后再收一次',
  }),
  'form-edition': ({ edition, expected }) => ({
    message: `这是 \`${short(edition)}\` 版的表，现在收的是 ${expected} 版，分数没有采用`,
    hint: `请填报单位用 ${expected} 版的表重新填写；要收那一版的，加上 --year ${short(edition)}`,
  }),
  'form-digest': ({ checkCode, expected }) => ({
    message: `表是由改动前的指标体系生成的（校验码 \`${short(checkCode)}\`，现在是 ${expected}），与现在的表有不同，分数没有采用`,
    hint: '看下面列出的不同：属于指标改动的，请把新表发给填报单位重新填写',
  }),
  ...changedMessages,
  'form-digest-same': ({ checkCode, expected }) => ({
    message: `表是由改动前的指标体系生成的（校验码 \`${short(checkCode)}\`，现在是 ${expected}），但这份表里的考核内容和分值没有变，已采用`,
    hint: '不用处理',
  }),
  'identity-gone': () => ({
    message: '表的标识不在了，已按考核内容的编号认出',
    hint: '不用处理；请核对认出的单位是否正确',
  }),
  'identity-contradictory': ({ key, values }) => ({
    message: `表的标识自相矛盾：${IDENTITY[key] ?? key}有 ${list(values.map(short))} 几种说法，分数没有采用`,
    hint: '看得见的与隐藏的编号不一致，多半是把两份表的内容拼在了一起；请填报单位在自己的那份工作簿里重新填写',
  }),
  'unit-empty': () => ({ message: '空白表没有写单位，不知道是谁的，分数没有采用', hint: '在“单位”后面写上单位的全称' }),
  'unit-unknown': ({ name, suggestion }) => ({
    message: `\`${short(name)}\` 不在被考核单位名册里，分数没有采用`,
    hint: suggestion === undefined ? '按名册写单位的全称' : `是不是 \`${suggestion}\`？按名册改正单位名称`,
  }),
  'unit-class': ({ name }) => ({
    message: `\`${short(name)}\` 不属于这份表的单位类型，考核内容和分值不同，分数没有采用`,
    hint: '请填报单位换用自己那一类的表',
  }),
  'unit-typed': ({ name }) => ({
    message: `空白表上写的是 \`${short(name)}\`，已作为它的自评表采用`,
    hint: '不用处理；请核对单位是否正确',
  }),
  'form-again': ({ other }) => ({
    message: `与 \`${other}\` 是同一份表，填写的内容也一样`,
    hint: '不用处理；留一份就可以',
  }),
  'form-twice': ({ other }) => ({
    message: `与 \`${other}\` 是同一份表，填写的内容却不一样，两份都没有采用`,
    hint: '问清以哪一份为准，把另一份移走，再收一次',
  }),
  'form-passed-over': ({ other, reason }) => ({
    message: `与 \`${other}\` 是同一份表，采用的是那一份，${PASSED_OVER[reason]}`,
    hint: '看一眼：那一份确实是填报单位交的，就把这一份移走；该用这一份的，把那一份移走，再收一次',
  }),
  'value-differs': ({ title, other, value, otherValue }) => ({
    message: `${title}：这里是${said(value)}，\`${other}\` 里是${said(otherValue)}`,
    hint: '问清以哪个为准',
  }),
  'form-missing': (facts) => ({
    message: `没有收到${form(facts)}`,
    hint: '请填报单位交回；已经交的，看看有没有因为别的问题没能读出',
  }),
  ...entryMessages,
  'sheet-missing': ({ name }) => ({
    message: `缺少工作表 \`${name}\``,
    hint: '请填报单位在完整的表里填写；不考核的也不要删去',
  }),
  'sheet-added': () => ({
    message: '这个工作表不是表里原有的，里面的内容列在“未采用”里',
    hint: '看一眼；与分数无关就不用处理',
  }),
  'keys-missing': () => ({
    message: '隐藏的编号列不在了，分不清各行是哪一项，这个工作表的分数没有采用',
    hint: '请填报单位在发下去的那份工作簿里填写，不要只复制看得见的部分',
  }),
  'column-missing': ({ title }) => ({
    message: `缺少“${title}”一栏`,
    hint: '请填报单位在完整的表里填写，不要删栏；不想看的可以隐藏',
  }),
  'row-missing': ({ row }) => ({
    message: `缺少这一项：${beginning(row)}`,
    hint: '请填报单位在完整的表里填写，不要删行',
  }),
  'row-again': ({ row }) => ({ message: `这一项出现了两次，填的一样：${beginning(row)}`, hint: '不用处理' }),
  'row-twice': ({ row, other }) => ({
    message: `这一项出现了两次，填的不一样（另一处在 \`${other}\`），都没有采用：${beginning(row)}`,
    hint: '问清以哪一行为准，删去另一行',
  }),
  'row-added': ({ text }) => ({
    message: `这一行不是表里原有的，没有采用：${beginning(text)}`,
    hint: '表里没有的项目不能计分；要说明的写在说明或者原因里',
  }),
  'title-changed': ({ expected, found }) => ({
    message: `表头原为“${expected}”，现在是${said(found)}，看得见的与隐藏的编号不一致；这个工作表的分数没有采用`,
    hint: '问清这一栏填的是什么；请填报单位在发下去的那份工作簿里重新填写',
  }),
  'text-changed': ({ title, expected, found }) => {
    const [was, is] = aroundDifference(expected, found);
    const now = found === '' ? '空的' : `“${is}”`;
    return {
      message: `${title}被改动：原为“${was}”，现在是${now}；有关的分数没有采用`,
      hint: '表里的文字以发下去的为准；确实要改的，在指标数据里改',
    };
  },
  'points-changed': ({ expected, found }) => ({
    message: `分值被改动：原为 ${expected}，现在是${said(found)}；这一项的分数没有采用`,
    hint: '分值以发下去的为准；确实要改的，在指标数据里改',
  }),
  'line-missing': ({ expected }) => ({
    message: `表上原有的这行字不见了，或者被改动：${beginning(expected)}`,
    hint: '看一眼；与分数无关就不用处理',
  }),
  'text-added': ({ text }) => ({
    message: `原来空着的地方写了字，没有采用：${beginning(text)}`,
    hint: '看一眼；要说明的写在说明或者原因里',
  }),
  'formula-replaced': ({ value }) => ({
    message: `公式被换成了${said(value)}；合计由填写的分数重新计算，不受影响`,
    hint: '不用处理',
  }),
  'score-range': ({ value, least, most, mayBeZero }) => ({
    message: `\`${short(value)}\` 超出范围，应在 ${least} 到 ${most} 之间${mayBeZero ? '，或者为 0' : ''}，没有采用`,
    hint: '请填报单位改正',
  }),
  'score-step': ({ value, step }) => ({
    message: `\`${short(value)}\` 太细，分数以 ${step} 为最小单位，没有采用`,
    hint: '请填报单位改正',
  }),
  'score-not-number': ({ value }) => ({
    message: `\`${short(value)}\` 不是数字，没有采用`,
    hint: '只写数字，例如 0.5；要说明的写在说明或者原因里',
  }),
  'score-date': ({ value, date }) => ({
    message: `分数变成了日期 \`${date}\`（数值 ${short(value)}），没有采用`,
    hint: '多半是把 1.5 写成了 1-5 或者 1/5；请填报单位把单元格格式改回常规，重新填写',
  }),
  'score-written': ({ written, read }) => ({
    message: `\`${short(written)}\` 是文字形式的数字，已读作 ${read}`,
    hint: '不用处理',
  }),
  'deduction-negative': ({ value, read }) => ({
    message: `扣分写成了 \`${short(value)}\`，已按扣 ${read} 分计`,
    hint: '扣分填正数；请看一看是不是扣这么多，不是的改过再交，以后用 forms 新写出的表',
  }),
  'score-shown': ({ value, shown, format }) => ({
    message: `单元格里存的是 \`${short(value)}\`，${shown === undefined ? `按格式 \`${short(format)}\` 显示的不一定是它` : shown === '' ? '看上去却是空的' : `看上去却是 \`${short(shown)}\``}，没有采用`,
    hint: '问清是几分；请填报单位把单元格格式改回常规，重新填写',
  }),
  'score-merged': ({ value }) => ({
    message: `填了 \`${short(value)}\` 的格子与别的格子合并了，分不清是哪一项的分数，没有采用`,
    hint: '问清各项是几分；请填报单位取消合并，逐项填写',
  }),
  'cell-struck': ({ value }) => ({
    message: `\`${short(value)}\` 上划了删除线，有关的分数没有采用`,
    hint: '问清还算不算数；请填报单位删去不要的，去掉删除线，重新填写',
  }),
  'comment-added': ({ author, comment, value }) => ({
    message: `这里有批注${author === '' ? '' : `（${short(author)}）`}：${beginning(comment)}${value === '' ? '' : `；填的 \`${short(value)}\` 没有采用`}`,
    hint: '问清批注的意思；请填报单位按结果填好，删去批注，再交一次',
  }),
  'input-formula': ({ value }) => ({
    message: `该填写的地方是公式${value === '' ? '' : `（上次算出 \`${short(value)}\`）`}，没有采用`,
    hint: '请填报单位直接填写结果',
  }),
  'choice-unknown': ({ value, allowed }) => ({
    message: `\`${short(value)}\` 不在可选的词里，没有采用`,
    hint: `可以写 ${list(allowed)}`,
  }),
  'scores-missing': ({ count, total, unit }) => ({
    message: `${unit === undefined ? '' : `“${unit}”的 `}${total} 项里有 ${count} 项还没有评分`,
    hint: '请填报单位补齐；不得分的写 0',
  }),
  'reason-missing': ({ title, value, most }) => ({
    message: most === undefined ? `扣了 ${value} 分，没有写“${title}”` : `打了 ${value} 分，不足 ${most} 分，没有写“${title}”`,
    hint: '请补写原因；分数已采用',
  }),
};

/** The other words about returned forms in Chinese. */
export const words: DeliveryWords = {
  usedFiles: (count) => `采用的文件（${count} 个）：`,
  used: {
    self: (of, values) => `“${of}”的自评表，评分 ${values} 项`,
    department: (of, values) => `“${of}”的评分表，评分 ${values} 项`,
    arranged: (of, values) => `“${of}”另行安排评分的评分表，评分 ${values} 项`,
    summary: (of, values) => `“${of}”的汇总表，满意度、加分、扣分等 ${values} 项`,
  },
  severity: { error: '错误', notice: '说明' },
  notCollected: '数据有问题，没有收表。请先改正：',
  reading: (name, number, count) => `正在读取 ${name}（${number}/${count}）`,
  came: (selfCame, self, scoringCame, scoring) => `收到自评表 ${selfCame} 份，应收 ${self} 份；收到评分表 ${scoringCame} 份，应收 ${scoring} 份`,
  unit: '被考核单位',
  self: '自评',
  selfSum: '自评合计',
  verifiedSum: '核实合计',
  bonus: '加分',
  arranged: '另行安排评分',
  ...entryWords,
  findingColumns: ['文件', '位置', '问题', '怎么办'],
  legend: '各栏：已评项数/应评项数。“齐”表示都评了分；“未收”表示没有收到，或者没有采用；“-”表示不由它评分',
  complete: '齐',
  notCome: '未收',
  notFor: '-',
  about: '约',
  missing: {
    self: (names) => `没有收到 ${names.length} 份自评表：${names.join('、')}`,
    department: (names) => `没有收到 ${names.length} 份评分表：${names.join('、')}`,
    arranged: (names) => `没有收到 ${names.length} 份另行安排评分的评分表：${names.join('、')}`,
  },
  open: opened,
  andMore: (count) => `另有 ${count} 处`,
  found: (errors, notices) => `发现 ${errors + notices} 处：错误 ${errors}，说明 ${notices}`,
  clean: '全部收齐，没有发现问题',
  written: (folder, names) => `已写入 ${folder}：${names.join('、')}`,
  kept: (name, as) => `${name} 被改动过，改动过的文件另存为 ${as}`,
};
