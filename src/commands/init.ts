import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { INIT } from '../cli/specs/author.ts';
import { STARTERS } from '../engine/revise/starter-files.js';
import { isEditionName } from '../load/names.ts';
import { refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { authoringIn, type Language } from '../words/languages.ts';

/** The year of the example as it is kept; the files name no other but the one that follows it. */
const YEAR = '2025';
const NEXT = '2026';

type Starter = keyof typeof STARTERS;
type Like = Asked<typeof INIT>['like'];

/** The starters by what clerks call them. */
const CALLED: Readonly<Record<Exclude<Like, Starter>, Starter>> = {
  党建: 'party-building',
  乡镇工作: 'town',
  安全生产: 'safety',
  综合考核: 'comprehensive',
};

/** Makes a fresh repository for another office in a new or empty folder: a small sound system of the kind that was asked for, settings for editors and hosts, and how to go on. */
export async function init(
  world: Pick<World, 'editing' | 'terminal'>,
  { operands, like, year }: Asked<typeof INIT>,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const [folder] = operands;
  if (!isEditionName(year) || year.length > 4) throw refusal(words.failure.badYear(year));
  const repository = new Map(
    STARTERS[isStarter(like) ? like : CALLED[like]].map(([path, text]) => [
      inYear(path, year),
      isData(path) ? inYear(text, year) : text,
    ]),
  );
  if (world.editing.create(folder, repository) === 'occupied') throw refusal(words.failure.notEmpty(folder));
  world.terminal.print(`${words.created(folder, repository.size)}\n${words.afterInit(folder)}\n`);
  return 0;
}

function isStarter(like: Like): like is Starter {
  return Object.hasOwn(STARTERS, like);
}

/** Whether a file speaks of the example's year; others name years only as examples. */
function isData(path: string): boolean {
  return path.startsWith('indicators/') || path === 'README.md';
}

function inYear(text: string, year: string): string {
  const years: Readonly<Record<string, string>> = { [YEAR]: year, [NEXT]: String(Number(year) + 1) };
  return text.replace(new RegExp(`${YEAR}|${NEXT}`, 'g'), (found) => years[found] ?? found);
}
