import { filesIn } from './authoring.ts';
import { folderWith, run } from './program.ts';
import { serving } from './serving.ts';
import { DRAFTED_YEAR, wished } from './studio.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';

/** What lies in a folder after its studio was killed. */
export interface Left {
  /** The value that the program said to have written last, and what it was asked for then. */
  readonly acknowledged: string;
  readonly asked: string;
  /** What stands in the file now. */
  readonly now: string | undefined;
  /** What else is in the folder after the next change than was, by their paths. */
  readonly strays: readonly string[];
  /** What `check` says of it. */
  readonly code: number | null;
}

/** Edits through a studio without a pause, and kills it after some milliseconds. */
export async function leftAfterKill(milliseconds: number): Promise<Left> {
  const root = folderWith(DRAFTED_YEAR);
  const { process, post, ended } = await serving(root);
  let [acknowledged, asked] = ['2', '2'];
  setTimeout(() => process.kill('SIGKILL'), milliseconds);
  for (let step = 0; process.signalCode === null; step += 1) {
    asked = String(1 + (step % 90) / 10 + (step % 2) / 100);
    const wish = wished({ kind: 'set', id: 'lecture-team', field: 'points', value: asked, was: acknowledged } as const);
    const answer = await post('/api/do', wish).catch(() => undefined);
    if ((answer as { readonly kind?: string } | undefined)?.kind !== 'done') break;
    acknowledged = asked;
  }
  await ended;
  const now = /每季度开展宣讲\n +points: (.*)/.exec(filesIn(root).get(FILE) ?? '')?.[1];
  const { code } = run(['check', '--root', root, '--format', 'plain']);
  run(['set', 'lecture-team', '--points', '2.03', '--root', root]);
  const strays = [...filesIn(root).keys()].filter((path) => !DRAFTED_YEAR.has(path));
  return { acknowledged, asked, now, strays, code };
}
