import { withFiles } from '../engine/revise/with-files.ts';
import type { Changed, Editing, Step } from '../ports/editing.ts';
import type { Files } from '../ports/files.ts';
import type { SourceText } from '../text/source.ts';

/** Files that can be changed without anything being written: as they are, and as they have become. */
export interface Drafting {
  readonly editing: Editing;
  /** The files with what was changed of them. */
  files(): Files;
}

/** Begins with files as they are. */
export function drafting(files: Files): Drafting {
  let now = files;
  const change = (steps: readonly Step[]): Changed => {
    const stranger = steps.find((step) => step.kind === 'replace' && textAt(now, step.path) !== step.before);
    if (stranger !== undefined) return { outcome: 'changed', path: stranger.path };
    const texts = steps.flatMap((step) => textAfter(now, step));
    const gone = steps.flatMap((step) => (step.kind === 'rename' || step.after === undefined ? [step.path] : []));
    now = withFiles(now, texts, new Set(gone));
    return { outcome: 'done', path: '' };
  };
  return {
    editing: {
      change,
      replace: (path, before, after) => change([{ kind: 'replace', path, before, after }]).outcome,
      create: () => 'occupied',
    },
    files: () => now,
  };
}

function textAfter(files: Files, step: Step): readonly SourceText[] {
  if (step.kind === 'replace') return step.after === undefined ? [] : [{ path: step.path, text: step.after }];
  return [{ path: renamed(step.path, step.name), text: textAt(files, step.path) ?? '' }];
}

function textAt(files: Files, path: string): string | undefined {
  const content = files.read(path);
  return content.kind === 'text' ? content.text : undefined;
}

/** The path of a file under another name in its folder. */
export function renamed(path: string, name: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${name}`;
}
