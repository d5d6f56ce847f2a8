import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { IMPORT } from '../../cli/specs/author.ts';
import { writeOutside } from '../../engine/build/write-file.ts';
import { checkedYear, importDrafts } from '../../engine/import/import-files.ts';
import { readFiles } from '../../engine/import/read-files.ts';
import { sheetsAmong } from '../../engine/sheets/found-sheets.ts';
import { importSheets } from '../../engine/sheets/import-sheets.ts';
import type { World } from '../../ports/world.ts';
import { importedAsJson } from '../../report/imported/json.ts';
import { importedAsText } from '../../report/imported/text.ts';
import { findingsAsText, painter } from '../../report/text.ts';
import { authoringIn, importWordsIn, type Language, messagesIn, sheetWordsIn, wordsIn } from '../../words/languages.ts';

/** Reads files into the data, by what they are: a sheet that `export` has written is merged with the edition that it is of; anything else is made data of (`importForeign`). */
export async function importFiles(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'editing' | 'terminal'>,
  asked: Asked<typeof IMPORT>,
  language: Language,
): Promise<ExitCode> {
  const words = { authoring: await authoringIn(language), sheets: await sheetWordsIn(language) };
  const found = await sheetsAmong(world, asked, words);
  return found === undefined
    ? importForeign(world, asked, language)
    : importSheets(world, asked, language, found, words);
}

/** Makes data of tables and measures of other offices, whole or not at all, and tells what was read as what. Gives 1 when something is to be decided that totals depend on, or `check` finds something in what was made. */
async function importForeign(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'editing' | 'terminal'>,
  asked: Asked<typeof IMPORT>,
  language: Language,
): Promise<ExitCode> {
  const words = await importWordsIn(language);
  checkedYear(asked, words);
  const files = await readFiles(world, asked.operands, words);
  const imported = await importDrafts(world, files, asked, words, await authoringIn(language));
  const report = asked.format === 'json' ? importedAsJson(imported, words) : importedAsText(imported, words);
  if (asked.output !== undefined) {
    await writeOutside(world, asked.root, asked.output, new TextEncoder().encode(report));
    world.terminal.tell(`${(await wordsIn(language)).fileWritten(asked.output)}\n`);
  } else world.terminal.print(report);
  const written = new Set(imported.plan.files.map(({ path }) => path));
  const found = imported.after.findings.filter(({ place }) => written.has(place.source.path));
  if (asked.format !== 'json' && found.length > 0) {
    const [messages, frame] = [await messagesIn(language), await wordsIn(language)];
    world.terminal.print(`\n${findingsAsText(found, messages, frame, painter(world.terminal.hasColours))}`);
  }
  if (asked.format !== 'json') world.terminal.print(`\n${words.afterwards(imported.year)}\n`);
  return found.length > 0 || imported.remarks.some(({ changesTotal }) => changesTotal) ? 1 : 0;
}
