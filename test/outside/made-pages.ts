import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine } from '../../src/world/typesetting/engine.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { type Page, pagesOf } from '../../tools/pages/page.ts';

/** Letters of 10 points, 34 in a line of the page; cells leave 4 points free. */
const SETTING = `#set page(width: 400pt, height: 300pt, margin: 30pt)
#set text(font: "Noto Serif SC", size: 10pt, lang: "zh", cjk-latin-spacing: none, top-edge: "ascender", bottom-edge: "descender")
#set par(leading: 2pt)
#set table(inset: 4pt, stroke: 0.5pt)
`;
const engine = loadEngine(findFonts([]).paths, 'fastest');

/** Writes pages in Typst's markup into a folder as a PDF and gives its path. */
export async function madePdf(markup: string, work: string): Promise<string> {
  const { compile } = await engine;
  const path = join(mkdtempSync(join(work, 'made-')), 'made.pdf');
  writeFileSync(path, compile(new Map([['main.typ', SETTING + markup]]), '1.7'));
  return path;
}

/** The pages of a PDF as they are measured. */
export function readPages(pdf: string, work: string): Promise<readonly Page[]> {
  const folder = mkdtempSync(join(work, 'pictures-'));
  return pagesOf(pdf, folder);
}
