import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'base' | 'post' | 'host' | 'page'> = {
  summary: '审阅一次提交改动了什么：总分是否不变，谁增谁减，逐项对照，哪些需要决定',
  about:
    '同分出去时的版本比较，列出每个有改动的年度；新的年度同上一年度比较。不写选项就把评论印出来。在 GitHub、GitLab、Gitea、Forgejo 的流水线里加上 --post，就写成合并请求里的一条评论，以后只更新这一条；平台、仓库、合并请求从流水线的环境变量读取，令牌从 ZHUNSHENG_TOKEN 读取。',
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
};
