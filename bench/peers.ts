import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Other programs that make files of the same annexes, with the names under which they may be installed. */
const INSTALLED_AS = {
  libreoffice: ['soffice', 'libreoffice'],
  pandoc: ['pandoc'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
} as const;
export type Peer = keyof typeof INSTALLED_AS;

/** How a program is started. */
export interface Start {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * How the peers make files of those that a build has written for the same documents; absent ones are left out.
 * LibreOffice and Chromium have profiles of their own in the folder, which their first run fills.
 */
export function startsOfPeers(built: string, names: readonly string[], folder: string): ReadonlyMap<Peer, Start> {
  const files = (format: string): readonly string[] => names.map((name) => join(built, `${name}.${format}`));
  const profile = (peer: Peer): string => join(folder, `profile-${peer}`);
  // These take one file at a time: one process after the other. To the shell `$0` is the folder.
  const forEach = (command: string, format: string): Start => ({
    program: '/bin/sh',
    args: ['-c', `for file; do ${command} || exit 1; done`, folder, ...files(format)],
  });
  const starts = new Map<Peer, Start>();
  const { libreoffice, pandoc, chromium } = programs();
  if (libreoffice !== undefined) {
    const home = `-env:UserInstallation=${pathToFileURL(profile('libreoffice')).href}`;
    const args = [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files('docx')];
    starts.set('libreoffice', { program: libreoffice, args });
  }
  if (pandoc !== undefined) {
    const command = `'${pandoc}' --from gfm --to docx --output "$0/pandoc.docx" "$file"`;
    starts.set('pandoc', forEach(command, 'md'));
  }
  if (chromium !== undefined) {
    const options = `--headless --no-sandbox --disable-gpu --user-data-dir='${profile('chromium')}'`;
    const command = `'${chromium}' ${options} --print-to-pdf="$0/chromium.pdf" "file://$file"`;
    starts.set('chromium', forEach(command, 'html'));
  }
  return starts;
}

/** Where the peers are installed. */
function programs(): Partial<Record<Peer, string>> {
  const entries = Object.entries(INSTALLED_AS).map(([peer, names]) => [peer, pathOf(names)]);
  return Object.fromEntries(entries) as Partial<Record<Peer, string>>;
}

/** Where a program is installed under one of these names. */
export function pathOf(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
