import type { Source } from '../../artifact/generator.ts';
import { type Assessments, assessmentsOf, saysNothingScored } from '../../engine/results/assessments.ts';
import { isFailure, sentenceOf } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { DeskWords } from '../../words/desk.ts';
import type { ResultsWords } from '../../words/results.ts';
import type { Words } from '../../words/words.ts';
import type { Look } from '../look.ts';
import { sourceIn } from '../products.ts';

/** What of the world results are made of. */
export type Touched = Pick<World, 'files' | 'folders' | 'hashes'>;

/** What results are told with: where documents lie, from where the person stands, and the words. */
export interface Telling {
  readonly output: string;
  readonly words: DeskWords;
  readonly results: ResultsWords;
  readonly complaints: Words['failure'];
}

/** What is told of the scores of an edition by the data of a look, as the command for results has them; why nothing can be, where they have errors or nothing was scored. Undefined where there is no such edition. */
export function toldOf<View>(
  world: Touched,
  look: Look,
  edition: string,
  { output, words, complaints }: Telling,
  view: (source: Source, assessments: Assessments) => View,
): View | { readonly kind: 'refused'; readonly said: string } | undefined {
  const found = sourceIn(look, edition, { world });
  if (found === undefined) return undefined;
  const { source, isProved } = found;
  if (source === undefined || !isProved) return { kind: 'refused', said: words.unproved };
  try {
    return view(source, assessmentsOf({ ...world, files: look.files }, undefined, `${output}/${edition}`, source));
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (saysNothingScored(error)) return { kind: 'refused', said: words.notScored(edition) };
    return { kind: 'refused', said: words.inPage(sentenceOf(error, complaints)) };
  }
}
