import type { Edition } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import type { Ground } from '../../model/opinions/said.ts';
import type { Suggestion } from '../../model/opinions/suggestion.ts';
import type { Registers } from '../../model/registers.ts';

/** What a suggestion is carried out upon. */
export interface Standing extends Ground {
  readonly edition: Edition;
  readonly registers: Pick<Registers, 'departments'>;
  /** The measures as they have become by others of the same change. */
  readonly measures: string | undefined;
  /** What was said of the draft. */
  readonly opinions: readonly Opinion[];
  /** Gives the items that a suggestion wants to be new their ids, that of an indicator before those below it. */
  readonly idsFor: (suggestion: Suggestion) => readonly string[];
}
