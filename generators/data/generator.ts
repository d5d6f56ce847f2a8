import type { Generator, Source } from '../../src/artifact/generator.ts';
import type { Json, Product } from '../../src/artifact/product.ts';
import { checkCodeOf, frame } from '../../src/layout/parts.ts';
import { canonicalSystem } from '../../src/model/canonical.ts';
import { departmentsById } from '../../src/model/departments.ts';
import { type ProvedView, wholeViews } from '../../src/model/view.ts';
import { criteriaTable } from './criteria-table.ts';

/** The data of an edition for other programs: everything as JSON, the criteria of each system as CSV. */
export const data: Generator = {
  name: 'data',
  products: async (source) => {
    const views = wholeViews(source.edition, source.proof);
    return [asJson(source, views), ...views.map((view) => asTable(source, view))];
  },
};

/** `content` is the canonical form (RFC 8785) of a system: its SHA-256 is the digest, so that anybody can prove it. */
function asJson({ edition, proof }: Source, views: readonly ProvedView[]): Product {
  const value: Json = {
    edition: edition.id,
    state: proof.state ?? null,
    title: edition.title,
    systems: views.map((view) => ({
      id: view.system.id,
      checkCode: checkCodeOf(view),
      digest: view.proof.digest ?? null,
      criteria: String(view.proof.criteria),
      totals: Object.fromEntries(view.proof.classes.map(({ id, total }) => [id, total?.toString() ?? null])),
      content: JSON.parse(canonicalSystem(view.system, edition.year)) as Json,
    })),
  };
  return { kind: 'data', name: 'indicators', formats: ['json'], value };
}

function asTable({ edition, registers }: Source, view: ProvedView): Product {
  const name = `criteria-${view.system.annex}-${view.system.id}`;
  const table = criteriaTable(view, departmentsById(registers.departments));
  return {
    kind: 'document',
    name,
    title: view.system.title,
    formats: ['csv'],
    document: () => ({
      ...frame(edition, name, view.system.title, [view]),
      sections: [{ orientation: 'landscape', blocks: [table] }],
    }),
  };
}
