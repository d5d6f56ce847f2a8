import { isId } from '../../load/names.ts';
import { idFrom } from '../../load/slips.ts';
import { refusal } from '../../ports/failure.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { Survey } from './survey.ts';

/** The most characters of an id. */
const LONGEST = 60;

/** Gives ids that no year has used and that are not retired, each time another. */
export interface FreshIds {
  /** An id for what is put below another: that id with a number behind it, counted on from how much lies there. */
  readonly below: (parent: string, count: number) => string;
}

/** Ids that are new to all systems and years of a repository. */
export function freshIds({ used, registers }: Survey): FreshIds {
  const taken = new Set([
    ...[...used.values()].flatMap((ids) => [...ids.keys()]),
    ...registers.retired.map(({ id }) => id),
  ]);
  return {
    below: (parent, count) => {
      let id = '';
      for (let number = count + 1; id === '' || taken.has(id); number += 1) id = numbered(parent, number);
      taken.add(id);
      return id;
    },
  };
}

function numbered(parent: string, number: number): string {
  const ending = `-${number}`;
  return `${parent.slice(0, LONGEST - ending.length).replace(/-+$/, '')}${ending}`;
}

/** An id that was asked for. Throws a failure where it is malformed, was used in a year by the system, or is retired there. */
export function checkedId(id: string, system: string, { used, registers }: Survey, words: Authoring): string {
  if (!isId(id)) throw refusal(words.failure.badId(id, idFrom(id)));
  const edition = used.get(system)?.get(id)?.at(-1)?.edition;
  if (edition !== undefined) throw refusal(words.failure.idTaken(id, edition));
  const retired = registers.retired.find((each) => each.system === system && each.id === id);
  if (retired !== undefined) throw refusal(words.failure.idRetired(id, String(retired.since ?? '')));
  return id;
}
