import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import type { TypstJobs } from '../typst-jobs.ts';

/** The part of Typst's native library that is used here; its package has no types. */
interface Library {
  readonly NodeCompiler: {
    create(options: object): {
      mapShadow(path: string, bytes: Buffer): void;
      compile(options: object): { readonly result: object | null };
      vector(document: object): Buffer;
    };
  };
}

// What a preview of Typst does with every keystroke: it compiles the first document again, as far as that has changed,
// and makes of it what a browser draws. It is told figures, a line each, and says a line when each is done.
const path = process.argv[2] ?? '';
const { library, fonts, jobs } = JSON.parse(readFileSync(path, 'utf8')) as TypstJobs;
const { NodeCompiler } = createRequire(path)(library) as Library;
const compiler = NodeCompiler.create({ workspace: '/bench', fontArgs: [{ fontPaths: fonts }] });
const [job] = jobs;
if (job === undefined) throw new Error('there is no document');
const FIGURE = /"0\.5"/;
if (!FIGURE.test(job.data)) throw new Error('the document has no figure that could be typed');
compiler.mapShadow('/bench/main.typ', Buffer.from(job.template));
createInterface({ input: process.stdin }).on('line', (figure) => {
  compiler.mapShadow('/bench/data.json', Buffer.from(job.data.replace(FIGURE, JSON.stringify(figure))));
  const { result } = compiler.compile({ mainFilePath: '/bench/main.typ' });
  if (result === null) throw new Error('the document does not compile');
  compiler.vector(result);
  process.stdout.write('done\n');
});
