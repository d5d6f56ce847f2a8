import type { Run } from '../../layout/document.ts';

/** What the template prints: text, or an empty text for what is left out. The escaping is the template's. */
export type View = string | readonly View[] | { readonly [name: string]: View };

/** An element for each mark. */
const TAGS: Readonly<Record<NonNullable<Run['mark']>, string>> = {
  strong: 'strong',
  emphasis: 'em',
  inserted: 'ins',
  deleted: 'del',
};

/** Runs for `runs.hbs`: each with the element that marks it. */
export function runViews(runs: readonly Run[]): readonly View[] {
  return runs.map(({ text, mark }) => ({ tag: mark === undefined ? '' : TAGS[mark], text }));
}
