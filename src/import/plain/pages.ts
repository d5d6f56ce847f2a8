import { type Header, headerAt } from './header.ts';
import type { KnownWords } from './known.ts';
import type { Line } from './lines.ts';
import { type Looks, looksOf } from './looks.ts';

/** The lines below a header, up to where it is repeated, with what they look like. */
export interface Page {
  readonly header: Header;
  readonly body: readonly Line[];
  readonly looks: readonly Looks[];
}

/** The pages of a table whose lines begin with its header, which is repeated on each of them; lines with words that are `known` look like what these were. */
export function pagesOf(lines: readonly Line[], known: KnownWords): readonly Page[] {
  const pages: { readonly header: Header; readonly body: Line[] }[] = [];
  let first: Header | undefined;
  for (let at = 0; at < lines.length; ) {
    const header = headerAt(lines, at);
    if (header !== undefined && (first === undefined || namesOf(header) === namesOf(first))) {
      first ??= header;
      pages.push({ header, body: [] });
      at += header.length;
      continue;
    }
    const line = lines[at];
    if (line !== undefined) pages.at(-1)?.body.push(line);
    at += 1;
  }
  return pages.map((page) => ({
    ...page,
    looks: looksOf(
      page.body.map(({ text }) => text),
      known,
    ),
  }));
}

function namesOf({ names }: Header): string {
  return names.map(({ name }) => name).join('\n');
}
