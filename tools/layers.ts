/**
 * What each room of the house may import from, from the ground up: only what lies below it, and of that only what it
 * needs. `test/structure.test.ts` holds the sources to it, and `biome.json` to what `restrictions` makes of it, so that
 * an editor shows a wrong import while it is typed.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  'src/text': ['schemas'],
  'src/model': ['src/text'],
  'src/words': ['src/text'],
  'src/ports': ['src/words', 'src/text'],
  'src/load': ['src/ports', 'src/model', 'src/text', 'schemas'],
  'src/format': ['src/load', 'src/model', 'src/text'],
  'src/changes': ['src/model', 'src/text'],
  'src/rules': ['src/changes', 'src/load', 'src/model', 'src/text'],
  'src/edit': ['src/load', 'src/model', 'src/text'],
  'src/results': ['src/model', 'src/text'],
  'src/layout': ['src/results', 'src/changes', 'src/ports', 'src/words', 'src/model', 'src/text'],
  'src/writers': ['src/layout', 'src/ports', 'src/model', 'src/text'],
  'src/readers': [],
  'src/signing': [],
  'src/hosts': ['src/ports', 'src/words'],
  'src/artifact': ['src/readers', 'src/layout', 'src/results', 'src/ports', 'src/model', 'src/text'],
  'src/import': ['src/readers', 'src/edit', 'src/format', 'src/load', 'src/model', 'src/text'],
  'src/merge': ['src/changes', 'src/edit', 'src/load', 'src/model', 'src/text'],
  'src/opinions': [
    ...['src/merge', 'src/import', 'src/artifact', 'src/readers', 'src/layout', 'src/edit', 'src/changes'],
    ...['src/load', 'src/model', 'src/text'],
  ],
  'src/checker': ['src/signing', 'src/artifact', 'src/readers', 'src/layout', 'src/words', 'src/model', 'src/text'],
  'src/collect': ['src/results', 'src/artifact', 'src/readers', 'src/layout', 'src/model', 'src/text'],
  'src/report': [
    ...[
      'src/results',
      'src/collect',
      'src/opinions',
      'src/merge',
      'src/import',
      'src/artifact',
      'src/readers',
      'src/writers',
      'src/layout',
      'src/edit',
      'src/rules',
      'src/changes',
      'src/format',
    ],
    ...['src/ports', 'src/words', 'src/model', 'src/text'],
  ],
  'src/cli': ['src/artifact', 'src/hosts', 'src/rules', 'src/ports', 'src/words', 'src/text'],
  'src/engine': [
    ...[
      'src/cli',
      'src/report',
      'src/results',
      'src/collect',
      'src/opinions',
      'src/merge',
      'src/import',
      'src/checker',
      'src/signing',
      'src/artifact',
      'src/readers',
      'src/writers',
      'src/layout',
      'src/edit',
    ],
    ...['src/rules', 'src/changes', 'src/load', 'src/ports', 'src/words', 'src/model', 'src/text'],
  ],
  'src/studio': [
    ...['src/engine', 'src/cli', 'src/report', 'src/artifact', 'src/opinions', 'src/layout', 'src/results', 'src/load'],
    ...['src/ports', 'src/words', 'src/changes', 'src/model', 'src/text'],
  ],
  'src/client': ['src/studio', 'src/checker', 'src/words', 'src/model'],
  'src/lsp': [
    ...['src/studio', 'src/engine', 'src/report', 'src/edit', 'src/artifact', 'src/load', 'src/ports', 'src/words'],
    ...['src/model', 'src/text'],
  ],
  'src/commands': [
    ...[
      'src/lsp',
      'src/studio',
      'src/engine',
      'src/cli',
      'src/report',
      'src/results',
      'src/collect',
      'src/opinions',
      'src/merge',
      'src/import',
      'src/signing',
      'src/artifact',
      'src/hosts',
      'src/writers',
      'src/layout',
    ],
    ...['src/edit', 'src/rules', 'src/format', 'src/load', 'src/ports', 'src/words', 'src/model', 'src/text'],
  ],
  generators: ['src/artifact', 'src/layout', 'src/results', 'src/changes', 'src/model', 'src/text'],
  'src/world': ['src/ports', 'src/signing'],
  'src/commands.ts': ['generators', 'src/commands', 'src/studio', 'src/cli', 'src/artifact', 'src/ports', 'src/words'],
  'src/start.ts': ['src/world'],
  'src/main.ts': ['src/commands.ts', 'src/cli', 'src/world', 'src/ports', 'src/words'],
};

/** The room of a file, by its path from the root of the project. Throws for a file that is in none. */
export function roomOf(path: string): string {
  const room = Object.keys(MAY_IMPORT).find((each) => path === each || path.startsWith(`${each}/`));
  if (room === undefined) throw new Error(`${path} belongs to no room of the house`);
  return room;
}

/** Rooms that may touch the outside; every other one asks for it through `src/ports`. */
const OUTSIDE: readonly string[] = ['src/world', 'src/main.ts'];

/** Modules of Node that tell nothing of the outside. */
export const HARMLESS: readonly string[] = ['node:util', 'node:zlib'];

/** Whether a room may import Node's modules other than the harmless ones. */
export function mayTouchOutside(room: string): boolean {
  return OUTSIDE.includes(room);
}

/** A folder in a room that is called as another room: what may import from that room may import from it. */
const NAMESAKES: readonly string[] = ['src/model/opinions'];

/** The parts of `biome.json` that hold the same: one for each room that is a folder. */
export function restrictions(): readonly object[] {
  const folders = Object.keys(MAY_IMPORT).filter((room) => !room.endsWith('.ts'));
  return folders.map((room) => {
    const barred = folders.filter((each) => each !== room && !MAY_IMPORT[room]?.includes(each));
    const outside = mayTouchOutside(room) ? [] : ['node:*', ...HARMLESS.map((module) => `!${module}`)];
    const group = [
      ...outside,
      ...barred.map((each) => `**/${each.slice(each.lastIndexOf('/') + 1)}/**`),
      ...namesakesFor(room),
    ];
    const options = { patterns: [{ group, message: `What ${room} may import stands in tools/layers.ts.` }] };
    return {
      includes: [`${room}/**`],
      linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
    };
  });
}

/** Patterns that let a room import from namesakes: its own by the paths that begin in it. */
function namesakesFor(room: string): readonly string[] {
  return NAMESAKES.map((each) =>
    each.startsWith(`${room}/`) ? `!.${each.slice(room.length)}/**` : `!**/${each.slice('src/'.length)}/**`,
  );
}
