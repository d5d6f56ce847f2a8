import { compiled, settleEngine } from './world/compiled.ts';

/** The digest of the program's text, which `tools/bundle.ts` fills in: what was compiled of another text is never taken. */
declare const DIGEST: string;

// The file that people run. It starts the program (`main.ts`) with what V8 compiled of it when it was bundled, which is a
// tenth of the time of a check (`bench/README.md`). Without it, or on another version of Node, all is the same but for
// that time.
// The studio runs for long: V8 suits it as it is.
if (process.argv[2] !== 'studio') settleEngine();
const command = process.argv[2] === 'diff' ? 'diff' : 'check';
const { program } = compiled(`${__dirname}/program.cjs`, `${__dirname}/${DIGEST}.${command}`, require);
program.main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
