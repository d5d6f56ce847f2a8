import { type Completed, type Described, type DescribedOption, LOOKUP } from './described.ts';
import { quotedForFish as quoted } from './quote.ts';

/** The script with which fish completes the program. */
export function completionForFish({ commands }: Described): string {
  const valued = commands.flatMap(({ options }) =>
    options.flatMap(({ name, short, value }) =>
      value === undefined ? [] : [`--${name}`, ...(short === undefined ? [] : [`-${short}`])],
    ),
  );
  return `# fish completion for zhunsheng. In ~/.config/fish/config.fish: zhunsheng completion fish | source
function __zhunsheng_words
    # The command and its operands that were typed so far, without options.
    set -l skips 0
    for word in (commandline -opc)[2..]
        if test $skips = 1
            set skips 0
        else if contains -- $word ${[...new Set(valued)].join(' ')}
            set skips 1
        else if not string match -q -- '-*' $word
            echo $word
        end
    end
end
function __zhunsheng_at
    # Whether so many operands of a command were typed; without a number, whether it is the command.
    set -l words (__zhunsheng_words)
    test "$words[1]" = "$argv[1]"; or return 1
    test (count $argv) = 1; or test (count $words) = (math $argv[2] + 1)
end
function __zhunsheng_lookup
    set -l root .
    set -l words (commandline -opc)
    for at in (seq (count $words))
        if test "$words[$at]" = --root; and test $at -lt (count $words)
            set root $words[(math $at + 1)]
        else if string match -q -- '--root=*' $words[$at]
            set root (string replace -- --root= '' $words[$at])
        end
    end
    sh -c ${quoted(LOOKUP)} sh (string replace -r '^~' $HOME -- $root) $argv[1]
end
function __zhunsheng_list
    set -l typed (commandline -ct | string replace -r '^--[^=]*=' '')
    set -l head (string match -r '.*,' -- $typed); or set head ''
    printf '%s\\n' $head$argv
end
complete -c zhunsheng -f
${commands
  .flatMap(({ name, summary, operands, options }) => [
    `complete -c zhunsheng -n 'test -z "$(__zhunsheng_words)"' -a ${name} -d ${quoted(summary)}`,
    ...options.map((option) => optionAsLine(name, option)),
    ...operands.map((operand, index) => operandAsLine(name, operand, index)),
  ])
  .join('\n')}
`;
}

function optionAsLine(command: string, { name, short, text, value }: DescribedOption): string {
  const letter = short === undefined ? '' : ` -s ${short}`;
  const values = value === undefined ? '' : ` ${value.source.from === 'files' ? '-r' : '-x'}${offer(value)}`;
  return `complete -c zhunsheng -n '__zhunsheng_at ${command}' -l ${name}${letter}${values} -d ${quoted(text)}`;
}

function operandAsLine(command: string, operand: Completed, index: number): string {
  const condition = quoted(`__zhunsheng_at ${command}${operand.repeats ? '' : ` ${index}`}`);
  return `complete -c zhunsheng -n ${condition}${offer(operand)} -d ${quoted(operand.label)}`;
}

function offer({ source, isList }: Completed): string {
  switch (source.from) {
    case 'words': {
      const words = source.words.join(' ');
      return ` -a ${quoted(isList ? `(__zhunsheng_list ${words})` : words)}`;
    }
    case 'data': {
      const looked = `(__zhunsheng_lookup ${source.kind})`;
      return ` -a ${quoted(isList ? `(__zhunsheng_list ${looked})` : looked)}`;
    }
    case 'files':
      return ' -F';
    case 'folders':
      return ` -a '(__fish_complete_directories)'`;
    case 'nothing':
      return '';
  }
}
