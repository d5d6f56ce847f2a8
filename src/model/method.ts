import type { Edition } from './model.ts';

/** A choice that the method of an edition makes among those that the schema allows; the first of the choices where it says nothing. */
export function choiceOf<Choice extends string>(
  { figures }: Pick<Edition, 'figures'>,
  path: string,
  [preset, ...others]: readonly [Choice, ...Choice[]],
): Choice {
  const written = figures.get(`method.${path}`)?.text;
  return [preset, ...others].find((choice) => choice === written) ?? preset;
}

/** Whether no department scores itself (《办法》四（三）): what it leads is then scored by others, as far as it is itself assessed. */
export function ownScoreIsBarred(edition: Pick<Edition, 'figures'>): boolean {
  return choiceOf(edition, 'yearEnd.ownScore', ['never', 'allowed']) === 'never';
}
