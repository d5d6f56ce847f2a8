import type { CommandHelp } from '../../help.ts';

/** How the commands are used that are about the program itself, in Chinese. */
export const program = {
  completion: {
    summary: '打印一段脚本，让终端按 Tab 键补全命令、选项、年度、代码等',
    about: ['把下面一行加到终端的配置文件里：', '  bash（~/.bashrc）：source <(zhunsheng completion bash)', '  zsh（~/.zshrc，写在 compinit 之后）：source <(zhunsheng completion zsh)', '  fish（~/.config/fish/config.fish）：zhunsheng completion fish | source'].join('\n'),
    options: {},
    examples: [
      { line: 'completion bash', does: '打印 bash 用的脚本' },
      { line: 'completion zsh', does: '打印 zsh 用的脚本' },
    ],
  } satisfies CommandHelp<never>,
  lsp: {
    summary: '语言服务器，由编辑器启动：边写边查、悬停看合计、补全编号、跳转、改编号等',
    about: '编辑器通过标准输入输出同它对话，单独运行没有用处。VS Code 装上准绳的扩展就行；Neovim、Helix、JetBrains 的设置见 docs/editors.md。',
    options: {},
    examples: [{ line: 'lsp', does: '编辑器的设置里写这一行' }],
  } satisfies CommandHelp<never>,
  version: {
    summary: '显示程序的版本和运行环境；写 zhunsheng --version 也一样',
    options: { version: '同上' },
    examples: [{ line: 'version', does: '程序出了问题，请人看的时候附上' }],
  } satisfies CommandHelp<'version'>,
  help: {
    summary: '显示全部命令，或者一个命令的选项和例子',
    options: {},
    examples: [
      { line: 'help', does: '列出全部命令' },
      { line: 'help build', does: '说明 build 命令；写 zhunsheng build --help 也一样' },
    ],
  } satisfies CommandHelp<never>,
};
