import type { Suggestion } from '../../model/opinions/suggestion.ts';
import type { Registers } from '../../model/registers.ts';

/**
 * The body that made a suggestion, as far as the registers tell: whose name the file has as its author's, or who is
 * named in the name of the file. Undefined where neither is known: nobody is guessed.
 */
export function bodyBehind(
  { author, file }: Pick<Suggestion, 'author' | 'file'>,
  { departments = [], units = [] }: Pick<Registers, 'departments' | 'units'>,
): string | undefined {
  const bodies = [
    ...departments.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases.map((each) => each.id)] })),
    ...units.map(({ id, name }) => ({ id, names: [name] })),
  ];
  const named = bodies.find(({ names }) => names.includes(author.trim()));
  if (named !== undefined) return named.id;
  const longest = bodies
    .flatMap(({ id, names }) => names.map((name) => ({ id, name })))
    .filter(({ name }) => name.length > 1 && file.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  return longest[0]?.id;
}
