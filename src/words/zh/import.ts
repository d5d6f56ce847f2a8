import type { ImportWords } from '../import.ts';

/** What is said of foreign files that became data, in Chinese. */
export const words: ImportWords = {
  remarks: {
    'breaks-off': () => '原文件到这里就断了，后面的没有',
    'columns-apart': () => '从这里起，表格是一栏一栏抄下来的，看不出哪个分值是哪一项的，没有录入；请找原来的 Word、Excel 文件，或者按行重排后再导入',
    'drawing-broken': () => '从这里起，制表符画的表格线对不上，没有录入；请把表格改成一行一项、用制表位（Tab）隔开后再导入',
    'table-too-wide': () => '从这里起的表格超过 32 栏或者 20 万格，没有录入；请删去不用的栏和行后再导入',
    'sum-differs': ({ title, stated, actual }) => `“${title}”写的是 ${stated} 分，下面各项合计 ${actual} 分，照原文件录入`,
    'points-assumed': ({ words, value }) => `“${words}”的分值看不准，先按 ${value} 分录入`,
    'points-inferred': ({ words, value }) => `“${words}”没有写分值，按上一级余下的 ${value} 分录入`,
    unscored: ({ words }) => `“${words}”没有分值，上一级也没有余下的分，没有录成计分的一项，写在上一级的 note 里`,
    joined: ({ words, count }) => `“${words}”等 ${count} 条没有各自的分值，合成一项`,
    'criterion-from-title': ({ count }) => `有 ${count} 个指标下面没有考核内容，各以它的名称作为一项考核内容`,
    wrapped: ({ words }) => `“${words}”与指标并列，上面加了一个同名的指标`,
    'bonus-apart': ({ words, value }) => `“${words}”另有加分 ${value} 分，另立一项加分`,
    'full-marks-assumed': ({ system, value }) => `“${system}”没有写满分，先按各项合计 ${value} 分`,
    'points-shared-out': ({ title, className, value }) => `“${title}”对${className}为 ${value} 分，原文件没有说下面各项怎么分，按比例分摊`,
    'class-unread': ({ note }) => `“${note}”看不出适用于谁，没有限定适用范围，原话写在 note 里`,
    'classes-inferred': ({ system, classes }) => `“${system}”的单位类型取自适用范围的说明：${classes}`,
    'class-includes': ({ name, part }) => `“${name}”看作包括“${part}”`,
    'id-likely': ({ words, former, id, edition }) => `“${words}”看来就是 ${edition} 的“${former}”，沿用编号 ${id}`,
    'department-alias': ({ name, alias }) => `“${alias}”看作“${name}”的别名`,
    'group-assumed': ({ group }) => `看不出考核对象叫什么，先写“${group}”`,
    'title-assumed': ({ title }) => `没有找到考核办法的名称，先写“${title}”`,
    'system-twice': ({ title, file }) => `“${title}”在 ${file} 里又有一份，内容相同，只录入一次`,
  },
};
