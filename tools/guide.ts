import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { screenOf } from './screen.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** The guide for clerks. */
export const GUIDE = 'docs/guide.md';

/** Something in the guide that a reader does, or a picture of what it gives. */
type Step =
  | { readonly kind: 'run'; readonly lines: readonly string[] }
  | { readonly kind: 'edit'; readonly path: string; readonly before: string; readonly after: string }
  | { readonly kind: 'screen'; readonly picture: string; readonly title: string }
  | { readonly kind: 'page'; readonly picture: string; readonly document: string; readonly page: string }
  | { readonly kind: 'editor'; readonly picture: string };

/** A command of the guide that was run. */
interface Done {
  readonly line: string;
  readonly code: number | null;
  readonly said: string;
}

/** What came of following the guide. */
export interface Followed {
  readonly done: readonly Done[];
  /** The pictures of screens, as SVG, by their paths from the guide. */
  readonly screens: ReadonlyMap<string, string>;
  /** The folder in which the reader stands at the end. */
  readonly folder: string;
}

/**
 * What the guide tells its reader to do, in its order: commands (`sh`), edits (`diff`, with the path of the file behind
 * the language), and pictures. A picture shows the commands of the block above it; `<!-- page: FILE NUMBER -->` above
 * one says that it shows a page of a document, `<!-- editor -->` that it shows an editor (`npm run editor -- --guide`).
 */
export function stepsOf(guide: string): readonly Step[] {
  const pattern =
    /^```(?<language>sh|diff)(?: (?<path>\S+))?\n(?<text>[\s\S]*?)^```$|^(?:<!-- (?:page: (?<document>\S+) (?<page>\d+)|(?<editor>editor)) -->\n)?!\[(?<title>[^\]]*)\]\((?<picture>[^)]+)\)$/gm;
  return [...guide.matchAll(pattern)].map(({ groups = {} }): Step => {
    const { language, path = '', text = '', document, page = '', editor, title = '', picture = '' } = groups;
    if (language === 'sh') return { kind: 'run', lines: text.trimEnd().split('\n') };
    if (language === 'diff') return { kind: 'edit', path, before: sideOf(text, '+'), after: sideOf(text, '-') };
    if (editor !== undefined) return { kind: 'editor', picture };
    return document === undefined ? { kind: 'screen', picture, title } : { kind: 'page', picture, document, page };
  });
}

/** One side of a difference: the lines that the other side does not have are left out. */
function sideOf(text: string, left: '+' | '-'): string {
  return text.replace(new RegExp(`^\\${left}.*\\n`, 'gm'), '').replace(/^[ +-]/gm, '');
}

/** Follows the guide from an empty folder, as somebody does who has just installed the program. `draw` is given the pages of documents that it shows. */
export function follow(start: string, draw: (step: Extract<Step, { kind: 'page' }>, folder: string) => void): Followed {
  const done: Done[] = [];
  const screens = new Map<string, string>();
  const path = `${programsIn(join(start, '.programs'))}:${process.env['PATH']}`;
  let folder = start;
  let last: readonly Done[] = [];
  for (const step of stepsOf(readFileSync(join(ROOT, GUIDE), 'utf8'))) {
    switch (step.kind) {
      case 'run':
        last = step.lines.map((line) => {
          const ran = runLine(line, folder, path);
          folder = ran.folder;
          return ran.done;
        });
        done.push(...last);
        break;
      case 'edit':
        edit(join(folder, step.path), step.before, step.after);
        break;
      case 'screen':
        screens.set(step.picture, screenOf(step.title, last.map(shown).join('\n')));
        break;
      case 'page':
        draw(step, folder);
    }
  }
  return { done, screens, folder };
}

/** A folder in which the program lies under its name, as after its installation. */
function programsIn(folder: string): string {
  mkdirSync(folder);
  const program = join(folder, 'zhunsheng');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/zhunsheng.cjs')}' "$@"\n`);
  chmodSync(program, 0o755);
  return folder;
}

function runLine(line: string, folder: string, path: string): { readonly done: Done; readonly folder: string } {
  const { status, stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${line}\ncode=$?\nprintf '\\0'; pwd; exit $code`], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: path,
      NO_COLOR: '1',
      ...{ GIT_AUTHOR_NAME: '文书', GIT_AUTHOR_EMAIL: 'clerk@example', GIT_CONFIG_GLOBAL: '/dev/null' },
      ...{ GIT_COMMITTER_NAME: '文书', GIT_COMMITTER_EMAIL: 'clerk@example', GIT_CONFIG_SYSTEM: '/dev/null' },
    },
  });
  const [said = '', where = folder] = stdout.split('\0');
  return { done: { line, code: status, said }, folder: where.trim() };
}

function edit(path: string, before: string, after: string): void {
  const text = readFileSync(path, 'utf8');
  const pieces = text.split(before);
  if (pieces.length !== 2) throw new Error(`${path} has ${pieces.length - 1} times:\n${before}`);
  writeFileSync(path, pieces.join(after));
}

/** What stands on a screen after a command. Which fonts a machine lacks is left out: pictures are to be the same everywhere. */
function shown({ line, said }: Done): string {
  return `$ ${line}\n${said.replace(/^本机没有下列公文字体.*\n/gm, '')}`;
}

/** Follows the guide and makes all of its pictures anew. Pages are drawn by `pdftoppm` of poppler-utils. */
function drawPictures(): void {
  const start = mkdtempSync(join(tmpdir(), 'zhunsheng-guide-'));
  try {
    const { screens, done } = follow(start, ({ document, page, picture }, folder) => {
      const target = join(ROOT, 'docs', picture.replace(/\.png$/, ''));
      execFileSync('pdftoppm', [
        '-png',
        '-r',
        '72',
        '-f',
        page,
        '-l',
        page,
        '-singlefile',
        join(folder, document),
        target,
      ]);
    });
    for (const [picture, svg] of screens) writeFileSync(join(ROOT, 'docs', picture), svg);
    for (const { line, code } of done) process.stdout.write(`${code} ${line}\n`);
  } finally {
    rmSync(start, { recursive: true, force: true });
  }
}

if (basename(process.argv[1] ?? '') === 'guide.ts') drawPictures();
