import type { Editing } from '../ports/editing.ts';
import { refusal } from '../ports/failure.ts';
import { withEdits } from '../text/mending.ts';
import { remedyFor } from '../text/remedy.ts';
import { positionAt } from '../text/source.ts';
import type { Authoring } from '../words/authoring.ts';
import type { DeskWords } from '../words/desk.ts';
import type { Look } from './look.ts';
import type { Wish } from './protocol.ts';

/** Mends what one finding points at. Throws a failure where it is not there any more, can only be mended by people, or its file has changed meanwhile. */
export function mend(
  { code, file, line, column }: Extract<Wish, { readonly kind: 'fix' }>,
  { examined }: Look,
  editing: Editing,
  words: Pick<Authoring, 'failure'> & Pick<DeskWords, 'noFinding'>,
): void {
  const meant = examined.findings.find(({ code: each, place: { source, start } }) => {
    const at = positionAt(source, start);
    return each === code && source.path === file && at.line === line && at.column === column;
  });
  const edit = meant && remedyFor(meant);
  if (meant === undefined || edit === undefined) throw refusal(words.noFinding);
  const { text } = meant.place.source;
  const outcome = editing.replace(file, text, withEdits(text, [edit]));
  if (outcome === 'changed') throw refusal(words.failure.changedMeanwhile(file));
  if (outcome === 'link-outside') throw refusal(words.failure.leavesRepository(file));
}
