import fc from 'fast-check';
import { type CST, Parser } from 'yaml';
import { parseYaml } from '../../src/load/yaml.ts';
import type { Yaml } from '../../src/text/written.ts';
import { SHIPPED, SMALL } from './fixtures.ts';

const FILES = [...SMALL, ...SHIPPED].filter(([path]) => /\/\d-[a-z-]+\.yaml$/.test(path));

/** Files of indicators as they are shipped. */
export const shippedFile = fc.constantFrom(...FILES.map(([path, text]) => ({ path, text })));

/** Files of indicators as people keep them: with comments in and between lines, blank lines, line ends of Windows, without an end of the last line. */
export const decoratedFile: fc.Arbitrary<{ readonly path: string; readonly text: string }> = fc
  .record({
    file: fc.constantFrom(...FILES),
    comments: fc.array(fc.tuple(fc.nat(), fc.constantFrom('above', 'deeper', 'left', 'behind', 'blank')), {
      maxLength: 12,
    }),
    windows: fc.boolean(),
    isOpen: fc.boolean(),
  })
  .map(({ file: [path, text], comments, windows, isOpen }) => {
    const lines = text.trimEnd().split('\n');
    for (const [at, kind] of comments) decorate(lines, at % lines.length, kind);
    return { path, text: lines.join(windows ? '\r\n' : '\n') + (isOpen ? '' : windows ? '\r\n' : '\n') };
  });

let count = 0;

function decorate(lines: string[], at: number, kind: string): void {
  const line = lines[at] ?? '';
  const indent = line.length - line.trimStart().length;
  count += 1;
  if (kind === 'behind') lines[at] = line.trim() === '' ? line : `${line} # 注${count}`;
  else if (kind === 'blank') lines.splice(at, 0, '');
  else lines.splice(at, 0, `${' '.repeat({ above: indent, deeper: indent + 2, left: 0 }[kind] ?? 0)}# 注${count}`);
}

/** A file parsed; throws where it is not sound. */
export function soundYaml(path: string, text: string): Yaml {
  const yaml = parseYaml({ path, text }, (each) => {
    throw new Error(`${each.code} in ${path}`);
  });
  if (yaml === undefined) throw new Error(`${path} is no YAML`);
  return yaml;
}

/** Every comment of a file in its order, as another parser finds them. */
export function commentsIn(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(visit);
    else if (typeof token === 'object' && token !== null) {
      const { type, source } = token as { type?: string; source?: string };
      if (type === 'comment') found.push(source ?? '');
      Object.values(token).forEach(visit);
    }
  };
  visit([...new Parser().parse(text)] satisfies CST.Token[]);
  return found;
}

/** Every mapping of a parsed file that has an id, with the list that it is in and its index there; that of the file has none. */
export interface Identified {
  readonly value: Record<string, unknown>;
  readonly list: unknown[] | undefined;
  readonly index: number;
}

/** Every item of a file of indicators, from above. */
export function itemsIn(value: unknown): readonly Identified[] {
  const found: Identified[] = [];
  const visit = (item: Record<string, unknown>, list: unknown[] | undefined, index: number): void => {
    found.push({ value: item, list, index });
    for (const key of ['indicators', 'criteria']) {
      const below = item[key];
      if (!Array.isArray(below)) continue;
      for (const [at, each] of below.entries()) visit(each as Record<string, unknown>, below, at);
    }
  };
  visit(value as Record<string, unknown>, undefined, 0);
  return found;
}
