import { chmodSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/world/files.ts';
import { replaceText } from '../../src/world/replace.ts';
import { folderWith } from '../support/program.ts';

const contentOf = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('replacing a text', () => {
  it('puts the new text in the place of what was read, and leaves nothing beside it', () => {
    const root = folderWith(new Map([['年度/a.yaml', '旧\n']]));
    expect(replaceText(root, '年度/a.yaml', '旧\n', '新\n')).toBe('done');
    expect(contentOf(root, '年度/a.yaml')).toBe('新\n');
    expect(readdirSync(join(root, '年度'))).toEqual(['a.yaml']);
  });

  it('gives back byte for byte whatever was read, a byte order mark and carriage returns too', () => {
    const root = folderWith(new Map([['a.yaml', '']]));
    let before = '';
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (after) => {
        expect(replaceText(root, 'a.yaml', before, `\ufeff${after}\r\n`)).toBe('done');
        before = `\ufeff${after}\r\n`;
        expect(filesBelow(root).read('a.yaml')).toEqual({ kind: 'text', text: before });
      }),
      { numRuns: 30 },
    );
  });

  it('writes nothing over what has been changed since it was read', () => {
    const root = folderWith(new Map([['a.yaml', '别人刚改过\n']]));
    expect(replaceText(root, 'a.yaml', '旧\n', '新\n')).toBe('changed');
    expect(replaceText(root, 'a.yaml', undefined, '新\n')).toBe('changed');
    expect(replaceText(root, 'b.yaml', '旧\n', '新\n')).toBe('changed');
    expect(contentOf(root, 'a.yaml')).toBe('别人刚改过\n');
    expect(readdirSync(root)).toEqual(['a.yaml']);
  });

  it('notices bytes that are no text', () => {
    const root = folderWith(new Map([['a.yaml', Uint8Array.of(0xff)]]));
    expect(replaceText(root, 'a.yaml', '\ufffd', '新\n')).toBe('changed');
  });

  it('makes a new file, and the folders above it', () => {
    const root = folderWith(new Map());
    expect(replaceText(root, '2021/county/1-a.yaml', undefined, '新\n')).toBe('done');
    expect(contentOf(root, '2021/county/1-a.yaml')).toBe('新\n');
    mkdirSync(join(root, 'folder'));
    expect(replaceText(root, 'folder', undefined, '新\n')).toBe('changed');
    expect(replaceText(root, 'folder', '旧\n', '新\n')).toBe('changed');
  });

  it('keeps the mode', () => {
    const root = folderWith(new Map([['a.yaml', '旧\n']]));
    chmodSync(join(root, 'a.yaml'), 0o664);
    replaceText(root, 'a.yaml', '旧\n', '新\n');
    expect(statSync(join(root, 'a.yaml')).mode & 0o7777).toBe(0o664);
  });

  it('follows links inside the root only, and keeps them', () => {
    const outside = folderWith(new Map([['secret.yaml', '旧\n']]));
    const root = folderWith(new Map([['a.yaml', '旧\n']]));
    symlinkSync(join(root, 'a.yaml'), join(root, 'near.yaml'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'far.yaml'));
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(outside, 'nothing.yaml'), join(root, 'broken.yaml'));
    expect(replaceText(root, 'near.yaml', '旧\n', '新\n')).toBe('done');
    expect(contentOf(root, 'a.yaml')).toBe('新\n');
    expect(lstatSync(join(root, 'near.yaml')).isSymbolicLink()).toBe(true);
    for (const path of ['far.yaml', 'out/secret.yaml', '../secret.yaml']) {
      expect(replaceText(root, path, '旧\n', '新\n'), path).toBe('link-outside');
    }
    for (const path of ['out/new.yaml', 'out/deep/new.yaml', 'broken.yaml', '../new.yaml']) {
      expect(replaceText(root, path, undefined, '新\n'), path).toBe('link-outside');
    }
    expect(readdirSync(outside)).toEqual(['secret.yaml']);
    expect(contentOf(outside, 'secret.yaml')).toBe('旧\n');
  });

  it('takes away what a killed process left, and does not follow it where it leads', () => {
    const outside = folderWith(new Map([['secret.yaml', '旧\n']]));
    const root = folderWith(new Map([['a.yaml', '旧\n']]));
    symlinkSync(join(outside, 'secret.yaml'), join(root, `.zhunsheng-staged-${process.pid}`));
    expect(replaceText(root, 'a.yaml', '旧\n', '新\n')).toBe('done');
    expect(readdirSync(root)).toEqual(['a.yaml']);
    expect(contentOf(outside, 'secret.yaml')).toBe('旧\n');
  });

  it('leaves other names of the same file as they were', () => {
    const root = folderWith(new Map([['a.yaml', '旧\n']]));
    linkSync(join(root, 'a.yaml'), join(root, 'b.yaml'));
    replaceText(root, 'a.yaml', '旧\n', '新\n');
    expect(contentOf(root, 'b.yaml')).toBe('旧\n');
  });
});
