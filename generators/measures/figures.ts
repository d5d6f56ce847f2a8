import Handlebars from 'handlebars';
import { Decimal } from '../../src/model/decimal.ts';
import type { Edition, Figure } from '../../src/model/model.ts';

/** Fills the placeholders of a text in from the figures of the scheme. What is filled in is text: it is never read as Markdown. */
export function filler({ figures }: Pick<Edition, 'figures'>): (text: string) => string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('percent', percentOf);
  const tree = nested(figures);
  return (text) => {
    if (!text.includes('{{')) return text;
    const template = handlebars.compile(text, {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { percent: true },
    });
    return template(tree);
  };
}

const HUNDRED = Decimal.of(100n, 0);

/** `0.9` as `90%`, exactly. */
function percentOf(figure: unknown): string {
  const value = Decimal.parse(String(figure));
  if (value === undefined) throw new Error(`${figure} is no figure that can be a percentage`);
  return `${value.times(HUNDRED)}%`;
}

type Branch = { [key: string]: Branch | string };

/** The figures as the tree that paths such as `systems.county.fullMarks` walk through. */
function nested(figures: ReadonlyMap<string, Figure>): Branch {
  const root = emptyBranch();
  for (const [path, { text }] of figures) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let branch = root;
    for (const key of keys) {
      const next = branch[key] ?? emptyBranch();
      branch[key] = next;
      if (typeof next === 'string') break;
      branch = next;
    }
    branch[last] = text;
  }
  return root;
}

/** Without a prototype: a system may be called `constructor`. */
function emptyBranch(): Branch {
  return Object.create(null) as Branch;
}
