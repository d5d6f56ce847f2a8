import type { Generator, Source } from '../../artifact/generator.ts';
import { planProducts } from '../../artifact/plan.ts';
import type { Sent } from '../../collect/forms.ts';
import { gradingOf } from '../../model/grading/grading.ts';
import { scoredLinesOf } from '../../model/leading/scorer.ts';
import { unitsOf } from '../../model/registers.ts';
import { wholeViews } from '../../model/view.ts';

/** What was sent out of an edition. Nothing is laid out yet. */
export async function sentOf(source: Source, generators: readonly Generator[]): Promise<Sent> {
  const { edition, registers, proof } = source;
  const planned = await planProducts(generators, source, { classes: [] });
  return {
    edition: edition.id,
    systems: wholeViews(edition, proof).map((view) => ({
      id: view.system.id,
      title: view.system.title,
      digest: view.proof.digest ?? '',
      group: view.system.group,
      needed: gradingOf(edition, view.system).parts.flatMap(({ name, entered }) =>
        entered === undefined ? [] : [{ name, keys: entered.columns.map(({ key }) => key) }],
      ),
      units: unitsOf(registers.units ?? [], view.system.id, edition.year),
      view,
    })),
    scoredLineOf: scoredLinesOf(edition),
    departments: registers.departments ?? [],
    forms: planned.flatMap(({ product }) =>
      product.kind === 'document' && product.form !== undefined
        ? [{ identity: product.form, document: product.document, patterned: product.patterned }]
        : [],
    ),
  };
}
