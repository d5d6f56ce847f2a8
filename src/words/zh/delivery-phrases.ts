import type { FormName } from '../../text/delivered/entry-facts.ts';
import type { DeliveryFacts, Open } from '../../text/delivery.ts';

/** What a file that is no form is. */
export const KINDS: { readonly [K in DeliveryFacts['file-kind']['kind']]: string } = {
  xls: '这是 .xls 格式的旧版工作簿',
  xlsb: '这是 .xlsb 格式的工作簿',
  et: '这是 WPS 的 .et 格式',
  ods: '这是 .ods 格式的工作簿',
  csv: '这是 CSV 文本，不带表的标识',
  document: '这是文字材料，不是工作簿',
  pdf: '这是 PDF，不是工作簿',
  image: '这是图片，不是工作簿',
  archive: '这是压缩包',
  other: '这不是工作簿',
};

/** What to do with a file that is no form. */
export const REMEDIES: { readonly [K in DeliveryFacts['file-kind']['kind']]: string } = {
  xls: '用 WPS 或 Excel 打开，另存为“Excel 工作簿（*.xlsx）”后再收',
  xlsb: '用 WPS 或 Excel 打开，另存为“Excel 工作簿（*.xlsx）”后再收',
  et: '用 WPS 打开，另存为“Microsoft Excel 文件（*.xlsx）”后再收',
  ods: '用 WPS、Excel 或 LibreOffice 打开，另存为 xlsx 后再收',
  csv: '请填报单位交回发下去的那份工作簿',
  document: '如果这是佐证材料，移到别的文件夹；如果是打印表的内容，请填报单位交回发下去的那份工作簿',
  pdf: '如果这是盖章的扫描件，移到别的文件夹；分数请填报单位用发下去的那份工作簿交回',
  image: '如果这是盖章的照片，移到别的文件夹；分数请填报单位用发下去的那份工作簿交回',
  archive: '先解压，再收里面的文件',
  other: '移到别的文件夹；如果本来是表，请填报单位重新交回发下去的那份工作簿',
};

/** Why a file cannot be read, and what to do. */
export const REASONS: { readonly [R in DeliveryFacts['file-unreadable']['reason']]: readonly [string, string] } = {
  damaged: ['文件损坏，读不出来', '请填报单位用 WPS 或 Excel 打开后重新保存，再交一次；打不开的，重新填一份'],
  'too-large': ['文件异常大，没有读取', '请填报单位把表以外的内容和图片删去，重新保存后再交一次'],
  encrypted: ['文件加了密码，读不出来', '请填报单位去掉打开密码，再交一次'],
  denied: ['电脑不让读取这个文件', '看看有没有读取它的权限，磁盘是不是正常，再收一次'],
  unsafe: ['文件里有办公软件不会写出的内容，为安全起见没有读取', '请填报单位用 WPS 或 Excel 打开发下去的那份工作簿重新填写'],
};

/** A form by whose it is. */
export const form = ({ form: kind, of }: FormName): string => ({ self: `“${of}”的自评表`, department: `“${of}”的评分表`, arranged: `“${of}”另行安排评分的评分表`, summary: `“${of}”的汇总表` })[kind];

/** Why a form is not the one that counts. */
export const PASSED_OVER: { readonly [R in DeliveryFacts['form-passed-over']['reason']]: string } = {
  empty: '这一份什么也没有填',
  blank: '这一份是写上单位名称的空白表',
  accepted: '收表时指明了采用它',
  unproved: '这一份没有发表时的封签',
};

/** What of a form's identity differs. */
export const IDENTITY: Readonly<Record<string, string>> = {
  form: '表的种类',
  edition: '年度版本',
  system: '指标体系',
  class: '单位类型',
  unit: '被考核单位',
  department: '考核单位',
  digest: '摘要',
  checkCode: '校验码',
  seal: '封签',
  supplement: '补充表的编号',
};

/** That ranks and grades were not decided when forms were collected, and why. */
export function opened({ unscored, unclear, unsatisfied, lacking, errors }: Open): string {
  const reasons = [
    ...(unscored > 0 ? [`${unscored} 个单位的核实分不全`] : []),
    ...(unclear > 0 ? [`${unclear} 个单位在汇总表上登记的内容填写有误，没有采用`] : []),
    ...(unsatisfied > 0 ? [`${unsatisfied} 个单位没有${(lacking ?? ['满意度']).join('或者')}`] : []),
    ...(errors > 0 ? [`收表发现的 ${errors} 处错误还没有处理`] : []),
  ];
  return `收表时名次和等次未定：${reasons.join('；')}`;
}
