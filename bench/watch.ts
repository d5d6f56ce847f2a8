import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyData } from './repositories.ts';
import type { Setting } from './setting.ts';
import { median } from './statistics.ts';
import { figure, tableAsText } from './table.ts';
import type { Workspace } from './workspace.ts';

/** Which file is saved, and what in it is changed to and fro. */
const FILE = 'indicators/2020/county/2-ideology.yaml';
const POINTS = /^points: \d+$/m;
/** How long nobody saves after an answer, in ms. */
const PAUSE = 5;

/** What was measured of programs that stay: times from a save to the answer, in ms. */
export interface Watched {
  /** The whole process of `check` on the same files, in the same rounds. */
  readonly check: readonly number[];
  /** A program that only says that something was saved. */
  readonly floor: readonly number[];
  readonly answer: readonly number[];
  /** The memory that is resident after each hundred saves, in MiB; none where the system does not say. */
  readonly resident: readonly number[];
}

/** Measures `check --watch` over so many saves, each of which makes a sum wrong or right again, beside the floor. */
export async function measureWatch({ workspace, program, floors, shipped }: Setting, saves: number): Promise<Watched> {
  const folder = copyData(shipped, join(workspace.folder, 'watch'));
  const path = join(folder, FILE);
  const right = readFileSync(path, 'utf8');
  const wrong = right.replace(POINTS, (points) => `${points}5`);
  const ours = await start([program, 'check', '--watch', '--format', 'plain', '--root', folder], workspace);
  const floor = await start([floors.watch, folder], workspace);
  const watched = { check: [] as number[], floor: [] as number[], answer: [] as number[], resident: [] as number[] };
  for (let save = 1; save <= saves; save += 1) {
    const start = performance.now();
    const told = floor.next();
    const answered = ours.next();
    writeFileSync(path, save % 2 === 0 ? right : wrong);
    watched.floor.push((await told) - start);
    watched.answer.push((await answered) - start);
    if (save % 100 === 0) watched.resident.push(residentOf(ours.process));
    if (save % 50 === 0) watched.check.push(timeOfCheck(program, folder, workspace));
    await sleep(PAUSE);
  }
  for (const each of [ours, floor]) each.end();
  return watched;
}

interface Staying {
  readonly process: ChildProcess;
  /** When the next answer ends. */
  next(): Promise<number>;
  end(): void;
}

async function start(args: readonly string[], { ended, environment }: Workspace): Promise<Staying> {
  const child = spawn(process.execPath, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    signal: ended,
  });
  child.on('error', () => undefined);
  let hear: (at: number) => void = () => undefined;
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!/^<<< .*\n$/m.test(said)) return;
    said = '';
    hear(performance.now());
  });
  let fail: (error: Error) => void = () => undefined;
  child.once('exit', (code) => fail(new Error(`a program that was to stay ended with ${code}`)));
  const next = (): Promise<number> =>
    new Promise((resolve, reject) => {
      hear = resolve;
      fail = reject;
    });
  await next();
  return {
    process: child,
    next,
    end: () => {
      fail = () => undefined;
      child.kill('SIGTERM');
    },
  };
}

function timeOfCheck(program: string, folder: string, { environment }: Workspace): number {
  const start = performance.now();
  spawnSync(process.execPath, [program, 'check', '--root', folder], { stdio: 'ignore', env: environment });
  return performance.now() - start;
}

function residentOf({ pid }: ChildProcess): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** How much more memory is resident at the end than half-way, in MiB; NaN when that was not measured. */
export function growthOf({ resident }: Watched): number {
  const half = resident[Math.floor(resident.length / 2) - 1];
  const last = resident.at(-1);
  return half === undefined || last === undefined ? Number.NaN : last - half;
}

/** The tables of a program that stays. */
export function watchAsText(watched: Watched): string {
  const rows = (['floor', 'answer', 'check'] as const).map((name) => {
    const times = watched[name].toSorted((a, b) => a - b);
    return [
      NAMES[name],
      String(times.length),
      figure(median(times), 1),
      figure(times[Math.ceil(times.length * 0.95) - 1], 1),
      figure(times.at(-1), 1),
      figure(watched[name][0], 1),
    ];
  });
  const head = ['from a save to the answer', 'saves', 'median ms', '95 % ms', 'max ms', 'first ms'];
  const memory = watched.resident.map((each, index) => [String((index + 1) * 100), figure(each, 1)]);
  return `${tableAsText(head, rows)}\n${tableAsText(['saves', 'resident MiB'], memory)}`;
}

const NAMES = {
  floor: 'only saying that something was saved',
  answer: 'check --watch',
  check: 'check, the whole process',
} as const;
