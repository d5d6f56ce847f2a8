import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'format' | 'year' | 'output'> = {
  summary: '比较两个年度、两个 Git 版本、当前数据同一个版本，或者两个文件夹：先列分值增减，再列改动',
  about: `只写一个年度，同上一年度比较；只写一个版本或者文件夹，同当前数据比较；都不写，同最近一次提交比较。
四位数字是年度；写有 / 或 \\ 的，以及里面有 indicators 的，是文件夹；其余是 Git 的分支、标签或者提交。
只改格式、注释和编者说明的不算改动。退出码：0 没有改动，1 有改动，2 没有比成。`,
  options: {
    format: '结果的格式；不写就按 -o 的扩展名，没有 -o 就是 text',
    year: '只比较这个年度',
    output: '写到这个文件；docx、xlsx、pdf 必须写',
  },
  examples: [
    { line: 'diff 2020 2021', does: '看 2021 年度比 2020 年度改了什么' },
    { line: 'diff 2021 -o 修订对照表.docx', does: '把 2021 年度的修订对照表写成 Word 文件' },
    { line: 'diff main', does: '看当前数据同 main 分支相比改了什么' },
    { line: 'diff v1 v2 --year 2021 --format json', does: '比较两个版本的 2021 年度，给程序用' },
    { line: 'diff ./旧数据 ./新数据', does: '比较两个文件夹' },
  ],
};
