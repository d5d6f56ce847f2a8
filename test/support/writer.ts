import { outputFolder } from '../../src/world/output.ts';

// A process of its own that changes a folder between two states for ever, until it is killed.

const [path = '', size = '1'] = process.argv.slice(2);
const folder = outputFolder(path, path);
process.send?.('ready');
void write();

async function write(): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    await folder.exclusively(async () => folder.commit(stateOf(turn % 2 === 0 ? 'a' : 'b', Number(size))));
  }
}

/** One of two states: files that all say which, and each has one that the other removes. */
function stateOf(name: 'a' | 'b', files: number) {
  const content = new TextEncoder().encode(name.repeat(10_000));
  const names = Array.from({ length: files }, (_, index) => `file-${index}.txt`);
  return {
    write: new Map([...names, `only-${name}.txt`, 'manifest.json'].map((each) => [each, content] as const)),
    remove: [`only-${name === 'a' ? 'b' : 'a'}.txt`],
    keep: new Map<string, string>(),
  };
}
