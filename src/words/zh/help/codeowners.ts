import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'host' | 'check'> = {
  summary: '按考核单位写出代码托管平台的 CODEOWNERS 文件，指标有改动时平台自动请牵头单位审阅',
  about:
    '各单位的账号写在 indicators/departments.yaml 的 owners 里；没有账号的单位由考核办公室代审。文件里别的行原样保留，只更新自己的几行。',
  options: {
    host: '为哪个平台写；不写就更新已有的 CODEOWNERS 文件',
    check: '只检查是不是最新，不写文件；不是最新时退出码为 1',
  },
  examples: [
    { line: 'codeowners --host gitea', does: '写出 .gitea/CODEOWNERS' },
    { line: 'codeowners --check', does: '检查已有的文件是不是最新' },
  ],
};
