import { spawn } from 'node:child_process';

/** What opens an address in the person's browser, by platform. `start` of Windows would read `&` as a command of its own. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};
const ELSEWHERE = ['xdg-open'] as const;

/** Opens an address in the person's browser. Where the machine has none nothing happens: the address is printed as well. */
export function browse(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ELSEWHERE;
  const opener = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  opener.once('error', () => undefined);
  opener.unref();
}
