import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { inject } from 'vitest';
import { run } from '../support/program.ts';
import { convert, outputOf } from './programs.ts';

/** LibreOffice may end at a file that is too strange for it: then it goes on with those that are left. */
const BATCH = 20;

/** What LibreOffice and poppler draw of files, by the names of these without their ends; nothing of one that LibreOffice does not open. `work` is a folder for what is made on the way. */
export async function renderedOf(
  files: readonly string[],
  work: string,
): Promise<ReadonlyMap<string, string | undefined>> {
  const [folder, profile, fonts] = [join(work, 'printed'), join(work, 'profile'), inject('fonts')];
  for (const some of batches(files)) {
    await convert(some, { format: 'pdf', folder, profile, fonts }).catch(() => undefined);
  }
  const drawn = new Map<string, string | undefined>();
  for (const file of files) {
    const name = basename(file, extname(file));
    const path = join(folder, `${name}.pdf`);
    drawn.set(name, existsSync(path) ? await outputOf('pdftoppm', ['-r', '40', '-gray', path]) : undefined);
  }
  return drawn;
}

/** What `verify` says of files, by their names without their ends. */
export function statusesOf(files: readonly string[], root: string): ReadonlyMap<string, string> {
  const verified = batches(files).flatMap((some) => {
    const { out } = run(['verify', '--root', root, '--format', 'json', ...some]);
    return (JSON.parse(out) as { readonly files: readonly { readonly path: string; readonly status: string }[] }).files;
  });
  return new Map(verified.map(({ path, status }) => [basename(path, extname(path)), status]));
}

/** Whether `verify` takes a file for the one that was built. */
export function isTaken(status: string | undefined): boolean {
  return status === 'intact' || status === 'resaved';
}

function batches(files: readonly string[]): readonly (readonly string[])[] {
  return files.length === 0 ? [] : [files.slice(0, BATCH), ...batches(files.slice(BATCH))];
}
