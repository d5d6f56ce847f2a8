import type { ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { PageView } from '../../src/studio/protocol/pages.ts';
import type { Desk, Outcome, Trial, Wish } from '../../src/studio/protocol.ts';
import { residentOf, started } from '../process.ts';
import type { Workspace } from '../workspace.ts';

/** The file in which a figure is typed. */
export const FILE = 'indicators/2021/county/1-special-tasks.yaml';

/** A studio as its page asks it. Times are ms from a keystroke on. */
export interface OpenedStudio {
  /** Its address for another page of the same browser, and what that has to carry. */
  readonly origin: string;
  readonly cookie: string;
  /** Types a figure: until the totals come, and the image of the page. */
  draw(value: string): Promise<{ readonly totals: number; readonly image: number }>;
  /** Types so many figures at a beat in ms, and asks for a page whenever the last one has come: until the totals of each come. */
  press(keys: number, beat: number): Promise<readonly number[]>;
  /** Writes a figure in the place of another. */
  write(value: string, was: string): Promise<void>;
  /** What the program holds of memory, in MiB. */
  memory(): number;
  end(): void;
}

/** Opens the studio of a folder. */
export async function openStudio(args: readonly string[], workspace: Workspace): Promise<OpenedStudio> {
  const child = started(args, workspace);
  const address = await addressOf(child);
  const { origin } = new URL(address);
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = async (path: string): Promise<Response> => fetch(`${origin}${path}`, { headers: { cookie } });
  const key = /name="page-key" content="([^"]+)"/.exec(await (await get('/')).text())?.[1] ?? '';
  const desk = (await (await get('/api/desk?edition=2021')).json()) as Desk;
  const [system] = desk.systems;
  const row = system?.rows.find(({ kind, points, file }) => kind === 'criterion' && points !== null && file === FILE);
  const headers = { cookie, origin, 'content-type': 'application/json', 'x-zhunsheng-page': key };
  const post = async (path: string, value: string, was: string | null): Promise<unknown> => {
    const wish: Wish = {
      ...{ edition: '2021', system: system?.id ?? '', kind: 'set', id: row?.id ?? '' },
      ...{ field: 'points', value, was },
    };
    return (await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(wish) })).json();
  };
  const attempt = async (value: string): Promise<Trial & { kind: 'trial' }> => {
    const trial = (await post('/api/try', value, row?.points ?? null)) as Trial;
    if (trial.kind !== 'trial' || trial.findings.length === 0) throw new Error('the studio has found nothing wrong');
    return trial;
  };
  const image = async (trial: number): Promise<void> => {
    const query = `edition=2021&system=${system?.id}&item=${row?.id}&page=1&trial=${trial}`;
    const page = (await (await get(`/api/page?${query}`)).json()) as PageView;
    if (page.kind !== 'page') throw new Error(page.said);
    const svg = await (await get(`/pages/${page.image}.svg`)).text();
    if (!svg.startsWith('<svg')) throw new Error('the page has no image');
  };
  return {
    origin,
    cookie,
    draw: async (value) => {
      const start = performance.now();
      const { number } = await attempt(value);
      const totals = performance.now() - start;
      await image(number);
      return { totals, image: performance.now() - start };
    },
    press: async (keys, beat) => {
      const times: number[] = [];
      let drawing: Promise<void> | undefined;
      for (let at = 1; at <= keys; at += 1) {
        const start = performance.now();
        const { number } = await attempt(String(1 + at / 1000));
        times.push(performance.now() - start);
        drawing ??= image(number).finally(() => {
          drawing = undefined;
        });
        await wait(Math.max(0, beat - (performance.now() - start)));
      }
      await drawing;
      return times;
    },
    write: async (value, was) => {
      const outcome = (await post('/api/do', value, was)) as Outcome;
      if (outcome.kind !== 'done') throw new Error(`the studio has not written ${value}`);
    },
    memory: () => residentOf(child),
    end: () => child.kill('SIGTERM'),
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
  });
}
