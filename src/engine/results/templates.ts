import type { ExitCode } from '../../cli/exit-code.ts';
import { NOTICE_TEXTS } from '../../layout/notices/texts.ts';
import { templatePath } from '../../load/years/folder.ts';
import { NOTICE_KINDS } from '../../model/years/notices.ts';
import { refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { ResultsWords } from '../../words/results.ts';

/** Writes the texts of notices that are not there into the data, one by one, so that an office may change them: nothing over anything. Throws a failure where somebody else writes there, or the folder leads out of the repository; what was written before stays, and is left alone the next time. */
export function writeTemplates(
  { files, editing, terminal }: Pick<World, 'files' | 'editing' | 'terminal'>,
  words: ResultsWords,
): ExitCode {
  const found = new Map(NOTICE_KINDS.map((kind) => [kind, files.read(templatePath(kind)).kind] as const));
  const outside = NOTICE_KINDS.find((kind) => found.get(kind) === 'link-outside');
  if (outside !== undefined) throw refusal(words.failure.templatesBusy(templatePath(outside)));
  const missing = NOTICE_KINDS.filter((kind) => found.get(kind) === 'missing');
  for (const kind of missing) {
    const after = NOTICE_TEXTS[kind].text;
    const { outcome, path } = editing.change([{ kind: 'replace', path: templatePath(kind), before: undefined, after }]);
    if (outcome !== 'done') throw refusal(words.failure.templatesBusy(path));
  }
  const kept = NOTICE_KINDS.filter((kind) => !missing.includes(kind));
  terminal.print(`${words.templates(missing.map(templatePath), kept.map(templatePath))}\n`);
  return 0;
}
