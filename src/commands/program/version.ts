import type { ExitCode } from '../../cli/exit-code.ts';
import type { World } from '../../ports/world.ts';

/** Prints which program this is, with the digest of its sources, and on what it runs: what somebody needs who is asked why it did something. */
export async function version({ environment, terminal }: Pick<World, 'environment' | 'terminal'>): Promise<ExitCode> {
  terminal.print(`zhunsheng ${environment.program ?? '(sources)'}\n${environment.machine}\n`);
  return 0;
}
