import type { Generator, Source } from '../../artifact/generator.ts';
import { type PlannedFile, planProducts } from '../../artifact/plan.ts';
import { wholeViews } from '../../model/view.ts';
import type { SiteDocument, SiteEdition } from '../../report/site/edition.ts';
import { type Language, reviewWordsIn, siteWordsIn } from '../../words/languages.ts';

/** What of the documents of an edition belongs to its site: the measures, and the annex of each system as it is published. */
const PAGES = ['measures', 'annex'];

/** Every file of a site of editions that are proved, in the order of their years. */
export async function siteFiles(
  sources: readonly Source[],
  generators: readonly Generator[],
  language: Language,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const editions = await Promise.all(sources.map((source) => siteEditionOf(source, generators)));
  const [words, { kinds }, { sitePages }, { writeHtml }] = await Promise.all([
    siteWordsIn(language),
    reviewWordsIn(language),
    import('../../report/site/site.ts'),
    import('../../writers/html/write.ts'),
  ]);
  const pages = sitePages(editions, { words, kinds, language });
  const documents = editions.flatMap((each) =>
    each.documents.map(({ file, document }) => [file, writeHtml(document)] as const),
  );
  return new Map([...pages, ...documents].map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

/** An edition as its site shows it, with the documents that generators make of it for screens. */
async function siteEditionOf(source: Source, generators: readonly Generator[]): Promise<SiteEdition> {
  const { edition, registers, proof } = source;
  const views = wholeViews(edition, proof);
  const wanted = generators.filter(({ name }) => PAGES.includes(name));
  const planned = await planProducts(wanted, source, { classes: [] });
  const documents = planned.flatMap(({ files }) =>
    files.filter(({ format }) => format === 'html').flatMap((file) => documentIn(file, edition.id)),
  );
  return { edition, registers, views, documents };
}

function documentIn({ name, product }: PlannedFile, edition: string): readonly SiteDocument[] {
  if (product.kind !== 'document') return [];
  return [{ system: product.annexOf, file: `${edition}-${name}`, document: product.document() }];
}
