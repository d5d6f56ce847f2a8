import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { INIT } from '../cli/specs/author.ts';
import { files } from '../engine/revise/starter-files.js';
import { isEditionName } from '../load/names.ts';
import { refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { authoringIn, type Language } from '../words/languages.ts';

/** The year of the example as it is kept; the files name no other but the one that follows it. */
const YEAR = '2025';
const NEXT = '2026';

/** Makes a fresh repository for another office in a new or empty folder: a small sound system, settings for editors and hosts, and how to go on. */
export async function init(
  world: Pick<World, 'editing' | 'terminal'>,
  { operands, year }: Asked<typeof INIT>,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const [folder] = operands;
  if (!isEditionName(year) || year.length > 4) throw refusal(words.failure.badYear(year));
  const repository = new Map(
    files.map(([path, text]) => [inYear(path, year), isData(path) ? inYear(text, year) : text]),
  );
  if (world.editing.create(folder, repository) === 'occupied') throw refusal(words.failure.notEmpty(folder));
  world.terminal.print(`${words.created(folder, repository.size)}\n${words.afterInit(folder)}\n`);
  return 0;
}

/** Whether a file speaks of the example's year; others name years only as examples. */
function isData(path: string): boolean {
  return path.startsWith('indicators/') || path === 'README.md';
}

function inYear(text: string, year: string): string {
  const years: Readonly<Record<string, string>> = { [YEAR]: year, [NEXT]: String(Number(year) + 1) };
  return text.replace(new RegExp(`${YEAR}|${NEXT}`, 'g'), (found) => years[found] ?? found);
}
