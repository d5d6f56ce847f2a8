import { CODES } from '../../text/catalogue.ts';
import type { Words } from '../../words/words.ts';
import { type Operand, type Option, optionName } from '../spec.ts';
import { COMMON } from '../specs/common.ts';
import type { Manual } from '../usage.ts';

/** Everything that a shell is told of the program. */
export interface Described {
  readonly commands: readonly DescribedCommand[];
  /** What a command can be called with in place of a command's name: `help build`. */
  readonly words: Words;
}

interface DescribedCommand {
  readonly name: string;
  readonly summary: string;
  readonly operands: readonly Completed[];
  /** The options of the command and those that all have. */
  readonly options: readonly DescribedOption[];
}

/** An option by its name without dashes; `value` is absent for one that takes none. */
export interface DescribedOption {
  readonly name: string;
  readonly short: string | undefined;
  readonly text: string;
  readonly value: Completed | undefined;
}

/** What can stand somewhere. */
export interface Completed {
  /** What it is called. */
  readonly label: string;
  readonly source: ValueSource;
  readonly isList: boolean;
  /** Whether more of the same may follow. */
  readonly repeats: boolean;
}

/** Where the values come from: known beforehand, looked up in the data by a kind of `LOOKUP`, the names of files or folders, or nowhere. */
type ValueSource =
  | { readonly from: 'words'; readonly words: readonly string[] }
  | { readonly from: 'data'; readonly kind: string }
  | { readonly from: 'files' | 'folders' | 'nothing' };

/** Looks values up in the data, in plain `sh`, which starts at once: called with the root (`.` is the nearest from here upwards) and a kind it prints one value a line. What is not there gives none. */
export const LOOKUP = `root=$1
if [ "$root" = . ]; then
  until [ -d "$root/indicators" ] || [ -e "$root/.git" ] || [ "$(cd "$root" 2>/dev/null && pwd || echo /)" = / ]; do root=$root/..; done
fi
cd "$root/indicators" 2>/dev/null || exit 0
ids() { sed -n "s/^[- ]*{* *id: *\\([a-z0-9-]*\\).*/\\1/p" "$@" | sort -u; }
case $2 in
year) for each in [0-9]*/; do [ -d "$each" ] && echo "\${each%/}"; done ;;
class) awk "{ match(\\$0, /[^ ]/) } NF && RSTART <= deep { deep = 0 } /^ *classes:/ { deep = RSTART } deep" */scheme.yaml | ids ;;
scope)
  for each in [0-9]*/; do [ -d "$each" ] && echo "\${each%/}"; done
  [ "$root" = . ] && cd .. && find indicators results -name "*.yaml" -o -name "*.md"
  ;;
id | item) ids */*/*.yaml ;;
unit) ids units.yaml ;;
department) ids departments.yaml ;;
state | revision)
  [ "$2" = state ] && for each in [0-9]*/; do [ -d "$each" ] && echo "\${each%/}"; done
  git for-each-ref --format="%(refname:short)" refs/heads refs/tags
  ;;
esac 2>/dev/null`;
const LOOKED_UP: readonly string[] = [
  'year',
  'class',
  'id',
  'item',
  'unit',
  'department',
  'state',
  'revision',
  'scope',
];

/** Describes the commands with the words of one language. */
export function describe({ commands, frame }: Manual, words: Words): Described {
  const names = commands.map(({ name }) => name);
  const completedBy = (value: Operand | Extract<Option, { type: 'value' }>): Completed => ({
    label: words.valueKinds[value.kind],
    source: sourceOf(value, names),
    isList: 'list' in value,
    repeats: 'count' in value && (value.count === 'any' || value.count === 'some'),
  });
  const optionsOf = (
    options: Readonly<Record<string, Option>>,
    texts: Readonly<Record<string, string>>,
  ): readonly DescribedOption[] =>
    Object.entries(options).map(([name, option]) => ({
      name: optionName(name),
      short: option.short,
      text: texts[name] ?? '',
      value: option.type === 'flag' ? undefined : completedBy(option),
    }));
  return {
    words,
    commands: commands.map(({ name, spec, help }) => ({
      name,
      summary: help.summary,
      operands: spec.operands.map(completedBy),
      options: [...optionsOf(spec.options, help.options), ...optionsOf(COMMON, frame.common)],
    })),
  };
}

function sourceOf(
  { kind, choices }: { readonly kind: string; readonly choices?: readonly string[] },
  commands: readonly string[],
): ValueSource {
  if (choices !== undefined) return { from: 'words', words: choices };
  if (LOOKED_UP.includes(kind)) return { from: 'data', kind };
  switch (kind) {
    case 'code':
      return { from: 'words', words: CODES };
    case 'command':
      return { from: 'words', words: commands };
    case 'path':
      return { from: 'files' };
    case 'folder':
      return { from: 'folders' };
    default:
      return { from: 'nothing' };
  }
}
