import { annex } from '../../generators/annex/generator.ts';
import { data } from '../../generators/data/generator.ts';
import { departments } from '../../generators/departments/generator.ts';
import { measures } from '../../generators/measures/generator.ts';
import type { Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import type { ReadBlock } from '../../src/readers/reading.ts';

export type PublishedDocument = Extract<Product, { readonly kind: 'document' }>;

/** A product by its name, made of a source, for some classes by themselves. */
export async function documentOf(
  source: Source,
  name: string,
  ...classes: readonly string[]
): Promise<PublishedDocument> {
  for (const { products } of [annex, measures, departments, data]) {
    const found = (await products(source, { classes })).find((each) => each.name === name);
    if (found?.kind === 'document') return found;
  }
  throw new Error(`there is no document ${name}`);
}

/** What was read, with a change in one cell: that of the nth row (the header is 0) of the nth table. */
export function withCell(
  blocks: readonly ReadBlock[],
  table: number,
  row: number,
  column: number,
  change: (text: string) => string,
): readonly ReadBlock[] {
  return withRows(blocks, table, (rows) =>
    rows.map((cells, index) =>
      index === row ? cells.map((text, at) => (at === column ? change(text) : text)) : cells,
    ),
  );
}

/** What was read, with other rows in the nth table. */
export function withRows(
  blocks: readonly ReadBlock[],
  table: number,
  change: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[],
): readonly ReadBlock[] {
  let seen = -1;
  return blocks.map((block) => {
    if (block.kind === 'text') return block;
    seen += 1;
    return seen === table ? { kind: 'table', rows: change(block.rows) } : block;
  });
}
