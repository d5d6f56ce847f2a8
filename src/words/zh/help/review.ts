import type { CommandHelp } from '../../help.ts';

/** How the commands are used that compare and review, in Chinese. */
export const review = {
  diff: {
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
  } satisfies CommandHelp<'format' | 'year' | 'output'>,
  review: {
    summary: '审阅一次提交改动了什么：总分是否不变，谁增谁减，逐项对照，哪些需要决定',
    about: '同分出去时的版本比较，列出每个有改动的年度；新的年度同上一年度比较。不写选项就把评论印出来。在 GitHub、GitLab、Gitea、Forgejo 的流水线里加上 --post，就写成合并请求里的一条评论，以后只更新这一条；平台、仓库、合并请求从流水线的环境变量读取，令牌从 ZHUNSHENG_TOKEN 读取。',
    options: {
      base: '同哪个版本比较：分支、标签或者提交；不写就取流水线给出的，没有流水线就取 main',
      post: '把评论写到合并请求里，并在有问题的各行标出来',
      host: '平台；不写就看是谁的流水线',
      page: '另写成一个审阅页（HTML 文件）：可以筛选、查找、打印，不用上网',
    },
    examples: [
      { line: 'review', does: '看当前分支同 main 相比改动了什么' },
      { line: 'review --base v2020 --page 审阅.html', does: '写成审阅页，用浏览器打开' },
      { line: 'review --post', does: '在流水线里写评论' },
    ],
  } satisfies CommandHelp<'base' | 'post' | 'host' | 'page'>,
  codeowners: {
    summary: '按考核单位写出代码托管平台的 CODEOWNERS 文件，指标有改动时平台自动请牵头单位审阅',
    about: '各单位的账号写在 indicators/departments.yaml 的 owners 里；没有账号的单位由考核办公室代审，results/ 里各年度的数据也由考核办公室审。文件里别的行原样保留，只更新自己的几行。',
    options: {
      host: '为哪个平台写；不写就更新已有的 CODEOWNERS 文件',
      check: '只检查是不是最新，不写文件；不是最新时退出码为 1',
    },
    examples: [
      { line: 'codeowners --host gitea', does: '写出 .gitea/CODEOWNERS' },
      { line: 'codeowners --check', does: '检查已有的文件是不是最新' },
    ],
  } satisfies CommandHelp<'host' | 'check'>,
  textconv: {
    summary: '把一个 YAML 数据文件写成文字，供 git diff 和 git log -p 比较',
    about: '一般不直接使用，而是交给 Git：git config diff.zhunsheng.textconv "node dist/zhunsheng.cjs textconv"。不是数据或者写法有误的文件原样输出。',
    options: {},
    examples: [{ line: 'textconv indicators/departments.yaml', does: '看名册写成文字是什么样子' }],
  } satisfies CommandHelp<never>,
  'merge-driver': {
    summary: '替 Git 合并两个人改过的数据文件：指标和各种名册、台账按编号逐项合并，改到同一处的列出来由人定',
    about: `一般不直接使用，而是交给 Git。每人在自己的仓库里执行一次：
git config merge.zhunsheng.driver "node dist/zhunsheng.cjs merge-driver %O %A %B %P"
.gitattributes 里要有 indicators/**/*.yaml merge=zhunsheng、indicators/**/*.md merge=zhunsheng 和 results/**/*.yaml merge=zhunsheng。
四个文件依次是共同的旧版、本方、对方、文件在仓库里的路径；结果写到本方的文件里。退出码：0 合并好了，1 有要人定的，2 没有合并。
代码托管平台上的合并不用它：在平台上合并以后运行 check。`,
    options: {},
    examples: [{ line: 'merge-driver 旧.yaml 本方.yaml 对方.yaml indicators/2020/county/1-ideology.yaml', does: '不通过 Git，把三个文件合并到 本方.yaml' }],
  } satisfies CommandHelp<never>,
};
