import { fork } from 'node:child_process';
import { failure, isFailure } from '../../ports/failure.ts';
import { TypesettingFailed } from '../../ports/typesetter.ts';
import { type Answer, bytesIn, type Start } from './apart.ts';
import type { Job } from './engine.ts';

/** What a process that sets one PDF is told. */
export interface Order extends Start {
  readonly job: Job;
}

/**
 * Sets each PDF in a process of its own, one at a time: what the compiler took for it, which may be hundreds of megabytes
 * and of which it gives nothing back, goes with the process. Gives what asks for a PDF; that rejects with a failure where
 * the system ended the process, as it does when memory runs out, and so do those that wait for that one.
 */
export function typesetAlone(script: string, start: Start): (job: Job) => Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve();
  let ended = 0;
  return (job) => {
    const before = ended;
    const set = last.then(async () => {
      if (ended > before) throw failure((say) => say.typesetterEnded);
      try {
        return await answered(script, { ...start, job });
      } catch (error) {
        if (isFailure(error)) ended += 1;
        throw error;
      }
    });
    last = set.catch(() => undefined);
    return set;
  };
}

function answered(script: string, order: Order): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // Several arenas for memory (glibc) would be a tenth more.
    const env = { ...process.env, MALLOC_ARENA_MAX: '1' };
    const child = fork(script, { execArgv: [], env, serialization: 'advanced' });
    const end = (): void => void child.kill();
    process.once('exit', end);
    const finish = (settle: () => void): void => {
      process.off('exit', end);
      settle();
    };
    child.once('message', (answer: Answer) => finish(() => settleWith(answer, resolve, reject)));
    const breakOff = (cause: unknown): void =>
      finish(() => reject(new TypesettingFailed('the typesetter broke off', { cause })));
    child.once('error', breakOff);
    child.once('exit', (code, signal) =>
      signal === null ? breakOff(code) : finish(() => reject(failure((say) => say.typesetterEnded))),
    );
    child.send(order, (error) => {
      if (error !== null) breakOff(error);
    });
  });
}

function settleWith(answer: Answer, resolve: (bytes: Uint8Array) => void, reject: (error: Error) => void): void {
  try {
    resolve(bytesIn(answer));
  } catch (error) {
    reject(error as Error);
  }
}
