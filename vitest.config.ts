import { defineConfig, type TestProjectConfiguration, type TestUserConfig } from 'vitest/config';
import { bundledTests } from './test/support/bundled.ts';

/** Tests of a few seconds, for every save: pure functions, and the house itself. The folders mirror those of `src/`. */
const FAST = [
  'test/{text,model,words,changes,rules,edit,layout,hosts,client}/**/*.test.ts',
  ...['test/structure.test.ts', 'test/papers.test.ts'],
];

/** Among them, those that try thousands of cases. */
const LONG = [
  'test/changes/{compare,systems,text-difference}.test.ts',
  'test/edit/{draft,fields,tree}.test.ts',
  'test/hosts/comment.test.ts',
  'test/layout/{annex,forms/forms,forms/systems,revision/document}.test.ts',
  'test/model/{canonical,systems}.test.ts',
  'test/rules/{characters,measures/annexes,measures/markdown,measures/markup}.test.ts',
];

/** Tests of whole commands: those of one process share the thread that runs the program. */
const COMMANDS = 'test/commands/*.test.ts';

/** Tests that put others in the place of modules, or change the environment: each file has a process of its own. */
const APART = 'test/world/**/*.test.ts';

/** A project that runs the program as it is now, and tests that were bundled. */
function whole(name: string, files: TestUserConfig): TestProjectConfiguration {
  return {
    extends: true,
    plugins: [bundledTests()],
    test: { name, globalSetup: ['test/support/bundle.ts'], ...files },
  };
}

export default defineConfig({
  test: {
    // Tests start programs a thousand times that talk to nobody: none need read the certificates of the machine.
    env: { NODE_EXTRA_CA_CERTS: '' },
    setupFiles: ['test/support/seeds.ts', 'test/support/same-bytes.ts'],
    // Properties make much that is soon forgotten: V8 begins with room for a megabyte of it, and clears that all the time.
    execArgv: ['--min-semi-space-size=16', '--max-semi-space-size=32'],
    // Vitest would leave one processor to itself: on two, half of what there is.
    maxWorkers: '100%',
    // Whole processes on a busy machine: a test that hangs is still found, one that waits its turn is not.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: FAST,
          exclude: LONG,
          globalSetup: ['test/support/generate.ts'],
          isolate: false,
        },
      },
      // What `npm test` runs: each test is in one of these. A project of which the files share two processes is spared a
      // process a file, and what V8 has learnt of the program stays.
      whole('whole', { include: ['test/**/*.test.ts'], exclude: [APART, COMMANDS], isolate: false }),
      whole('whole-apart', { include: [APART], isolate: true }),
      whole('whole-commands', { include: [COMMANDS], isolate: false }),
    ],
  },
});
