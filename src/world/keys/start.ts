import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { headOf, partsOf } from './parts.ts';
import type { Answer } from './told.ts';

/** A process that has one private key. */
export interface Apart {
  /** Tells it parts, no copy of which is made, and gives what it answers; undefined where it ends without an answer. */
  ask(...parts: readonly (string | Uint8Array)[]): Promise<Answer | undefined>;
  /** Has it end, and waits until it has. */
  end(): Promise<void>;
}

/** Run from its sources, the program is started in its folder, and tsx reads them for this process as well. */
const SOURCES = ['--import', 'tsx', join(process.cwd(), 'src/world/keys/apart.ts')];

/** How Node is started for it. */
const SCRIPT = typeof __filename === 'string' ? [join(dirname(__filename), 'key-apart.cjs')] : SOURCES;

/** Starts such a process. It ends with this one, however that ends: then nobody talks to it any more. */
export function startApart(script: readonly string[] = SCRIPT): Apart {
  const child = spawn(process.execPath, script, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  // Where it has ended, what it does not answer says so.
  child.stdin.on('error', () => undefined);
  const answers = partsOf(child.stdout);
  return {
    ask: async (...parts) => {
      for (const part of parts) {
        const bytes = typeof part === 'string' ? Buffer.from(part) : part;
        child.stdin.write(headOf(bytes));
        child.stdin.write(bytes);
      }
      const { value } = await answers.next();
      return value && (JSON.parse(Buffer.from(value).toString()) as Answer);
    },
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
