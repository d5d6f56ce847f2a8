import type { Generator } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import type { Changes } from '../../src/changes/changes.ts';
import { compareEditions } from '../../src/changes/compare.ts';
import { revisionDocument, revisionTitle } from '../../src/layout/revision/document.ts';
import { wholeViews } from '../../src/model/view.ts';

/** The revision table (修订对照表) of an edition against the one before it; for single departments as well where that is wanted. The first edition of all has none. */
export const revision: Generator = {
  name: 'revision',
  products: async ({ edition, proof, registers, previous }, wishes) => {
    if (previous === undefined) return [];
    const views = wholeViews(edition, proof);
    let changes: Changes | undefined;
    const tableFor = (name: string, department: string | undefined): Product => ({
      kind: 'document',
      name,
      title: revisionTitle(edition),
      formats: ['docx', 'pdf', 'xlsx', 'html', 'md'],
      document: () => {
        changes ??= compareEditions({ edition: previous, registers }, { edition, registers });
        return revisionDocument(changes, { name, views, department });
      },
    });
    return [
      tableFor('revision', undefined),
      ...(wishes.departments ?? []).map((id) => tableFor(`revision-department-${id}`, id)),
    ];
  },
};
