import type { CommandHelp } from '../../help.ts';

/** How the commands are used that say what is wrong with it, in Chinese. */
export const check = {
  check: {
    summary: '检查 indicators/ 和 results/ 下的全部数据，列出所有问题；没有问题就列出控制总分。写了年度、文件或者文件夹，就只列那里的',
    options: {
      format: '结果的格式',
      drafted: '列出自行起草的部分',
      fix: '先在文件里改正只有一种可能的错误写法（全角冒号、全角数字等），再检查余下的',
      watch: '检查之后不退出：每次保存都立刻重新检查，按 Ctrl-C 结束',
    },
    examples: [
      { line: 'check', does: '检查当前文件夹里的数据' },
      { line: 'check 2021', does: '只列 2021 年度和各年度共用的名册里的问题；仍然检查全部数据' },
      { line: 'check indicators/2021/county', does: '只列这个文件夹里的问题，也可以写一个文件' },
      { line: 'check --fix', does: '能改的先改好，再列出余下的问题' },
      { line: 'check --drafted', does: '检查，并列出自行起草的部分' },
      { line: 'check --watch', does: '一边编写，一边检查' },
      { line: 'check --format json', does: '结果交给别的程序处理' },
    ],
  } satisfies CommandHelp<'format' | 'drafted' | 'watch' | 'fix'>,
  explain: {
    summary: '说明一个问题代码是什么意思，并举例；不写代码就列出全部',
    options: {},
    examples: [
      { line: 'explain sum-mismatch', does: '说明 sum-mismatch，附错误写法和正确写法' },
      { line: 'explain', does: '列出全部代码' },
    ],
  } satisfies CommandHelp<never>,
};
