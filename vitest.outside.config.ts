import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests in which programs that are not ours judge the documents: `npm run outside`. They need what `.ci/install` installs. */
export default defineConfig({
  test: {
    include: ['test/outside/*.outside.ts'],
    globalSetup: ['test/outside/setup.ts'],
    setupFiles: ['test/support/seeds.ts', 'test/support/same-bytes.ts'],
    // Much of what these do is to wait for pages and for programs that start.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
