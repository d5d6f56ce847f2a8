import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/bundle.ts'],
    setupFiles: ['test/support/seeds.ts'],
    // Whole processes on a busy machine: a test that hangs is still found, one that waits its turn is not.
    testTimeout: 180_000,
  },
});
