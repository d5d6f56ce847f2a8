import type { Generator, Source } from '../artifact/generator.ts';
import { planProducts } from '../artifact/plan.ts';
import type { Sent } from '../collect/forms.ts';
import { unitsOf } from '../model/registers.ts';

/** What was sent out of an edition. Nothing is laid out yet. */
export async function sentOf(source: Source, generators: readonly Generator[]): Promise<Sent> {
  const { edition, registers, proof } = source;
  const planned = await planProducts(generators, source, { classes: [] });
  return {
    edition: edition.id,
    systems: proof.systems.map(({ id, title, digest = '' }) => ({
      id,
      title,
      digest,
      group: edition.systems.find((each) => each.id === id)?.group ?? '',
      units: unitsOf(registers.units ?? [], id, edition.year),
    })),
    departments: registers.departments ?? [],
    forms: planned.flatMap(({ product }) =>
      product.kind === 'document' && product.form !== undefined
        ? [{ identity: product.form, document: product.document }]
        : [],
    ),
  };
}
