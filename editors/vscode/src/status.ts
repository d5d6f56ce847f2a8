import type { Totals } from '../../../src/lsp/totals.ts';

/** What stands in the status bar, and what is shown over it. */
export interface Status {
  readonly text: string;
  readonly tooltip: string;
}

/** The status of the repository in which a file lies, else of the first: errors and warnings, then the totals of the edition of the file, or of the newest. Undefined where nothing is known yet. */
export function statusOf(known: readonly Totals[], file: string | undefined): Status | undefined {
  const totals = known.find(({ root }) => file?.startsWith(`${root}/`)) ?? known[0];
  if (totals === undefined) return undefined;
  const { errors, warnings, editions, root } = totals;
  const [, id] = /^\/indicators\/([^/]+)\//.exec(file?.slice(root.length) ?? '') ?? [];
  const edition = editions.find((each) => each.id === id) ?? editions.at(-1);
  const counts = errors + warnings === 0 ? '$(check)' : `$(error) ${errors} $(warning) ${warnings}`;
  return {
    text: `准绳 ${counts}${edition === undefined ? '' : ` ${edition.id} ${edition.brief}`}`,
    tooltip: editions.map(({ text }) => text).join('\n'),
  };
}
