import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first: begun last, one of them would go on alone. */
const LONGEST = [
  ...['collect', 'annex-columns', 'standings', 'libreoffice', 'packages', 'forged-xlsx', 'flattened', 'studio-page'],
  ...['import-resaved', 'sums', 'forged-pdf', 'rendered-pages', 'typed-twice', 'stability', 'studio-entries'],
].map((name) => `/${name}.outside.ts`);

/** Begins with the longest; Vitest goes by what it remembers of the last run, and where nothing is remembered by size. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Tests in which programs that are not ours judge the documents: `npm run outside`. They need what `.ci/install` installs. */
export default defineConfig({
  test: {
    include: ['test/outside/*.outside.ts'],
    globalSetup: ['test/outside/setup.ts'],
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/support/seeds.ts', 'test/support/same-bytes.ts'],
    // Much of what these do is to wait for pages and for programs that start.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
