import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../support/fixtures.ts';
import { outputOfScript } from './forking.ts';

/** What a program said, whether it was content or not. */
export interface Said {
  readonly code: number;
  readonly out: string;
}

/** The system's Python, whose packages come from the distribution: the `python3` of the path may be another one. */
const PYTHON = '/usr/bin/python3';
/** Programs with arguments by which they do nothing. */
const NEEDED: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  'LibreOffice (soffice)': ['soffice', '--version'],
  'python3-docx': [PYTHON, '-c', 'import docx'],
  'python3-openpyxl': [PYTHON, '-c', 'import openpyxl'],
  'python3-uno': [PYTHON, '-c', 'import uno'],
  'python3-lxml': [PYTHON, '-c', 'import lxml'],
  'zbar-tools (zbarimg)': ['zbarimg', '--version'],
  'libxml2-utils (xmllint)': ['xmllint', '--version'],
  qpdf: ['qpdf', '--version'],
  'pdftotext of poppler-utils': ['pdftotext', '-v'],
  openssl: ['openssl', 'version'],
  chromium: ['chromium', '--version'],
  shellcheck: ['shellcheck', '--version'],
  pandoc: ['pandoc', '--version'],
  zsh: ['zsh', '--version'],
  fish: ['fish', '--version'],
  jq: ['jq', '--version'],
};
/** Whole documents as text. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** The names of programs that judge the documents and are not on this machine. */
export async function findMissing(): Promise<readonly string[]> {
  const found = await Promise.all(
    Object.entries(NEEDED).map(async ([name, [program, ...args]]) => {
      const isThere = await say(program, args).then(
        ({ code }) => code === 0,
        () => false,
      );
      return isThere ? [] : [name];
    }),
  );
  return found.flat();
}

/** What a program prints. Throws when it exits with another code than 0, with all that it said. */
export async function outputOf(program: string, args: readonly string[], options: Options = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...args], { ...withEnvironment(options) });
  return stdout;
}

/** What a program prints with its exit code. Throws when it cannot be run. */
export async function say(program: string, args: readonly string[], options: Options = {}): Promise<Said> {
  try {
    return { code: 0, out: await outputOf(program, args, options) };
  } catch (error) {
    const { code, stdout } = error as { readonly code?: unknown; readonly stdout?: unknown };
    if (typeof code !== 'number' || typeof stdout !== 'string') throw error;
    return { code, out: stdout };
  }
}

/** What a script beside this file prints as JSON. Throws when it fails. */
export async function python(script: string, ...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await outputOfScript(PYTHON, script, args)) || 'null');
}

/** Converts files with LibreOffice, all in one process. `profile` is a folder for its settings, `fonts` a configuration of fontconfig. */
export async function convert(
  files: readonly string[],
  to: { readonly format: string; readonly folder: string; readonly profile: string; readonly fonts: string },
): Promise<void> {
  const args = [`-env:UserInstallation=file://${to.profile}`, '--headless', '--convert-to', to.format];
  await outputOf('soffice', [...args, '--outdir', to.folder, ...files], { env: { FONTCONFIG_FILE: to.fonts } });
}

/** Prints workbooks with LibreOffice as it shows them when somebody has typed, one after the other into the PDF behind it: without a window it fits no rows by itself. */
export async function printFitted(
  files: readonly (readonly [workbook: string, pdf: string])[],
  { profile, fonts }: { readonly profile: string; readonly fonts: string },
): Promise<void> {
  const script = join(ROOT, 'test/outside/fit-xlsx.py');
  await outputOf(PYTHON, ['-B', script, profile, ...files.flat()], { env: { FONTCONFIG_FILE: fonts } });
}

/** Makes a profile of LibreOffice that calculates every workbook anew when it opens it: by default it believes what is written. */
export function recalculating(profile: string): string {
  const item = (name: string) =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`;
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('OOXMLRecalcMode')}
</oor:items>
`,
  );
  return profile;
}

interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function withEnvironment({ env, ...others }: Options) {
  return {
    ...others,
    env: { ...process.env, PYTHONUTF8: '1', NO_COLOR: '1', ...env },
    maxBuffer: MOST_OUTPUT,
    encoding: 'utf8',
  } as const;
}
