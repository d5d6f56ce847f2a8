import type { Artifact, Generator } from '../../src/artifact/generator.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Edition, Figure } from '../../src/model/model.ts';

/** The measures (办法正文) as Markdown, with every figure filled in from the scheme. */
export const measures: Generator = {
  name: 'measures',
  generate: async (edition) => [await fillIn(edition)],
};

async function fillIn({ measures: source, figures }: Edition): Promise<Artifact> {
  if (source === undefined) throw new Error('an edition without measures was given to a generator');
  const { default: Handlebars } = await import('handlebars');
  const handlebars = Handlebars.create();
  handlebars.registerHelper('percent', percentOf);
  const template = handlebars.compile(source.text, {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: { percent: true },
  });
  return { name: 'measures.md', text: template(nested(figures)) };
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
  const root: Branch = {};
  for (const [path, { text }] of figures) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let branch = root;
    for (const key of keys) {
      const next = branch[key] ?? {};
      branch[key] = next;
      if (typeof next === 'string') break;
      branch = next;
    }
    branch[last] = text;
  }
  return root;
}
