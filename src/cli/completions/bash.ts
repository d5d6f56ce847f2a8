import { type Completed, type Described, LOOKUP } from './described.ts';
import { quoted } from './quote.ts';

/** The script with which bash completes the program. It works with bash 4, and needs no package for completion. */
export function completionForBash({ commands }: Described): string {
  const named = commands.flatMap(({ name, options }) =>
    options.flatMap(({ name: option, short, value }) =>
      value === undefined
        ? []
        : [{ label: [`--${option}`, ...(short ? [`-${short}`] : [])].map((each) => `"${name} ${each}"`), value }],
    ),
  );
  const valued = new Set(named.flatMap(({ label }) => label.map((each) => each.slice(1, -1).split(' ')[1])));
  return `# bash completion for zhunsheng. In ~/.bashrc: source <(zhunsheng completion bash)
_zhunsheng_lookup() {
  sh -c ${quoted(LOOKUP)} sh "$root" "$1"
}
_zhunsheng_offer() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
_zhunsheng_list() {
  local head=
  [[ $current == *,* ]] && head="\${current%,*},"
  COMPREPLY=($(compgen -P "$head" -W "$1" -- "\${current##*,}"))
  compopt -o nospace
}
_zhunsheng_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$current"))
  compopt -o filenames
}
_zhunsheng() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command= root=. operands=0 at word
  # --option=value is three words.
  [[ $current == = ]] && current=
  [[ $previous == = ]] && previous=\${COMP_WORDS[COMP_CWORD - 2]}
  for ((at = 1; at < COMP_CWORD; at += 1)); do
    word=\${COMP_WORDS[at]}
    case $word in
    ${[...valued].join(' | ')})
      [[ \${COMP_WORDS[at + 1]} == = ]] && ((at += 1))
      ((at += 1))
      [[ $word == --root ]] && ((at < COMP_CWORD)) && root=\${COMP_WORDS[at]}
      ;;
    -*) ;;
    *) if [[ $command ]]; then ((operands += 1)); else command=$word; fi ;;
    esac
  done
  root=\${root/#\\~/$HOME}
  case "$command $previous" in
${named.map(({ label, value }) => `  ${label.join(' | ')}) ${offer(value)}; return ;;`).join('\n')}
  esac
  case "$command $current" in
${commands.map(({ name, options }) => `  "${name} -"*) _zhunsheng_offer ${quoted(options.map((each) => `--${each.name}`).join(' '))}; return ;;`).join('\n')}
  esac
  case "$command $operands" in
  " "*) _zhunsheng_offer ${quoted(commands.map(({ name }) => name).join(' '))} ;;
${commands.flatMap(({ name, operands }) => operands.map((operand, index) => `  "${name} ${operand.repeats ? '"*' : `${index}"`}) ${offer(operand)} ;;`)).join('\n')}
  esac
}
complete -F _zhunsheng zhunsheng
`;
}

function offer({ source, isList }: Completed): string {
  const action = isList ? '_zhunsheng_list' : '_zhunsheng_offer';
  switch (source.from) {
    case 'words':
      return `${action} ${quoted(source.words.join(' '))}`;
    case 'data':
      return `${action} "$(_zhunsheng_lookup ${source.kind})"`;
    case 'files':
      return '_zhunsheng_files -f';
    case 'folders':
      return '_zhunsheng_files -d';
    case 'nothing':
      return 'true';
  }
}
