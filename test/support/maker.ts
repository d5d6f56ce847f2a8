import { createFolder } from '../../src/world/create.ts';

// A process of its own that makes a folder of many files, until it is killed.

const [path = '', count = '1'] = process.argv.slice(2);
const files = Array.from({ length: Number(count) }, (_, index) => [`county/${index}.yaml`, '甲'.repeat(2000)] as const);
process.send?.('ready');
createFolder(path, new Map(files));
