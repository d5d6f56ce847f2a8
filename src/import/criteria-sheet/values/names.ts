import type { Department } from '../../../model/registers.ts';

/** A share as it is typed behind a name: `60%`, `1/3`. */
const SHARE = /^(.*?)[=＝:：]?\s*(\d+(?:\.\d+)?%|[1-9]\d*\/[1-9]\d*)$/u;

/** A department of a list, with its share where one is stated. */
export interface Leader {
  readonly id: string;
  readonly share: string | undefined;
}

/** Departments by their names, other names or ids, with commas or line feeds between them, each with its share or none. The word that is no department's otherwise. */
export function leadersIn(
  text: string,
  departments: readonly Department[],
): readonly Leader[] | { readonly stranger: string } {
  const leaders: Leader[] = [];
  for (const word of wordsIn(text)) {
    const whole = departmentOf(word, departments);
    const [, name = '', share] = whole === undefined ? (SHARE.exec(word.normalize('NFKC')) ?? []) : [];
    const id = whole ?? departmentOf(name, departments);
    if (id === undefined) return { stranger: word };
    leaders.push({ id, share });
  }
  return leaders;
}

function departmentOf(word: string, departments: readonly Department[]): string | undefined {
  const name = word.trim();
  return departments.find(
    (each) => each.id === name || each.name === name || each.aliases.some((alias) => alias.id === name),
  )?.id;
}

/** Words with commas, semicolons or line feeds between them. */
function wordsIn(text: string): readonly string[] {
  return text
    .split(/[,，、；;\n]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Words as they were before where several of them were one, which has such a mark in it. */
export function itemsIn(text: string, before: readonly string[]): readonly string[] {
  const composed = before.filter((each) => wordsIn(each).length > 1);
  const found = composed.filter((each) => text.includes(each));
  const rest = found.reduce((left, each) => left.replace(each, '、'), text);
  const at = (each: string): number => text.indexOf(each);
  return [...found, ...wordsIn(rest)].sort((a, b) => at(a) - at(b));
}
