import type { Source } from '../../artifact/generator.ts';
import { readYaml } from '../../load/document.ts';
import type { Memory } from '../../load/memory.ts';
import { readSource } from '../../load/read.ts';
import { listResults, RESULTS, type ResultsFolder, templatePath } from '../../load/years/folder.ts';
import { loadHistory, loadYear, type ReadFile } from '../../load/years/load.ts';
import { readEditionName } from '../../model/edition-name.ts';
import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { NoticeTemplates } from '../../model/years/notices.ts';
import type { Task } from '../../model/years/rectifications.ts';
import { NO_RESULTS, type Results } from '../../model/years/results.ts';
import type { Files } from '../../ports/files.ts';
import type { World } from '../../ports/world.ts';
import { countGrades, type GradesOfSystems, judgeHistory } from '../../rules/years/history.ts';
import { judgeYear } from '../../rules/years/judge.ts';
import { type Diagnostic, finding, severityOf } from '../../text/diagnostic.ts';
import { placeOfFile } from '../../text/source.ts';
import { isProved } from './kept-proof.ts';
import { addTo, type Reading, readWith } from './reading.ts';

/** The data of years in `results/`, which is read and judged edition by edition. */
export interface Years {
  /** What lies there for an edition, judged by it: the year's is given to the last correction of that year alone, which is the one in force. */
  readonly resultsFor: (edition: Edition, registers: Registers) => Promise<Results>;
  /** Notes an edition, with what lies there for it: by it scores are to be judged that are kept for its year. */
  readonly noteEdition: (source: Source) => void;
  /** Judges them, once everything else is: only where there is no error by which they could not be held against an edition. */
  readonly judgeKept: () => Promise<void>;
  /** Judges what needs all editions; for which it must be known whether all could be read. */
  readonly finish: (registers: Registers, isWhole: boolean) => void;
}

/** Where nobody asks, or there is no such folder. */
export const NO_YEARS: Years = {
  resultsFor: async () => NO_RESULTS,
  noteEdition: () => undefined,
  judgeKept: async () => undefined,
  finish: () => undefined,
};

/** Looks into `results/`, and reads the history; what is found goes into the reading. `editions` are the ids of those that there are, in the order of their years. */
export async function openYears(
  { files, hashes }: Pick<World, 'files' | 'hashes'>,
  editions: readonly string[],
  reading: Reading,
  memory: Memory,
): Promise<Years> {
  const { folder, strays } = memory.recall(RESULTS, files, [], lookInto);
  reading.found.push(...strays);
  if (folder === undefined) return NO_YEARS;
  const edited = new Map(editions.map((id) => [readEditionName(id)?.year, id]));
  for (const year of folder.years) {
    if (!edited.has(year)) reading.found.push(finding('results-year', placeOfFile(`${RESULTS}/${year}`), { year }));
  }
  const read = async <Result>(
    key: string,
    load: (from: Files, readFile: ReadFile, report: (diagnostic: Diagnostic) => void) => Result,
  ): Promise<Result> => {
    const { result, ...noticed } = await memory.recallLater(key, files, [], (from, parts) =>
      readWith(reading.aids, parts, (notes) =>
        load(from, (path, kind) => readYaml(from, path, kind, notes), notes.report),
      ),
    );
    addTo(reading, noticed);
    return result;
  };
  const history = folder.hasHistory
    ? await read('results history', (_, readFile, report) => loadHistory(readFile, report))
    : undefined;
  const templates = await templatesIn(files, folder, memory, (each) => reading.found.push(each));
  const known: GradesOfSystems = new Map();
  const scored: Source[] = [];
  let earlier: readonly Task[] = [];
  return {
    resultsFor: async (edition, registers) => {
      countGrades(edition, known);
      const year = readEditionName(edition.id)?.year ?? '';
      const before = earlier;
      const held = { history, earlier: before, templates };
      if (!folder.years.includes(year) || edited.get(year) !== edition.id) return { ...held, year: undefined };
      const data = await read(`results ${year}`, (from, readFile, report) => loadYear(from, year, readFile, report));
      const basis = [data, edition, registers, before];
      const judged = memory.recall(`judged results ${year}`, files, basis, () => [
        ...judgeYear(data, edition, registers, before),
      ]);
      for (const each of judged) reading.found.push(each);
      earlier = [...before, ...(data.rectifications?.tasks ?? [])];
      return { ...held, year: data };
    },
    noteEdition: (source) => {
      if (source.year?.year?.hasScores) scored.push(source);
    },
    judgeKept: async () => {
      if (scored.length === 0 || reading.found.some((each) => severityOf(each) === 'error')) return;
      for (const source of scored) {
        const { edition, registers, proof } = source;
        const basis = [edition, registers, proof.isLocked];
        const judged = await memory.recallLater(`kept ${edition.id}`, files, basis, async (from) => {
          if (proof.isLocked && isProved({ files: from, hashes }, edition)) return [];
          // What reads scores knows the forms, which nobody else needs who only wants to know what is wrong.
          const { findingsInKept } = await import('../collect/kept.ts');
          return findingsInKept(from, source);
        });
        for (const each of judged) reading.found.push(each);
      }
    },
    finish: (registers, isWhole) => {
      if (history !== undefined && isWhole) reading.found.push(...judgeHistory(history, known, registers));
    },
  };
}

function lookInto(files: Files): {
  readonly folder: ResultsFolder | undefined;
  readonly strays: readonly Diagnostic[];
} {
  const strays: Diagnostic[] = [];
  return { folder: listResults(files, (diagnostic) => strays.push(diagnostic)), strays };
}

/** The texts of notices that an office has of its own, each judged; what judges them is large, and loaded where there is one. */
async function templatesIn(
  files: Files,
  { templates: kinds }: ResultsFolder,
  memory: Memory,
  report: (diagnostic: Diagnostic) => void,
): Promise<NoticeTemplates> {
  if (kinds.length === 0) return new Map();
  const { judgeTemplate } = await import('../../rules/years/templates.ts');
  const read = kinds.map((kind) => {
    const { source, found } = memory.recall(templatePath(kind), files, [], (from) => {
      const noticed: Diagnostic[] = [];
      const own = readSource(from, templatePath(kind), (diagnostic) => noticed.push(diagnostic));
      return { source: own, found: [...noticed, ...(own === undefined ? [] : judgeTemplate(own))] };
    });
    for (const each of found) report(each);
    return source === undefined ? [] : ([[kind, source]] as const);
  });
  return new Map(read.flat());
}
