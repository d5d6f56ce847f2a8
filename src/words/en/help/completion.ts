import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<never> = {
  summary: 'print a script by which a shell completes commands, options, years, codes and more at the Tab key',
  about: [
    'Add this line to the settings of your shell:',
    '  bash (~/.bashrc): source <(zhunsheng completion bash)',
    '  zsh (~/.zshrc, behind compinit): source <(zhunsheng completion zsh)',
    '  fish (~/.config/fish/config.fish): zhunsheng completion fish | source',
  ].join('\n'),
  options: {},
  examples: [
    { line: 'completion bash', does: 'print the script for bash' },
    { line: 'completion zsh', does: 'print the script for zsh' },
  ],
};
