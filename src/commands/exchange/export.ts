import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { EXPORT } from '../../cli/specs/author.ts';
import { outputFolder } from '../../cli/specs/common.ts';
import { bytesOf } from '../../engine/build/write.ts';
import { writeCollected } from '../../engine/collect/collected-folder.ts';
import { systemMeant } from '../../engine/revise/survey.ts';
import { sheetEdition } from '../../engine/sheets/edition.ts';
import { writtenState } from '../../engine/sheets/found-sheets.ts';
import { criteriaWorkbook } from '../../layout/criteria-workbook.ts';
import { rowsOfState } from '../../merge/state-rows.ts';
import type { System } from '../../model/model.ts';
import { type ProvedView, wholeViews } from '../../model/view.ts';
import { refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { authoringIn, type Language, sheetWordsIn } from '../../words/languages.ts';

/** The folder of sheets below that of an edition's documents. */
const FOLDER = 'edit';

/** Writes the criteria of an edition as a workbook that people edit and `import` reads back, or as CSV, a file for each system. What somebody has edited meanwhile is kept under another name. */
export async function exportSheets(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal'>,
  asked: Asked<typeof EXPORT>,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const found = await sheetEdition(world, { root: asked.root, year: asked.operands[0] }, words);
  const { edition, proof, registers } = found;
  const named = asked.system.map((word) => systemMeant(edition, word));
  const views = wholeViews(edition, proof).filter(({ system }) => named.length === 0 || named.includes(system.id));
  const unread = views.find(({ system }) => !system.complete);
  if (unread !== undefined) throw refusal(words.failure.brokenFile(`indicators/${edition.id}/${unread.system.id}/`));
  const behind = {
    stateOf: (system: System) => rowsOfState(writtenState(edition.id, system, words)),
    sealOf: (text: string) => world.hashes.sha256(text),
  };
  const files = new Map<string, () => Iterable<Uint8Array>>();
  for (const [name, some] of namedViews(views, asked)) {
    const document = criteriaWorkbook(edition, some, registers, behind);
    const bytes = await bytesOf({ kind: 'document', document }, asked.format, NO_PDF);
    files.set(name, () => [bytes]);
  }
  const folder = `${outputFolder(asked)}/${edition.id}/${FOLDER}`;
  const { kept } = await writeCollected(world, folder, files);
  const say = await sheetWordsIn(language);
  const lines = [...files.keys()].map((name) => say.exported(`${folder}/${name}`));
  const notes = [...kept].map(([name, other]) => say.kept(name, other));
  world.terminal.print([...lines, ...notes, say.afterExport(asked.format)].map((line) => `${line}\n`).join(''));
  return 0;
}

/** The files by their names: a workbook of all systems that are asked for, or CSV of each. */
function namedViews(
  views: readonly ProvedView[],
  { format, system }: Asked<typeof EXPORT>,
): readonly (readonly [name: string, views: readonly ProvedView[]])[] {
  if (format === 'csv') return views.map((view) => [`criteria-${view.system.id}.csv`, [view]]);
  return [[`criteria${system.length === 0 ? '' : `-${views.map((view) => view.system.id).join('-')}`}.xlsx`, views]];
}

/** No sheet is a PDF. */
const NO_PDF = { typesetter: () => Promise.reject(new Error('no sheet is typeset')), pdf: '1.7' } as const;
