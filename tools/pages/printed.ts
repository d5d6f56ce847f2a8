import { mkdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { convert, outputOf, printFitted } from '../../test/outside/programs.ts';

/** Where the PDF of each file is, in the order of the files: a PDF is its own, office documents are printed by LibreOffice in one go, workbooks as in a window with the rows fitted that state no height, pages by Chromium. `fonts` is a configuration of fontconfig; `work` a folder for what is made. Throws for another kind of file. */
export async function printed(
  files: readonly string[],
  { work, fonts }: { readonly work: string; readonly fonts: string },
): Promise<readonly string[]> {
  const strange = files.filter((file) => !['.pdf', '.html', '.docx', '.xlsx'].includes(extname(file)));
  if (strange.length > 0) throw new Error(`neither PDF, DOCX, XLSX nor HTML: ${strange.join(', ')}`);
  // LibreOffice names what it makes by what it read, so files of one name need folders of their own.
  const kinds = [...new Set(files.map(kindOf))];
  const folderOf = (file: string): string => join(work, `printed-${kinds.indexOf(kindOf(file))}`);
  for (const kind of kinds) {
    const some = files.filter((file) => kindOf(file) === kind).map((file) => resolve(file));
    const [first = ''] = some;
    const folder = folderOf(first);
    mkdirSync(folder);
    const profile = join(work, 'profile');
    if (extname(first) === '.docx') await convert(some, { format: 'pdf', folder, profile, fonts });
    if (extname(first) === '.xlsx') {
      await printFitted(
        some.map((file) => [file, printedPath(file, folder)]),
        { profile, fonts },
      );
    }
    if (extname(first) === '.html') for (const file of some) await printPage(file, folder, fonts);
  }
  return files.map((file) => (extname(file) === '.pdf' ? file : printedPath(file, folderOf(file))));
}

function kindOf(file: string): string {
  return `${dirname(resolve(file))} ${extname(file)}`;
}

function printedPath(file: string, folder: string): string {
  return join(folder, `${basename(file, extname(file))}.pdf`);
}

/** Root has no sandbox; the pages are ours. */
async function printPage(file: string, folder: string, fonts: string): Promise<void> {
  const target = printedPath(file, folder);
  const args = ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${target}`];
  await outputOf('chromium', [...args, pathToFileURL(file).href], { env: { FONTCONFIG_FILE: fonts } });
}
