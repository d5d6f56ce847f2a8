import type { World } from '../../ports/world.ts';
import type { Fixed } from '../../report/fixed.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { inOrder, withEdits } from '../../text/mending.ts';
import { remedyFor } from '../../text/remedy.ts';
import type { SourceText } from '../../text/source.ts';
import { type Language, messagesIn, wordsIn } from '../../words/languages.ts';
import { examine } from './examine.ts';

/** What is mended can bring to light what could not be read before; more rounds than this no file needs. */
const ROUNDS = 4;

/** Mends in the files what can be meant in one way only, file after file, and tells what was done: nothing else in them changes. */
export async function fix(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  language: Language,
): Promise<void> {
  const fixed: Fixed[] = [];
  const untouched = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = (await examine(world, { digests: false, results: true }))?.findings ?? [];
    const before = fixed.length;
    for (const found of byFile(findings)) {
      const [{ place }] = found;
      if (untouched.has(place.source.path)) continue;
      const done = fixFile(world, place.source, found);
      if (done === undefined) untouched.add(place.source.path);
      else fixed.push(...done);
    }
    if (fixed.length === before) break;
  }
  const { fixesAsText } = await import('../../report/fixed.ts');
  world.terminal.tell(fixesAsText(fixed, [...untouched], await messagesIn(language), await wordsIn(language)));
}

/** Messages, which are sorted by the paths of their files, file by file. */
function byFile(findings: readonly Diagnostic[]): readonly (readonly [Diagnostic, ...Diagnostic[]])[] {
  const files: [Diagnostic, ...Diagnostic[]][] = [];
  for (const each of findings) {
    const last = files.at(-1);
    if (last?.[0].place.source.path === each.place.source.path) last.push(each);
    else files.push([each]);
  }
  return files;
}

/** Makes the edits of one file in one step, and gives those that were made. Undefined when the file is no more as it was read, or is not one to write to. */
function fixFile(
  world: Pick<World, 'editing'>,
  source: SourceText,
  findings: readonly Diagnostic[],
): readonly Fixed[] | undefined {
  const remedies = findings.flatMap((diagnostic) => {
    const edit = remedyFor(diagnostic);
    return edit === undefined ? [] : [{ diagnostic, edit }];
  });
  if (remedies.length === 0) return [];
  const edits = inOrder(remedies.map(({ edit }) => edit));
  const outcome = world.editing.replace(source.path, source.text, withEdits(source.text, edits));
  return outcome === 'done' ? remedies.filter(({ edit }) => edits.includes(edit)) : undefined;
}
