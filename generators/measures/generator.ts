import type { Generator, Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import { annexSection } from '../../src/layout/annex.ts';
import type { Attachments, Block } from '../../src/layout/document.ts';
import { frame, stageMark } from '../../src/layout/parts.ts';
import { departmentsById } from '../../src/model/departments.ts';
import { type ProvedView, wholeViews } from '../../src/model/view.ts';

/** The measures (办法正文) with the annexes bound behind. */
export const measures: Generator = {
  name: 'measures',
  products: async (source) => [await bound(source)],
};

const NAME = 'measures';

async function bound({ edition, proof, registers }: Source): Promise<Product> {
  if (edition.measures === undefined) throw new Error('an edition without measures was given to a generator');
  const [{ blocksOf }, { filler }] = await Promise.all([import('./blocks.ts'), import('./figures.ts')]);
  const views = wholeViews(edition, proof);
  const departments = departmentsById(registers.departments);
  const blocks = blocksOf(edition.measures.text.normalize('NFC'), filler(edition));
  compareList(blocks, views);
  return {
    kind: 'document',
    name: NAME,
    title: edition.title,
    formats: ['docx', 'pdf', 'html', 'md'],
    document: () => ({
      ...frame(edition, NAME, edition.title, views),
      sections: [
        { orientation: 'portrait', blocks: withStage(blocks, stageMark(edition)) },
        ...views.map((view) => annexSection(view, edition, departments, '')),
      ],
    }),
  };
}

/** The list of annexes has the number and the title of each annex bound behind, in their order (GB/T 9704-2012, 7.4); a single one may stand without its number. Throws when it has not; checking has refused that before. */
function compareList(blocks: readonly Block[], views: readonly ProvedView[]): void {
  const list = blocks.find((block): block is Attachments => block.kind === 'attachments');
  const listed = list?.items ?? [];
  const bound = views.map(({ system }) => ({ number: system.annex, title: system.title }));
  const isNumbered = listed.length !== 1 || listed[0]?.number !== undefined;
  const wanted = isNumbered ? bound : bound.map(({ title }) => ({ number: undefined, title }));
  if (JSON.stringify(listed) !== JSON.stringify(wanted)) {
    throw new Error(`the measures list the annexes ${named(listed)}, but there are ${named(bound)}`);
  }
}

function named(annexes: Attachments['items']): string {
  return annexes.map(({ number, title }) => `${number ?? ''} ${title}`.trim()).join(', ');
}

function withStage(blocks: readonly Block[], stage: readonly Block[]): readonly Block[] {
  const afterTitle = blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'title') + 1;
  return [...blocks.slice(0, afterTitle), ...stage, ...blocks.slice(afterTitle)];
}
