import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../generators/generators.ts';
import type { Source } from '../../src/artifact/generator.ts';
import { type Document, textOf } from '../../src/layout/document.ts';
import { changed, SHIPPED, unlocked } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

const SCHEME = 'indicators/2021/scheme.yaml';

async function sourceIn(state: string): Promise<Source> {
  return sourceOf(changed(unlocked(SHIPPED), SCHEME, 'state: draft', `state: ${state}`), '2021');
}

/** The documents that are sent out, with the stages that they are marked as; tables for other programs are none. */
async function stagesOf(source: Source): Promise<readonly (readonly [string, readonly string[]])[]> {
  const departments = source.registers.departments?.map(({ id }) => id) ?? [];
  const wishes = { classes: ['county', 'district', 'municipal'], departments };
  const products = (await Promise.all(GENERATORS.map((each) => each.products(source, wishes)))).flat();
  return products.flatMap((product) =>
    product.kind === 'document' && !product.formats.includes('csv')
      ? [[product.name, marksIn(product.document())] as const]
      : [],
  );
}

function marksIn({ sections }: Document): readonly string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'stage'
        ? [textOf(block.runs)].filter((text) => /稿/.test(text))
        : [],
    ),
  );
}

describe('a document of an edition', () => {
  it.each([
    ['draft', '（征求意见稿）'],
    ['review', '（送审稿）'],
  ])('that is a %s says so under its title, whichever it is', async (state, mark) => {
    const stages = await stagesOf(await sourceIn(state));
    expect(stages.length).toBeGreaterThan(10);
    for (const [name, marks] of stages) expect([name, new Set(marks)]).toEqual([name, new Set([mark])]);
  });

  it('that is final has no such mark', async () => {
    for (const [name, marks] of await stagesOf(await sourceIn('final'))) expect([name, marks]).toEqual([name, []]);
  });
});
