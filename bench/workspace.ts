import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder of this run. */
export interface Workspace {
  readonly folder: string;
  /** Aborted when this process ends: what it has started is to end with it. */
  readonly ended: AbortSignal;
  /** The environment of what is measured. */
  readonly environment: NodeJS.ProcessEnv;
}

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Makes a temporary folder, which is removed when this process ends: at the end, by an error or by a signal. `isBare` leaves variables out that make Node start in another way. */
export function openWorkspace(isBare: boolean): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-bench-'));
  const controller = new AbortController();
  process.on('exit', () => {
    controller.abort();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));
  const variables = Object.entries(process.env).filter(([name]) => !isBare || !name.startsWith('NODE_'));
  return { folder, ended: controller.signal, environment: Object.fromEntries(variables) };
}
