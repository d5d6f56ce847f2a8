import { FORM_GENERATORS } from '../../generators/forms/generators.ts';
import type { Source } from '../../src/artifact/generator.ts';
import type { Cell, Document, Row, Table } from '../../src/layout/document.ts';

/** Every form of an edition, laid out, by its name. */
export async function formsOf(source: Source): Promise<ReadonlyMap<string, Document>> {
  const forms = new Map<string, Document>();
  for (const { products } of FORM_GENERATORS) {
    for (const product of await products(source, { classes: [] })) {
      if (product.kind === 'document') forms.set(product.name, product.document());
    }
  }
  return forms;
}

/** The tables of a document, in order. */
export function tablesOf({ sections }: Document): readonly Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

/** The cell of a row in the column with a key. */
export function cellAt({ columns }: Table, { cells }: Row, key: string): Cell | undefined {
  return cells.find(({ column }) => columns[column]?.key === key);
}
