import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './fixtures.ts';

/** A step of a job: what it is called and the script that it runs. */
export interface Step {
  readonly name: string;
  readonly run: string;
  readonly uses?: unknown;
}

/** The hosts whose jobs are described in the same way, each with its file. */
export const ACTIONS = ['.github', '.gitea', '.forgejo'].map((folder) => `${folder}/workflows/zhunsheng.yml`);

/** The steps of the one job in such a file. */
export function stepsOf(path: string): readonly Step[] {
  const { jobs } = parse(readFileSync(join(ROOT, path), 'utf8')) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** The scripts of GitLab's job, each as one text. */
function scriptsOfGitLab(): readonly string[] {
  const { zhunsheng } = parse(readFileSync(join(ROOT, '.gitlab-ci.yml'), 'utf8')) as {
    readonly zhunsheng: { readonly script: readonly string[] };
  };
  return zhunsheng.script;
}

/** Every script that a host runs, by the file in which it stands. */
export const SCRIPTS: readonly (readonly [string, string])[] = [
  ...ACTIONS.flatMap((path) => stepsOf(path).map(({ name, run }) => [`${path}: ${name}`, run] as const)),
  ...scriptsOfGitLab().map((script, index) => [`.gitlab-ci.yml: ${index + 1}`, script] as const),
];
