import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import type { Editing } from '../../src/ports/editing.ts';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { folderWith, run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const ASKED = { root: '.', operands: [], format: 'plain', drafted: false, watch: false, fix: true } as const;

/** What is right, and what somebody typed: several slips in one line among them. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['        title: 中心组学习\n', '　　　　title：中心组学习\n'],
  ['- id: center-group-plan\n', '－id：center-group-plan\n'],
  ['points: 1\n            scoring', 'points： １分\n            scoring'],
  ['{ for: 每少1次, minus: 0.5 }', '{ for：每少1次，minus:0.5 }'],
  ['      - id: lectures\n', '\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0- id: lectures\n'],
  ['points: 2\n            scoring', 'points: 02e0\n            scoring'],
];

/** The small repository with slips that can be fixed, in two files. */
function spoilt(): Map<string, string> {
  const files = changed(
    SMALL,
    ORGANIZATION,
    'points: 6\nonly: [county, district]',
    'points: 6\nonly: [county，district]',
  );
  return SLIPS.reduce((spoiling, [right, typed]) => changed(spoiling, IDEOLOGY, right, typed), files);
}

describe('check --fix', () => {
  it('gives back what was there before the slips, byte for byte, and tells each line before and after', () => {
    const root = folderWith(spoilt());
    const { code, out, err } = run(['check', '--fix', '--root', root]);
    expect({ code, err }).toMatchObject({ code: 0 });
    for (const [path, text] of SMALL) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
    expect(out).toContain('没有发现问题');
    expect(err).toContain(`${ORGANIZATION}:4:8 `);
    expect(err).toContain('  - only: [county，district]\n  + only: [county, district]\n');
    expect(err).toMatch(/改正了 \d+ 处/);
    expect(err).toContain('␣␣title');
    expect(readdirSync(join(root, 'indicators/2020/county')).sort()).toEqual([
      '1-ideology.yaml',
      '2-organization.yaml',
    ]);
  });

  it('does nothing the second time', () => {
    const root = folderWith(spoilt());
    run(['check', '--fix', '--root', root]);
    const before = statSync(join(root, IDEOLOGY));
    const { code, err } = run(['check', '--fix', '--root', root]);
    expect({ code, err }).toEqual({ code: 0, err: '没有可以代为改正的地方\n\n' });
    expect(statSync(join(root, IDEOLOGY))).toEqual(
      expect.objectContaining({ ino: before.ino, mtimeMs: before.mtimeMs }),
    );
  });

  it('leaves carriage returns, a byte order mark and everything else as it is', () => {
    const windows = `\ufeff${(SMALL.get(IDEOLOGY) ?? '').replaceAll('\n', '\r\n').trimEnd()}`;
    const root = folderWith(new Map(SMALL).set(IDEOLOGY, windows.replace('title: 基层宣讲', 'title：基层宣讲')));
    expect(run(['check', '--fix', '--root', root]).code).toBe(0);
    expect(readFileSync(join(root, IDEOLOGY), 'utf8')).toBe(windows);
  });

  it('leaves what only its writer knows, and lists it', () => {
    const text = (SMALL.get(IDEOLOGY) ?? '')
      .replace('title: 基层宣讲', 'title: 基层宣讲 #备注')
      .replace('points: 4', 'points: 90％');
    const root = folderWith(new Map(SMALL).set(IDEOLOGY, text));
    const { code, out, err } = run(['check', '--fix', '--root', root, '--format', 'plain']);
    expect(code).toBe(1);
    expect(out).toMatch(/comment-cut/);
    expect(out).toMatch(/value-type/);
    expect(err).toBe('没有可以代为改正的地方\n\n');
    expect(readFileSync(join(root, IDEOLOGY), 'utf8')).toBe(text);
  });

  it('keeps its account out of what programs read', () => {
    const { out } = run(['check', '--fix', '--root', folderWith(spoilt()), '--format', 'json']);
    expect(JSON.parse(out)).toHaveProperty('editions');
  });

  it('does not write over what somebody changes meanwhile, and says so', async () => {
    const files = spoilt();
    const world = memoryWorld(files);
    const change: Editing['change'] = ([step]) => ({ outcome: 'changed', path: step?.path ?? '' });
    const other = { ...world, editing: { ...world.editing, change } };
    expect(await check(other, ASKED, 'zh', async () => [])).toBe(1);
    expect([...world.texts]).toEqual([...files]);
    expect(world.told.join('')).toContain(`没有改动 ${IDEOLOGY}`);
  });

  it('keeps a link, and mends what it leads to', () => {
    const files = new Map(spoilt());
    const text = files.get(IDEOLOGY) ?? '';
    files.delete(IDEOLOGY);
    const root = folderWith(files.set('shared.yaml', text));
    symlinkSync(join(root, 'shared.yaml'), join(root, IDEOLOGY));
    expect(run(['check', '--fix', '--root', root]).code).toBe(0);
    expect(lstatSync(join(root, IDEOLOGY)).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'shared.yaml'), 'utf8')).toBe(SMALL.get(IDEOLOGY));
  });

  it('touches nothing in what is sound', () => {
    const root = folderWith(SHIPPED);
    const { code, err } = run(['check', '--fix', '--root', root, '--lang', 'en']);
    expect({ code, err }).toEqual({ code: 0, err: 'Nothing here can be fixed without its writer\n\n' });
    for (const [path, text] of SHIPPED) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
  });
});
