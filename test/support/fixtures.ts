import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Example, pathOfExample } from '../../src/text/entry.ts';

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** All files below a folder of a repository, `indicators/` unless another is named, by their paths from the root of that. */
function readRepository(root: string, below = 'indicators'): Map<string, string> {
  const files = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  };
  walk(join(root, below));
  return files;
}

/** The small sound repository that examples change. */
export const SMALL = readRepository(join(ROOT, 'test/fixtures/small'));

/** The small repository with the data of its year, in `results/`. */
export const SMALL_YEAR: ReadonlyMap<string, string> = new Map([
  ...SMALL,
  ...readRepository(join(ROOT, 'test/fixtures/small'), 'results'),
]);

/** A town's repository: two levels of names of its own, full marks of a class, departments that assess together, core items, vetoes, bonuses, components of the method. */
export const TOWN = readRepository(join(ROOT, 'test/fixtures/town'));

/** The small repository as a draft of which opinions came back. */
export const SMALL_OPINIONS: ReadonlyMap<string, string> = new Map([
  ...changed(SMALL, 'indicators/2020/scheme.yaml', 'state: final', 'state: draft'),
  ...readRepository(join(ROOT, 'test/fixtures/opinions')),
]);

/** The small repository with a second year, which is as the first. */
export const SMALL_TWO_YEARS = withYear(SMALL, '2021');

/** A repository with another year, a copy of 2020. */
export function withYear(files: ReadonlyMap<string, string>, year: string): Map<string, string> {
  const copied = [...files].filter(([path]) => path.startsWith('indicators/2020/'));
  return new Map([
    ...files,
    ...copied.map(
      ([path, text]) => [path.replace('/2020/', `/${year}/`), text.replace('year: 2020', `year: ${year}`)] as const,
    ),
  ]);
}

/** The repository that an example changes, with its mistake in it. */
export function mistaken(example: Example): Map<string, string> {
  const { file, right, wrong } = example;
  return changed(repositoryFor(file), pathOfExample(example), right, wrong.replace(/[⟦⟧]/g, ''));
}

/** The repository that examples in a file change, by its path from `indicators/`, or from the root where it lies in `results/`. */
export function repositoryFor(file: string): ReadonlyMap<string, string> {
  if (file.startsWith('results/')) return SMALL_YEAR;
  if (file.endsWith('/opinions.yaml')) return SMALL_OPINIONS;
  return file.startsWith('2021/') ? SMALL_TWO_YEARS : SMALL;
}

/** The repository that the project ships. */
export const SHIPPED = readRepository(ROOT);

/** What the project ships in `results/`. */
export const SHIPPED_RESULTS = readRepository(ROOT, 'results');

/** What a fresh repository has of its own, by the names of the starters. */
export const STARTERS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  readdirSync(join(ROOT, 'starter'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, readRepository(join(ROOT, 'starter', name))]),
);

/** The files with forms for scoring as one table, or with a sheet for each unit. */
export function inSheets(files: ReadonlyMap<string, string>, sheets: 'one' | 'per-unit'): Map<string, string> {
  const setting = `$&\nforms: { department: { sheets: ${sheets} } }`;
  return new Map(
    [...files].map(([path, text]) => [
      path,
      path.endsWith('/scheme.yaml') ? text.replace(/^step: .*$/m, setting) : text,
    ]),
  );
}

/** The files of one edition, with what belongs to all years. */
export function ofEdition(files: ReadonlyMap<string, string>, id: string): Map<string, string> {
  return new Map([...files].filter(([path]) => !/^indicators\/\d/.test(path) || path.startsWith(`indicators/${id}/`)));
}

/** The files without the locks of editions, for tests that change what is frozen. */
export function unlocked(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => !path.endsWith('/lock.json')));
}

/** The files with one of them changed: `right`, which must occur exactly once, becomes `wrong`. */
export function changed(
  files: ReadonlyMap<string, string>,
  path: string,
  right: string,
  wrong: string,
): Map<string, string> {
  const text = files.get(path) ?? '';
  const pieces = text.split(right);
  if (pieces.length !== 2) throw new Error(`${path} holds ${pieces.length - 1} times: ${right}`);
  return new Map(files).set(path, pieces.join(wrong));
}
