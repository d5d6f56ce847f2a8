import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ROOT } from '../support/fixtures.ts';
import { makeProgram } from '../support/made.ts';
import { writeFonts } from './fonts.ts';
import { findMissing, outputOf } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of all products in all formats, made with `--class all`. */
    readonly products: string;
    /** The folder of the same in PDF for archives. */
    readonly archived: string;
    /** The folder of the same in PDF for readers who cannot see it. */
    readonly accessible: string;
    /** A configuration of fontconfig that has the bundled fonts only: the same lines on every machine. */
    readonly fonts: string;
  }
}

const EDITION = '2020';
const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-outside-'));

/** Makes the program and, with it, everything that is judged. Throws when a program that judges is missing. */
export async function setup({ provide }: TestProject): Promise<void> {
  const missing = await findMissing();
  if (missing.length > 0) throw new Error(`missing: ${missing.join(', ')}; .ci/install installs them`);
  await makeProgram();
  await build('products', '--class', 'all');
  await build('archived', '--format', 'pdf', '--archive');
  await build('accessible', '--format', 'pdf', '--accessible');
  provide('products', join(folder, 'products', EDITION));
  provide('archived', join(folder, 'archived', EDITION));
  provide('accessible', join(folder, 'accessible', EDITION));
  provide('fonts', writeFonts(folder));
}

/** Removes everything that was made. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}

async function build(name: string, ...options: readonly string[]): Promise<void> {
  const program = join(ROOT, 'dist/zhunsheng.cjs');
  await outputOf(process.execPath, [program, 'build', EDITION, '--root', ROOT, ...options, '-o', join(folder, name)]);
}
