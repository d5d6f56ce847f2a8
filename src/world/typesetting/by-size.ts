import { typesetAlone } from './alone.ts';
import { type Start, typesetApart } from './apart.ts';
import type { Job } from './engine.ts';

/** A document of so many characters of data, some 900 criteria, takes seconds and hundreds of megabytes: beside that the start of a process is nothing. */
export const LARGE = 600_000;

/** Sets what is large in a process of its own, all else in one thread. Gives what asks for a PDF. */
export function typesetBySize(script: string, start: Start): (job: Job) => Promise<Uint8Array> {
  let apart: ReturnType<typeof typesetApart> | undefined;
  const alone = typesetAlone(script, start);
  return (job) => {
    if (job.data.length >= LARGE) return alone(job);
    apart ??= typesetApart(script, start);
    return apart(job);
  };
}
