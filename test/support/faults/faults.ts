import { isMap, isPair, isScalar, parseDocument, visit } from 'yaml';
import { SHIPPED } from '../fixtures.ts';

/** A number that is written as a value in the YAML of an edition. */
interface Written {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** The keys and places in lists that lead to it. */
  readonly steps: readonly (string | number)[];
  readonly key: string;
  readonly was: string;
  /** Where it stands in the text of its file. */
  readonly start: number;
}

/** A number with one slip of a figure in it. */
export interface Fault extends Written {
  readonly is: string;
}

/** The editions that are shipped, in the order of their years. */
export function shippedEditions(): readonly string[] {
  return [...new Set([...SHIPPED.keys()].flatMap((path) => /^indicators\/(\d[^/]*)\//.exec(path)?.[1] ?? []))].sort();
}

/** Every slip of one figure in every number of an edition as it is shipped. */
export function faultsOf(edition: string): readonly Fault[] {
  return [...SHIPPED]
    .filter(([path]) => path.startsWith(`indicators/${edition}/`) && path.endsWith('.yaml'))
    .flatMap(([path, text]) => numbersIn(path, text))
    .flatMap((number) => slipsOf(number.was).map((is) => ({ ...number, is })));
}

/** A text with faults in it, each in a number of its own. */
export function withFaults(text: string, faults: readonly Fault[]): string {
  const backwards = [...faults].sort((a, b) => b.start - a.start);
  return backwards.reduce(
    (made, { start, was, is }) => `${made.slice(0, start)}${is}${made.slice(start + was.length)}`,
    text,
  );
}

function numbersIn(path: string, text: string): readonly Written[] {
  const found: Written[] = [];
  visit(parseDocument(text), {
    Scalar: (at, { value, range, source }, ancestors) => {
      if (at === 'key' || typeof value !== 'number' || source === undefined || !range) return;
      const steps = stepsTo(ancestors, at);
      const key = String(steps.findLast((step) => typeof step === 'string'));
      const line = text.slice(0, range[0]).split('\n').length;
      found.push({ path, line, steps, key, was: source, start: range[0] });
    },
  });
  return found;
}

/** The keys and places in lists that lead to a node, by the nodes that it lies in. */
function stepsTo(ancestors: readonly unknown[], at: number | 'key' | 'value' | null): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  for (const [index, node] of ancestors.entries()) {
    const inner = ancestors[index + 1];
    if (isPair(node)) steps.push(isScalar(node.key) ? String(node.key.value) : '');
    else if (typeof node === 'object' && node !== null && 'items' in node && !isMap(node)) {
      const items = node.items as readonly unknown[];
      steps.push(inner === undefined ? Number(at) : items.indexOf(inner));
    }
  }
  return steps;
}

/** A number as it is mistyped: a figure is another one, is dropped or doubled, two neighbours change places, the point moves, comes or goes. What has the same value is no fault. */
export function slipsOf(number: string): readonly string[] {
  const point = number.indexOf('.');
  const figures = number.replace('.', '');
  const slips = new Set<string>();
  for (const [at, figure] of [...number].entries()) {
    if (figure === '.') continue;
    const [before, after] = [number.slice(0, at), number.slice(at + 1)];
    for (const other of '0123456789') slips.add(`${before}${other}${after}`);
    slips.add(`${before}${after}`);
    slips.add(`${before}${figure}${figure}${after}`);
    const next = /^\.?\d/.exec(after)?.[0];
    if (next !== undefined) {
      const dot = next.length > 1 ? '.' : '';
      slips.add(`${before}${next.at(-1)}${dot}${figure}${after.slice(next.length)}`);
    }
  }
  for (let at = 0; at <= figures.length; at += 1) {
    const whole = figures.slice(0, at);
    slips.add(at === figures.length ? figures : `${whole || '0'}.${figures.slice(at)}`);
  }
  if (point >= 0) slips.add(figures);
  return [...slips].filter((slip) => slip !== '' && slip !== '.' && Number(slip) !== Number(number));
}
