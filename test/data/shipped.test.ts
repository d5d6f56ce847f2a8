import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { positionAt } from '../../src/text/source.ts';
import { finder } from '../support/examined.ts';
import { changed, ofEdition, SHIPPED, unlocked } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const findingsOf = finder();

/** The files of level-1 indicators: their paths. */
const INDICATORS = [...SHIPPED.keys()].filter((path) => /\/\d+-[a-z-]+\.yaml$/.test(path));

/** The line, counted from 1, of the nearest `- id:` or first line at or above a line, that is indented less. */
function parentLine(lines: readonly string[], line: number): number {
  const indent = indentOf(lines[line - 1] ?? '');
  for (let at = line - 1; at > 0; at -= 1) {
    const text = lines[at - 1] ?? '';
    if (/^\s*- id:/.test(text) && text.indexOf('id:') < indent) return at;
  }
  return 1;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Whether a finding is in the file, at the item of the changed line or at the item above it. */
function names(findings: readonly Diagnostic[], path: string, lines: readonly string[], line: number): boolean {
  const parent = parentLine(lines, line);
  return findings.some(({ place }) => {
    const found = positionAt(place.source, place.start).line;
    return place.source.path === path && found >= parent && found <= line;
  });
}

function linesOf(path: string): readonly string[] {
  return (SHIPPED.get(path) ?? '').split('\n');
}

/** The id of the level-3 indicator whose criteria begin in a line. */
function idAbove(lines: readonly string[], index: number): string {
  return (
    lines
      .slice(0, index)
      .findLast((line) => /^ {6}- id:/.test(line))
      ?.trim()
      .slice('- id: '.length) ?? ''
  );
}

/** The edition of a file, alone and not locked, with other lines in the file. */
function withLines(path: string, lines: readonly string[]): Map<string, string> {
  return unlocked(ofEdition(SHIPPED, path.split('/')[1] ?? '')).set(path, lines.join('\n'));
}

describe('each shipped edition', () => {
  it('has no findings, and adds to 200 and 100 for every unit class', async () => {
    const examined = await examine(memoryWorld(SHIPPED), { digests: true });
    expect(examined?.findings).toEqual([]);
    const totals = examined?.editions.map(({ id, systems }) => [
      id,
      systems.flatMap(({ classes }) => classes.map((each) => `${each.id} ${each.total}`)),
    ]);
    const whole = ['county 200', 'district 200', 'district-without-townships 200', 'municipal 100'];
    expect(totals).toEqual([
      ['2020', whole],
      ['2021', whole],
    ]);
  });

  it('has no second points value in a line, so that the tests below try all of them', () => {
    for (const path of INDICATORS) {
      for (const line of linesOf(path)) expect(line.split(/\bpoints:/).length).toBeLessThan(3);
    }
  });

  it('finds the error of the source document when the data states it: 基层宣讲 2 against 1', async () => {
    const path = 'indicators/2020/county/2-ideology.yaml';
    const text = SHIPPED.get(path) ?? '';
    const start = text.indexOf('title: 基层宣讲');
    const block = text.slice(start, text.indexOf('- id:', text.indexOf('points: 2', start + 40)));
    const findings = await findingsOf(
      changed(unlocked(ofEdition(SHIPPED, '2020')), path, block, block.replace(/(text: [^\n]+\n\s+points: )2/, '$11')),
    );
    expect(
      findings.map((each) => [each.code, 'stated' in each.facts && [each.facts.stated, each.facts.actual]]),
    ).toEqual([['sum-mismatch', ['2', '1']]]);
  });
});

describe.each(INDICATORS)('in %s, each points value', (path) => {
  const lines = linesOf(path);
  const stated = lines.flatMap((line, index) => (/^\s*points: /.test(line) ? [index] : []));

  it('is missed at its place when it is changed by a half', async () => {
    for (const index of stated) {
      const more = [...lines];
      more[index] = (lines[index] ?? '').replace(/[\d.]+$/, (points) => String(Number(points) + 0.5));
      const findings = await findingsOf(withLines(path, more));
      expect(names(findings, path, more, index + 1), `${lines[index]} in line ${index + 1}`).toBe(true);
    }
  });

  it('is missed at its place when it is deleted', async () => {
    for (const index of stated) {
      const less = lines.filter((_, at) => at !== index);
      const findings = await findingsOf(withLines(path, less));
      expect(
        findings.map((each) => each.code),
        `line ${index + 1}`,
      ).toContain('key-missing');
      expect(names(findings, path, less, index), `line ${index + 1}`).toBe(true);
    }
  });

  it('is missed at both places when its criterion stands elsewhere', async () => {
    for (const { block, rest, own, other } of movesIn(lines)) {
      const findings = await findingsOf(
        withLines(path, [...rest.slice(0, other.at), ...block, ...rest.slice(other.at)]),
      );
      const named = findings.flatMap((each) => ('stated' in each.facts && 'id' in each.facts ? [each.facts.id] : []));
      // An indicator that loses its only criterion has an empty list, which is said in place of its sum.
      const isEmptied = findings.some((each) => each.code === 'value-type');
      expect(new Set(named), block[0]).toEqual(new Set(isEmptied ? [other.id] : [own, other.id]));
    }
  });
});

interface Move {
  readonly block: readonly string[];
  readonly rest: readonly string[];
  /** The id of the level-3 indicator that the criterion is taken from. */
  readonly own: string;
  /** The id of the one that it is put into, and the index in `rest` at which its criteria begin. */
  readonly other: { readonly id: string; readonly at: number };
}

/** Every criterion of a file, cut out to be put into the next level-3 indicator. */
function movesIn(lines: readonly string[]): readonly Move[] {
  const isHead = (line: string): boolean => /^\s*criteria:/.test(line);
  const starts = [...lines.keys()].filter((index) => /^ {10}- id:/.test(lines[index] ?? ''));
  return starts.map((start) => {
    const next = lines.findIndex((line, at) => at > start && line.trim() !== '' && indentOf(line) <= 10);
    const end = next < 0 ? lines.length - 1 : next;
    const rest = [...lines.slice(0, start), ...lines.slice(end)];
    const following = rest.findIndex((line, at) => at >= start && isHead(line));
    const head = following < 0 ? rest.findIndex(isHead) : following;
    return {
      block: lines.slice(start, end),
      rest,
      own: idAbove(lines, start),
      other: { id: idAbove(rest, head), at: head + 1 },
    };
  });
}
