import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { DATA, dataFiles } from './data.ts';

/** The edition that is shipped, which the generated repositories repeat. */
export const SHIPPED = '2020';
/** Freezes the shipped edition; what is made out of it is another. */
const LOCK = 'lock.json';
const FIRST_YEAR = 1950;

/** Copies the built program, so that nobody who builds it meanwhile disturbs the measurement. Gives its path. */
export function copyProgram(project: string, folder: string): string {
  cpSync(join(project, 'dist'), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return join(folder, 'dist/zhunsheng.cjs');
}

/** Copies the shipped edition of a repository, and what belongs to all years. Gives the folder. */
export function copyData(root: string, folder: string): string {
  copyRegisters(root, folder);
  cpSync(join(root, DATA, SHIPPED), join(folder, DATA, SHIPPED), { recursive: true });
  return folder;
}

function copyRegisters(root: string, folder: string): void {
  const data = join(root, DATA);
  for (const { name } of readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isFile())) {
    cpSync(join(data, name), join(folder, DATA, name));
  }
}

/** Changes the first place of a repository's data where a pattern is found, or that of every edition. Throws when there is none. */
export function spoil(
  root: string,
  pattern: RegExp,
  change: (found: string) => string,
  where: 'once' | 'in every edition' = 'once',
): void {
  const spoilt = new Set<string>();
  for (const path of dataFiles(root).toSorted()) {
    const edition = where === 'once' ? '' : path.slice(join(root, DATA).length + 1, -1).split(/[/\\]/)[0];
    if (edition === undefined || spoilt.has(edition)) continue;
    const text = readFileSync(path, 'utf8');
    const changed = text.replace(pattern, change);
    if (changed === text) continue;
    writeFileSync(path, changed);
    spoilt.add(edition);
  }
  if (spoilt.size === 0) throw new Error(`no file matches ${pattern}`);
}

/** Copies the data of a repository with every YAML file converted to JSON. Gives the folder. */
export function convertToJson(root: string, folder: string): string {
  for (const path of dataFiles(root)) {
    const text = readFileSync(path, 'utf8');
    const isYaml = path.endsWith('.yaml');
    const target = join(folder, path.slice(root.length)).replace(/\.yaml$/, '.json');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, isYaml ? JSON.stringify(load(text)) : text);
  }
  return folder;
}

/** Makes a repository that has the criteria of the shipped edition several times over. Gives the folder. */
export function generateCriteria(root: string, folder: string, times: number): string {
  const edition = join(copyData(root, folder), DATA, SHIPPED);
  rmSync(join(edition, LOCK), { force: true });
  repeatCriteria(edition, times);
  return folder;
}

/** Writes every level-1 indicator of an edition again under other ids, titles and wordings, and the full marks that they add up to. */
export function repeatCriteria(edition: string, times: number): void {
  const scheme = join(edition, 'scheme.yaml');
  const multiplied = readFileSync(scheme, 'utf8').replace(/(?<=fullMarks: )\d+/g, (marks) =>
    String(Number(marks) * times),
  );
  writeFileSync(scheme, multiplied);
  for (const { name } of readdirSync(edition, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    repeatIndicators(join(edition, name), times);
  }
}

/** Writes the level-1 indicators in a system's folder again behind themselves, so that there are that many of each. */
function repeatIndicators(folder: string, times: number): void {
  const files = readdirSync(folder).map((name) => {
    const [, order = '', id = ''] = /^(\d+)-(.+)\.yaml$/.exec(name) ?? [];
    return { order: Number(order), id, text: readFileSync(join(folder, name), 'utf8') };
  });
  for (let time = 2; time <= times; time += 1) {
    for (const { order, id, text } of files) {
      const again = text
        .replace(/(?<=\bid: )[a-z][a-z0-9-]*/g, `$&-${time}`)
        .replace(/(?<=\b(?:title|text): )/g, `第${time}组：`);
      writeFileSync(join(folder, `${order + files.length * (time - 1)}-${id}-${time}.yaml`), again);
    }
  }
}

/** Makes a repository that has so many units of the first system, of all its classes in turn. Gives the folder. */
export function generateUnits(root: string, folder: string, count: number): string {
  const path = join(copyData(root, folder), DATA, 'units.yaml');
  // It froze the units that are shipped.
  rmSync(join(folder, DATA, SHIPPED, LOCK), { force: true });
  const lines = readFileSync(path, 'utf8').split('\n');
  const shipped = lines.filter((line) => line.includes('system: county'));
  const generated = Array.from({ length: count }, (_, index) => {
    const like = shipped[index % shipped.length] ?? '';
    return like.replace(/id: [^,]+, name: [^,]+/, `id: unit-${index + 1}, name: 第${index + 1}单位`);
  });
  const others = lines.filter((line) => !shipped.includes(line));
  writeFileSync(path, [...others.filter((line) => line.trim() !== ''), ...generated, ''].join('\n'));
  return folder;
}

/** Copies what the shipped year has brought, a sample, beside its edition. Gives the folder. */
export function copySample(root: string, folder: string): string {
  cpSync(join(root, 'results'), join(copyData(root, folder), 'results'), { recursive: true });
  return folder;
}

/** Copies all editions of a repository, and what belongs to all years. Gives the folder. */
export function copyAll(root: string, folder: string): string {
  cpSync(join(root, DATA), join(folder, DATA), { recursive: true });
  return folder;
}

/** Makes a repository of many years out of the shipped edition, with the same registers; no id is retired, and no year locked. Gives the folder. */
export function generateYears(root: string, folder: string, years: number): string {
  const data = join(root, DATA);
  copyRegisters(root, folder);
  writeFileSync(join(folder, DATA, 'retired.yaml'), 'retired: []\n');
  const scheme = readFileSync(join(data, SHIPPED, 'scheme.yaml'), 'utf8');
  for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year += 1) {
    const edition = join(folder, DATA, String(year));
    cpSync(join(data, SHIPPED), edition, { recursive: true });
    rmSync(join(edition, LOCK), { force: true });
    writeFileSync(join(edition, 'scheme.yaml'), scheme.replace(/^(year|inForceFrom): \d+$/gm, `$1: ${year}`));
  }
  return folder;
}
