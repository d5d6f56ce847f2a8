import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookletOf } from '../../src/engine/build/booklet.ts';
import type { Document } from '../../src/layout/document.ts';
import { sectionsFor } from '../../src/layout/sections.ts';
import type { Drawing, Typesetter } from '../../src/ports/typesetter.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { dataOf } from '../../src/writers/pdf/data.ts';
import { text as TEMPLATE } from '../../src/writers/pdf/document.typ.js';
import { arbitraryDocument, HOSTILE_TEXTS, sampleDocument, sampleTable } from '../support/documents.ts';

const PRINTABLE = HOSTILE_TEXTS.map((text) => text.replace('𠮷', '吉'));

let typesetter: Typesetter;
beforeAll(() => {
  typesetter = typesetterOf(findFonts([]), 'fastest');
});

const known = new Map<string, string>();

async function draw(drawing: Drawing): Promise<string> {
  const svg = known.get(drawing.data) ?? new TextDecoder().decode(await typesetter.draw(drawing));
  known.set(drawing.data, svg);
  return svg;
}

/** What is drawn on each page of an SVG with all pages, which Typst begins with a white sheet and moves below the last one. */
function drawnIn(svg: string): readonly string[] {
  const [all = ''] = svg.split('<defs');
  const pages = all.split(/<path class="typst-shape" fill="#ffffff"[^>]*>/).slice(1);
  return pages.map((page) => page.replace(/^<g transform="[^"]*">(.*)<\/g>$/s, '$1'));
}

/** The pages of a document that is drawn as one. */
async function wholePages(document: Document): Promise<readonly string[]> {
  const printed = { ...document, sections: sectionsFor(document, false) };
  return drawnIn(
    await draw({ template: TEMPLATE, data: JSON.stringify(dataOf(printed, typesetter.faces, { codes: undefined })) }),
  );
}

/** The same by a booklet. */
async function singlePages(document: Document): Promise<readonly string[]> {
  const booklet = await bookletOf(document, { typesetter: async () => typesetter }, draw);
  const pages: string[] = [];
  for (let number = 1; number <= (await booklet.count()); number += 1) {
    const { svg, width, height } = await booklet.page(number);
    const [, top] = /^<svg [^>]*viewBox="0 ([\d.]+) [\d.]+ [\d.]+"/.exec(svg) ?? [];
    pages.push(drawnIn(svg)[Math.round(Number(top) / height)] ?? `nothing at ${top} of ${width}`);
  }
  return pages;
}

describe('a page that is drawn by itself', () => {
  it('is that page of the document, whatever the document', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        expect(await singlePages(document)).toEqual(await wholePages(document));
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('is so where a table goes over pages, and a row that no page holds goes over several', async () => {
    const rows = ['长'.repeat(2500), ...Array.from({ length: 20 }, (_, index) => `第 ${index} 项内容`.repeat(12))];
    const document = {
      ...sampleDocument(PRINTABLE),
      sections: [
        { orientation: 'landscape', blocks: [sampleTable(rows)] } as const,
        ...sampleDocument(PRINTABLE).sections,
      ],
    };
    const pages = await singlePages(document);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages).toEqual(await wholePages(document));
  }, 60_000);

  it('has no text, nothing that runs, and nothing that is loaded from elsewhere', async () => {
    const booklet = await bookletOf(sampleDocument(PRINTABLE), { typesetter: async () => typesetter }, draw);
    const { svg } = await booklet.page(2);
    const elements = new Set(Array.from(svg.matchAll(/<([a-zA-Z:]+)/g), ([, name]) => name));
    expect([...elements].toSorted()).toEqual(['defs', 'g', 'path', 'svg', 'symbol', 'use']);
    expect(svg).not.toMatch(/href="[^#]|\son[a-z]+=|url\(|script/i);
  });
});
