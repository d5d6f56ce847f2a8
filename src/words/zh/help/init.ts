import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'year'> = {
  summary: '为另一个单位建立一套新的数据，小而完整，照着改就能用',
  about:
    '里面有示例指标体系、编辑器设置、代码托管平台的检查流程、各类文件的说明书（schemas/）和一份中文的 README。文件夹要是新的或者空的，已有的文件不会被覆盖。',
  options: { year: '示例指标体系的年度' },
  examples: [
    { line: 'init 党建考核', does: '在当前文件夹下建立“党建考核”文件夹' },
    { line: 'init 党建考核 --year 2026', does: '年度写成 2026' },
    { line: 'init .', does: '在当前的空文件夹里建立' },
  ],
};
