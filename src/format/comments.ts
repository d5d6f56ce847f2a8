import type { CST } from 'yaml';

/** What stands before an item of a collection: blank lines, comments, indentation. */
type Start = CST.SourceToken[];

/**
 * Gives each comment behind the last item of a list or mapping to the collection that it is indented for. `yaml` leaves
 * all of them to the innermost one as soon as one of them is indented for it; those that are above a key would then stay
 * behind when the key changes its place. Changes the tokens of a document in place.
 */
export function settleComments(document: CST.Document): void {
  document.end = [...settle(document.value), ...(document.end ?? [])];
}

/** Settles what is below a token, from the innermost collection; returns what belongs to none of those in it. */
function settle(token: CST.Token | null | undefined): Start {
  if (token?.type !== 'block-map' && token?.type !== 'block-seq') return [];
  const { items } = token;
  for (let at = 0; at < items.length; at += 1) {
    const left = settle(items[at]?.value);
    if (left.length === 0) continue;
    const next = items[at + 1];
    if (next === undefined) items.push({ start: left });
    else next.start.unshift(...left);
  }
  const last = items.at(-1);
  if (last === undefined || !isBetweenItems(last)) return [];
  const left = last.start.splice(ownLength(last.start, token.indent));
  if (last.start.length === 0) items.pop();
  return left;
}

/** Whether there is nothing in an item but blank lines and comments. */
function isBetweenItems({ start, key, sep, value }: CST.CollectionItem): boolean {
  const isNothing = (key ?? sep ?? value) === undefined;
  return isNothing && start.every(({ type }) => type === 'space' || type === 'newline' || type === 'comment');
}

/** How many tokens belong to a collection that is indented so far: those before the line that ends its own comments. */
function ownLength(start: Start, indent: number): number {
  const outer = start.findIndex(({ type, ...token }) => type === 'comment' && token.indent < indent);
  if (outer < 0) return start.length;
  const own = start.findLastIndex(({ type }, at) => type === 'comment' && at < outer);
  return own < 0 ? 0 : start.findIndex(({ type }, at) => type === 'newline' && at > own) + 1;
}
