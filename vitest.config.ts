import { defineConfig } from 'vitest/config';

/** Tests of a few seconds, for every save: pure functions, and the house itself. The folders mirror those of `src/`. */
const FAST = [
  'test/{text,model,words,changes,rules,edit,layout,hosts}/**/*.test.ts',
  ...['test/structure.test.ts', 'test/papers.test.ts'],
];

/** Among them, those that try thousands of cases. */
const LONG = [
  'test/changes/{compare,text-difference}.test.ts',
  'test/edit/{draft,fields,tree}.test.ts',
  'test/hosts/comment.test.ts',
  'test/layout/{annex,forms/forms,revision/document}.test.ts',
  'test/model/canonical.test.ts',
  'test/rules/{annexes,characters,markup}.test.ts',
];

export default defineConfig({
  test: {
    // Tests start programs a thousand times that talk to nobody: none need read the certificates of the machine.
    env: { NODE_EXTRA_CA_CERTS: '' },
    setupFiles: ['test/support/seeds.ts'],
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
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.ts'], globalSetup: ['test/support/bundle.ts'] },
      },
    ],
  },
});
