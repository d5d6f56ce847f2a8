import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Question, Start } from './apart.ts';
import { compiled, loadEngine } from './engine.ts';

// A thread of its own that sets PDFs one after the other, while the program writes other formats.

const { fontPaths, choice } = workerData as Start;
const loading = loadEngine(fontPaths, choice);

parentPort?.on('message', async ({ id, job }: Question) => {
  parentPort?.postMessage(await answerTo(id, job));
});

async function answerTo(id: number, job: Question['job']): Promise<Answer> {
  try {
    return { id, bytes: compiled(await loading, job) };
  } catch (error) {
    const { name, message } = error as Error;
    return { id, error: { name, message } };
  }
}
