import { readNumberedName } from '../../load/names.ts';
import type { Indicator, System } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { Rename } from './revise.ts';
import type { Survey } from './survey.ts';

/** The new names of the files of level-1 indicators whose numbers are not those of an order; `undefined` in the order is a place that is kept free. */
export function renumbered(order: readonly (Indicator | undefined)[]): readonly Rename[] {
  return order.flatMap((indicator, index) => {
    if (indicator === undefined) return [];
    const { source } = indicator.written.yaml;
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    const numbered = readNumberedName(name);
    if (numbered === undefined || numbered.number === index + 1) return [];
    return [{ source, name: `${index + 1}-${numbered.id}.yaml` }];
  });
}

/** Throws a failure where a file of a system could not be read: its number is not known, and another may be given it. */
export function checkNumbers(system: System, { edition }: Survey, words: Authoring): void {
  if (!system.complete) throw refusal(words.failure.brokenFile(`indicators/${edition.id}/${system.id}`));
}
