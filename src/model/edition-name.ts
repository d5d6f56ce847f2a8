const EDITION = /^(\d{4})(?:\.([1-9]\d?))?$/;

/** The year in the name of an edition, and which correction of it the edition is: `2020`, `2020.1`. Undefined for what is no such name. */
export function readEditionName(
  name: string,
): { readonly year: string; readonly correction: string | undefined } | undefined {
  const [, year, correction] = EDITION.exec(name) ?? [];
  return year === undefined ? undefined : { year, correction };
}
