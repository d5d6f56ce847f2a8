import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'force'> = {
  summary: '锁定正式稿：记下控制总分、项数、编号和摘要，以后的改动都会报错；不写年度就取最新的正式稿',
  about:
    '锁定记录写在 indicators/<年度>/lock.json，要一并提交。注释、空行和写法不算改动。更正文字另立更正版（如 2020.1）；分值等实质内容要重新审定。',
  options: { force: '内容同原来的锁定记录不一致，也重新锁定' },
  examples: [
    { line: 'lock', does: '锁定最新的正式稿' },
    { line: 'lock 2020 --force', does: '2020 重新审定以后，重新锁定' },
  ],
};
