import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/fixtures.ts';

/** Writes into a folder a configuration of fontconfig that has the bundled fonts only: the same lines on every machine. Gives its path. */
export function writeFonts(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const folders = ['noto-serif-sc', 'noto-sans-sc'].flatMap((family) =>
    ['400Regular', '700Bold'].map((weight) => join(ROOT, 'node_modules/@expo-google-fonts', family, weight)),
  );
  writeFileSync(
    path,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${folders.map((each) => `<dir>${each}</dir>`).join('\n  ')}
  <cachedir>${join(folder, 'fontconfig')}</cachedir>
</fontconfig>
`,
  );
  return path;
}
