import { parentPort, workerData } from 'node:worker_threads';
import type { Order } from './alone.ts';
import type { Answer, Question, Start } from './apart.ts';
import { compiled, type Job, loadEngine } from './engine.ts';
import type { Engine } from './typst-engine.ts';

// As a thread: sets PDFs one after the other, while the program writes other formats. As a process: sets one, and ends.

if (parentPort === null) {
  process.once('message', async ({ fontPaths, choice, job }: Order) => {
    const answer = await answerTo(loadEngine(fontPaths, choice), job);
    process.send?.(answer, () => process.disconnect());
  });
} else {
  const port = parentPort;
  const { fontPaths, choice } = workerData as Start;
  const loading = loadEngine(fontPaths, choice);
  port.on('message', async ({ id, job }: Question) => {
    port.postMessage({ id, ...(await answerTo(loading, job)) });
  });
}

async function answerTo(loading: Promise<Engine>, job: Job): Promise<Answer> {
  try {
    return { bytes: compiled(await loading, job) };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: { name, message } };
  }
}
