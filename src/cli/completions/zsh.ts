import { type Completed, type Described, type DescribedOption, LOOKUP } from './described.ts';
import { quoted } from './quote.ts';

/** The script with which zsh completes the program: as a file `_zhunsheng` among its functions, or read into a running shell. */
export function completionForZsh({ commands, words }: Described): string {
  const described = commands.map(({ name, summary }) => quoted(`${name}:${summary.replaceAll(':', '\\:')}`));
  return `#compdef zhunsheng
# zsh completion for zhunsheng. In ~/.zshrc, behind compinit: source <(zhunsheng completion zsh)
_zhunsheng_lookup() {
  local root=. at
  for ((at = 1; at < $#zhunsheng_words; at += 1)); do
    case $zhunsheng_words[at] in
    --root) root=\${~zhunsheng_words[at + 1]} ;;
    --root=*) root=\${~zhunsheng_words[at]#--root=} ;;
    esac
  done
  sh -c ${quoted(LOOKUP)} sh "$root" "$1"
}
_zhunsheng_offer() {
  local -a values=(\${(f)"$(_zhunsheng_lookup $1)"})
  compadd -a values
}
_zhunsheng_list() {
  compset -P '*,'
  compset -S ',*'
  if (($# > 1)); then compadd -S '' -- $@[2,-1]; else compadd -S '' -- \${(f)"$(_zhunsheng_lookup $1)"}; fi
}
_zhunsheng() {
  local context state line
  local -a zhunsheng_words=($words) commands=(
    ${described.join('\n    ')}
  )
  typeset -A opt_args
  _arguments -C -A '-*' ${commonOf(commands).join(' ')} '1: :->command' '*:: :->operands'
  case $state in
  command) _describe -t commands ${quoted(words.valueKinds.command)} commands ;;
  operands)
    case $line[1] in
${commands
  .map(
    ({ name, options, operands }) =>
      `    ${name}) _arguments ${[...options.flatMap(specsOf), ...operands.map(operandAsSpec)].join(' ')} ;;`,
  )
  .join('\n')}
    esac
    ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _zhunsheng "$@"; else compdef _zhunsheng zhunsheng; fi
`;
}

/** The options that may stand before the command too: those that all commands have. */
function commonOf([first, ...others]: Described['commands']): readonly string[] {
  const shared = first?.options.filter(({ name }) =>
    others.every(({ options }) => options.some((each) => each.name === name)),
  );
  return (shared ?? []).flatMap(specsOf);
}

function specsOf({ name, short, text, value }: DescribedOption): readonly string[] {
  const described = `[${text.replace(/[[\]:\\]/g, '\\$&')}]`;
  const action = value === undefined ? '' : `:${value.label}:${actionFor(value)}`;
  const repeated = value?.isList ? '*' : '';
  const long = quoted(`${repeated}--${name}${value === undefined ? '' : '='}${described}${action}`);
  return short === undefined ? [long] : [long, quoted(`${repeated}-${short}${described}${action}`)];
}

function operandAsSpec(operand: Completed): string {
  return quoted(`${operand.repeats ? '*' : ''}:${operand.label}:${actionFor(operand)}`);
}

/** What finds the values. A space before a function keeps zsh from putting arguments of its own before ours. */
function actionFor({ source, isList }: Completed): string {
  switch (source.from) {
    case 'words':
      return isList ? ` _zhunsheng_list words ${source.words.join(' ')}` : `(${source.words.join(' ')})`;
    case 'data':
      return ` ${isList ? '_zhunsheng_list' : '_zhunsheng_offer'} ${source.kind}`;
    case 'files':
      return '_files';
    case 'folders':
      return '_files -/';
    case 'nothing':
      return '( )';
  }
}
