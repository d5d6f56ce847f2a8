import type { Generator, Source } from '../../artifact/generator.ts';
import { type PlannedFile, planProducts } from '../../artifact/plan.ts';
import type { Document } from '../../layout/document.ts';
import { checkCodeOf } from '../../layout/parts.ts';
import { type ProvedView, wholeViews } from '../../model/view.ts';
import type { SiteDocument, SiteEdition } from '../../report/site/edition.ts';

/** What of the documents of an edition belongs to its site: the measures, and the annex of each system as it is published. */
const PAGES = ['measures', 'annex'];

/** An edition as its site shows it, with the documents that generators make of it for screens. */
export async function siteEditionOf(source: Source, generators: readonly Generator[]): Promise<SiteEdition> {
  const { edition, registers, proof } = source;
  const views = wholeViews(edition, proof);
  const wanted = generators.filter(({ name }) => PAGES.includes(name));
  const planned = await planProducts(wanted, source, { classes: [] });
  const documents = planned.flatMap(({ files }) =>
    files.filter(({ format }) => format === 'html').flatMap((file) => documentIn(file, edition.id, views)),
  );
  return { edition, registers, views, documents };
}

function documentIn(
  { name, generator, product }: PlannedFile,
  edition: string,
  views: readonly ProvedView[],
): readonly SiteDocument[] {
  if (product.kind !== 'document') return [];
  const document: Document = product.document();
  const system = generator === 'annex' ? views.find((view) => isAnnexOf(document, view))?.system.id : undefined;
  return [{ system, file: `${edition}-${name}`, document }];
}

/** Whether a document is the annex of a system: by the check code that it bears. */
function isAnnexOf({ identity }: Document, view: ProvedView): boolean {
  return identity.checkCodes.includes(checkCodeOf(view));
}
