import { Worker } from 'node:worker_threads';
import { TypesettingFailed } from '../../ports/typesetter.ts';
import type { EngineChoice, Job } from './engine.ts';

/** What a thread or a process that sets PDFs is started with. */
export interface Start {
  readonly fontPaths: readonly string[];
  readonly choice: EngineChoice;
}

/** A PDF that is asked for, and what comes back. */
export interface Question {
  readonly id: number;
  readonly job: Job;
}
export interface Answer {
  readonly bytes?: Uint8Array;
  readonly error?: { readonly name: string; readonly message: string };
}

/** The PDF that came back. Throws the error that came in its place. */
export function bytesIn({ bytes, error }: Answer): Uint8Array {
  if (bytes !== undefined) return bytes;
  const { name, message } = error ?? { name: '', message: '' };
  throw name === 'TypesettingFailed' ? new TypesettingFailed(message) : new Error(message);
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Sets PDFs in a thread of its own, which does not keep the process alive when nothing is waited for. Gives what asks for a PDF. */
export function typesetApart(script: string, start: Start): (job: Job) => Promise<Uint8Array> {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(script, { workerData: start });
  worker.unref();
  worker.on('message', ({ id, ...answer }: Answer & { readonly id: number }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    try {
      asked?.resolve(bytesIn(answer));
    } catch (error) {
      asked?.reject(error as Error);
    }
  });
  const breakOff = (cause: unknown): void => {
    for (const { reject } of waiting.values()) reject(new TypesettingFailed('the typesetter broke off', { cause }));
    waiting.clear();
  };
  worker.on('error', breakOff);
  worker.on('exit', breakOff);
  let count = 0;
  return (job) => {
    count += 1;
    const id = count;
    worker.ref();
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, job } satisfies Question);
    });
  };
}
