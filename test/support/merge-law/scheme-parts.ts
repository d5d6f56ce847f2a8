import fc from 'fast-check';

/** A part of a scheme in plain data: figures, words, lists of names or of entries with ids, and mappings of these. */
type Part = number | string | readonly string[] | readonly Entry[] | { readonly [key: string]: Part };
type Entry = Readonly<Record<'id' | 'name' | 'weight', string>>;
export type Parts = Readonly<Record<string, Part>>;

const figure = fc.integer({ min: 1, max: 3 });
const word = fc.constantFrom('甲', '乙', '丙');
const names = fc.shuffledSubarray(['丁', '戊', '己', '庚'], { minLength: 1 });
const some = (model: Readonly<Record<string, fc.Arbitrary<Part>>>): fc.Arbitrary<Parts> =>
  fc.record(model, { requiredKeys: [] }).map((parts) => parts as Parts);
const range = some({ least: figure, most: figure, grounds: names });
const entries = fc
  .tuple(fc.shuffledSubarray(['p', 'q', 'r'], { minLength: 1 }), fc.infiniteStream(figure))
  .map(([ids, turns]) =>
    ids.map((id): Entry => ({ id, name: `第${turns.next().value}`, weight: `${turns.next().value}0%` })),
  );

/** How marks are found, with one of two ways to put the year's end together: shares, or components. */
const method = some({
  revision: word,
  everyday: some({ counts: word, notices: names }),
  yearEnd: fc.oneof(
    some({ performance: word, satisfaction: word, scoring: word }),
    some({ components: entries, fewItems: figure }),
  ),
  summary: some({ places: figure, rankBy: word, ties: word }),
  bonus: range,
  deduction: range,
  fraud: some({ least: figure, most: figure, ledger: word }),
  grades: some({ advanced: figure, unqualified: some({ last: figure, atMost: figure }) }),
  rectification: some({ due: word, states: names }),
});

/** What a scheme says beside its systems: of the method, of figures, of print and of forms. */
export const arbitraryParts: fc.Arbitrary<Parts> = some({
  printing: some({ pageNumbers: word, tableSize: figure, pageCodes: word }),
  forms: some({
    fileNames: word,
    selfAssessment: some({ columns: names, signatures: names, evidenceRows: figure }),
    department: some({ columns: names, signatures: names, sheets: word }),
    summary: some({ signatures: names }),
  }),
  method,
  figures: some({ groupSize: figure, visits: figure, days: figure }),
}).map((parts) => filled(parts) ?? {});

/** Parts of which somebody took some, of whatever size, of others. */
export function mixedParts(base: Parts, other: Parts, turns: Iterator<boolean>): Parts {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(other)])];
  const mixed = keys.flatMap((key) => {
    const [own, another] = [base[key], other[key]];
    const isTaken = turns.next().value === true && turns.next().value === true;
    const value =
      isTaken || !isParts(own) || !isParts(another) ? (isTaken ? another : own) : mixedParts(own, another, turns);
    return value === undefined ? [] : [[key, value] as const];
  });
  return filled(Object.fromEntries(mixed)) ?? {};
}

function isParts(part: Part | undefined): part is Parts {
  return typeof part === 'object' && !Array.isArray(part);
}

/** Parts without empty mappings, which no scheme has. */
function filled(parts: Parts): Parts | undefined {
  const entries = Object.entries(parts).flatMap(([key, part]) => {
    const value = isParts(part) ? filled(part) : part;
    return value === undefined ? [] : [[key, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Parts in house style, with a comment above every entry of a list. */
export function partsAsYaml(parts: Parts, who: string, indent = ''): string {
  return Object.entries(parts)
    .map(([key, part]) => `${indent === '' ? '\n' : ''}${indent}${key}:${partAsYaml(part, who, indent)}`)
    .join('');
}

function partAsYaml(part: Part, who: string, indent: string): string {
  if (isParts(part)) return `\n${partsAsYaml(part, who, `${indent}  `)}`;
  if (!Array.isArray(part)) return ` ${part}\n`;
  if (part.every((each) => typeof each === 'string')) return ` [${part.join(', ')}]\n`;
  const lines = (part as readonly Entry[]).map(
    ({ id, name, weight }) =>
      `${indent}  # ${who} ${id}\n${indent}  - { id: ${id}, name: ${name}, weight: ${weight} }\n`,
  );
  return `\n${lines.join('')}`;
}
