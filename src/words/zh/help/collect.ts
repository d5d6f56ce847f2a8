import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'year' | 'format' | 'output'> = {
  summary: '读回填好的自评表和评分表，核对、计分、汇总，放在 output/<年度>/collected/',
  about:
    '文件夹里的工作簿不论改了什么名称、用什么软件另存、行列怎样移动，都按表的标识和考核内容的编号认出；合计全部由填写的分数重新计算。收到多少、还缺哪些、哪里填得不对，逐个单元格列出；不能采用的也一一列出，不会丢失。收来的文件只读，不改动，其中的宏和公式不运行。',
  options: {
    year: '收哪个年度的表（默认最新的正式稿）',
    format: '结果的格式',
    output: '写到这个文件夹，其下每个年度一个文件夹（默认 output）',
  },
  examples: [
    {
      line: 'collect 收回的表',
      does: '汇总“收回的表”文件夹里的全部表，写出汇总表、数据 scores.json 和问题清单 report.txt',
    },
    { line: 'collect 收回的表 --year 2020', does: '收 2020 年度的表' },
  ],
};
