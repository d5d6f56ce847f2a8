import { Worker } from 'node:worker_threads';
import { TypesettingFailed, type TypesettingJob } from '../../ports/typesetter.ts';
import type { EngineChoice } from './engine.ts';

/** What a thread that sets PDFs is started with. */
export interface Start {
  readonly fontPaths: readonly string[];
  readonly choice: EngineChoice;
}

/** A PDF that is asked for, and what comes back. */
export interface Question {
  readonly id: number;
  readonly job: TypesettingJob;
}
export interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: { readonly name: string; readonly message: string };
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Sets PDFs in a thread of its own, which does not keep the process alive when nothing is waited for. Gives what asks for a PDF. */
export function typesetApart(script: string, start: Start): (job: TypesettingJob) => Promise<Uint8Array> {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(script, { workerData: start });
  worker.unref();
  worker.on('message', ({ id, bytes, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (bytes !== undefined) asked?.resolve(bytes);
    else asked?.reject(failed(error));
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

function failed(error: Answer['error']): Error {
  const { name, message } = error ?? { name: '', message: '' };
  return name === 'TypesettingFailed' ? new TypesettingFailed(message) : new Error(message);
}
