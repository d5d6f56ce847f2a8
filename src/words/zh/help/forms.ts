import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<
  'only' | 'unit' | 'department' | 'format' | 'draft' | 'archive' | 'strictFonts' | 'output'
> = {
  summary: '检查无误后写出自评表、考核评分表和汇总表，放在 output/<年度>/forms/',
  about:
    '每个被考核单位一份自评表，每类单位另有一份空白的；每个考核单位一份考核评分表，每个被考核单位一页；每套指标体系一份汇总表。电子表只能填该填的格子，填好收回以后用 collect 汇总。',
  options: {
    only: '只生成其中几种：self（各单位自评表）、blank（空白自评表）、department（考核评分表）、summary（汇总表）',
    unit: '只生成这些被考核单位的自评表：写它们在 units.yaml 里的编号',
    department: '只生成这些考核单位的评分表：写它们在 departments.yaml 里的编号',
    format: '只生成其中几种格式：xlsx（填报）、docx 和 pdf（打印）',
    draft: '不写年度时，取最新的年度，不论是不是正式稿',
    archive: 'PDF 采用长期保存格式（PDF/A-2b）',
    strictFonts: '本机缺少公文字体时不用其他字体代替，而是停下来',
    output: '写到这个文件夹，其下每个年度一个文件夹（默认 output）',
  },
  examples: [
    { line: 'forms --format xlsx', does: '生成最新正式稿的全部电子表' },
    { line: 'forms 2020 --unit jia-xian', does: '只生成甲县的自评表' },
    { line: 'forms --only department', does: '只生成各考核单位的评分表' },
  ],
};
