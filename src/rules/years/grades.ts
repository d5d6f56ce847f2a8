import type { Edition, System } from '../../model/model.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Span } from '../../text/source.ts';
import { nearest } from '../../text/suggest.ts';
import { hasKey } from '../../text/written.ts';

/** A grade that there is, by its id. */
export interface KnownGrade {
  readonly name: string;
  /** Whether it is given to so many from one end of the ranking, so that equals may stand across its line. */
  readonly isRanked: boolean;
}

/** The grades that an edition gives in a system, by their ids: those that it lists, or the usual ones. */
export function gradesOf(
  { grades, thresholds }: System,
  { method }: Pick<Edition, 'method'>,
): ReadonlyMap<string, KnownGrade> {
  if (grades.length > 0) {
    const isRanked = (written: (typeof grades)[number]['written']) =>
      hasKey(written, 'first') || hasKey(written, 'last');
    return new Map(grades.map(({ id, name, written }) => [id, { name, isRanked: isRanked(written) }]));
  }
  const { advanced, qualified, unqualified } = method.grades;
  return new Map([
    ['advanced', { name: advanced, isRanked: hasKey(thresholds.written, 'advanced') }],
    ['qualified', { name: qualified, isRanked: false }],
    ['unqualified', { name: unqualified, isRanked: hasKey(thresholds.written, 'unqualified') }],
  ]);
}

/** The grade is one of those that there are, and given by rank where that is asked for. */
export function* knownGrade(
  id: string,
  place: Span,
  grades: ReadonlyMap<string, KnownGrade>,
  mustBeRanked: boolean,
): Iterable<Diagnostic> {
  const grade = grades.get(id);
  if (id === '' || (grade !== undefined && (grade.isRanked || !mustBeRanked))) return;
  const known = [...grades].filter(([, { isRanked }]) => isRanked || !mustBeRanked).map(([each]) => each);
  const named = [...grades].find(([, { name }]) => name === id)?.[0];
  const suggestion = grade === undefined ? (named ?? nearest(id, known)) : undefined;
  yield finding('grade-unknown', place, {
    id,
    problem: grade === undefined ? 'unknown' : 'unranked',
    suggestion,
    known,
  });
}
