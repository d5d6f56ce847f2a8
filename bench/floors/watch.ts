import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { DATA } from '../data.ts';

// Only says that something was saved: as soon as the system tells of it, and for each time that it does.
const root = join(process.argv[2] ?? '.', DATA);
const folders = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const folder of [root, ...folders.map((entry) => join(entry.parentPath, entry.name))]) {
  watch(folder, () => process.stdout.write('<<< saved\n'));
}
process.stdout.write('<<< ready\n');
