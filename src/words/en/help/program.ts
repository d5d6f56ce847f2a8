import type { CommandHelp } from '../../help.ts';

/** How the commands are used that are about the program itself, in English. */
export const program = {
  completion: {
    summary: 'print a script by which a shell completes commands, options, years, codes and more at the Tab key',
    about: ['Add this line to the settings of your shell:', '  bash (~/.bashrc): source <(zhunsheng completion bash)', '  zsh (~/.zshrc, behind compinit): source <(zhunsheng completion zsh)', '  fish (~/.config/fish/config.fish): zhunsheng completion fish | source'].join('\n'),
    options: {},
    examples: [
      { line: 'completion bash', does: 'print the script for bash' },
      { line: 'completion zsh', does: 'print the script for zsh' },
    ],
  } satisfies CommandHelp<never>,
  lsp: {
    summary: 'language server, started by an editor: findings while typing, sums, completion of ids, renaming',
    about: 'The editor talks with it over standard input and output; run by itself it is of no use. For VS Code there is an extension; docs/editors.md says how Neovim, Helix and JetBrains are set up.',
    options: {},
    examples: [{ line: 'lsp', does: 'what an editor is told to run' }],
  } satisfies CommandHelp<never>,
  version: {
    summary: 'show the version of the program and what it runs on, as zhunsheng --version does',
    options: { version: 'the same' },
    examples: [{ line: 'version', does: 'to be sent along when somebody is asked for help' }],
  } satisfies CommandHelp<'version'>,
  help: {
    summary: 'list all commands, or show the options and examples of one',
    options: {},
    examples: [
      { line: 'help', does: 'list all commands' },
      { line: 'help build', does: 'explain the command build; zhunsheng build --help does the same' },
    ],
  } satisfies CommandHelp<never>,
};
