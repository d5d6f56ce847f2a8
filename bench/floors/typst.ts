import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TypstJobs } from '../typst-jobs.ts';

/** The part of Typst's native library that is used here; its package has no types. */
interface Library {
  readonly NodeCompiler: {
    create(options: object): {
      mapShadow(path: string, bytes: Buffer): void;
      compile(options: object): { readonly result: object | null };
      pdf(document: object, options: object): Buffer;
    };
  };
}

// Only makes the pages: what the program hands over to Typst, read from a file, and nothing done with the result.
const path = process.argv[2] ?? '';
const { library, fonts, jobs } = JSON.parse(readFileSync(path, 'utf8')) as TypstJobs;
const { NodeCompiler } = createRequire(path)(library) as Library;
const compiler = NodeCompiler.create({ workspace: '/bench', fontArgs: [{ fontPaths: fonts }] });
for (const { template, data, standard } of jobs) {
  compiler.mapShadow('/bench/main.typ', Buffer.from(template));
  compiler.mapShadow('/bench/data.json', Buffer.from(data));
  const { result } = compiler.compile({ mainFilePath: '/bench/main.typ' });
  if (result === null) throw new Error('a document does not compile');
  compiler.pdf(result, { pdfStandard: standard, creationTimestamp: 0 });
}
