import type { World } from '../../ports/world.ts';
import type { Fixed } from '../../report/fixed.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { inOrder, withEdits } from '../../text/mending.ts';
import { remedyFor } from '../../text/remedy.ts';
import { type Language, messagesIn, wordsIn } from '../../words/languages.ts';
import { replaceTogether } from '../revise/replaced.ts';
import { examine } from './examine.ts';

/** What is mended can bring to light what could not be read before; more rounds than this no file needs. */
const ROUNDS = 4;

/** Mends in the files what can be meant in one way only, in one change as far as it can be seen at once, and tells what was done: nothing else in them changes. */
export async function fix(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  language: Language,
): Promise<void> {
  const fixed: Fixed[] = [];
  const untouched = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = (await examine(world, { digests: false, results: true }))?.findings ?? [];
    const before = fixed.length;
    const wanted = byFile(findings)
      .filter(([{ place }]) => !untouched.has(place.source.path))
      .flatMap(fixesIn);
    const left = replaceTogether(world.editing, wanted);
    for (const path of left) untouched.add(path);
    fixed.push(...wanted.filter(({ path }) => !left.has(path)).flatMap(({ made }) => made));
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

/** A file with what is to be mended in it, as it is and as it is to be; none where there is nothing. */
interface Mended {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly made: readonly Fixed[];
}

function fixesIn(findings: readonly [Diagnostic, ...Diagnostic[]]): readonly Mended[] {
  const [{ place }] = findings;
  const { path, text } = place.source;
  const remedies = findings.flatMap((diagnostic) => {
    const edit = remedyFor(diagnostic);
    return edit === undefined ? [] : [{ diagnostic, edit }];
  });
  if (remedies.length === 0) return [];
  const edits = inOrder(remedies.map(({ edit }) => edit));
  const made = remedies.filter(({ edit }) => edits.includes(edit));
  return [{ path, before: text, after: withEdits(text, edits), made }];
}
