import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFonts } from '../../test/outside/fonts.ts';
import { sameBreaks } from './breaks.ts';
import { measure } from './measure.ts';
import { type Page, pagesOf } from './page.ts';
import { printed } from './printed.ts';
import { type Row, reportOf } from './report.ts';

// Measures the pages of produced files, as README.md of this folder defines: `npm run pages -- FILE… [--json]`.

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
if (positionals.length === 0) throw new Error('npm run pages -- FILE… [--json]');
const work = mkdtempSync(join(tmpdir(), 'zhunsheng-pages-'));
try {
  const rows = await rowsOf(positionals);
  process.stdout.write(values.json ? `${JSON.stringify(rows, undefined, 2)}\n` : reportOf(rows));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function rowsOf(files: readonly string[]): Promise<readonly Row[]> {
  const pdfs = await printed(files, { work, fonts: writeFonts(work) });
  const read: { file: string; pages: readonly Page[] }[] = [];
  for (const [index, file] of files.entries()) {
    const folder = join(work, `pictures-${index}`);
    mkdirSync(folder);
    read.push({ file, pages: await pagesOf(pdfs[index] ?? '', folder) });
  }
  return read.map(({ file, pages }) => {
    const pdf = read.find((other) => extname(file) !== '.pdf' && other.file === `${withoutEnd(file)}.pdf`);
    return { file, ...measure(pages), sameBreaks: pdf === undefined ? undefined : sameBreaks(pdf.pages, pages) };
  });
}

function withoutEnd(file: string): string {
  return file.slice(0, file.length - extname(file).length);
}
