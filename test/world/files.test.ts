import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/world/files.ts';
import { makePipe } from '../support/launched.ts';
import { folderWith } from '../support/program.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('reading a file', () => {
  const read = (content: string | Uint8Array) => filesBelow(folderWith(new Map([['a.yaml', content]]))).read('a.yaml');

  it('gives its text', () => {
    expect(read('标题: 思想建设\n')).toEqual({ kind: 'text', text: '标题: 思想建设\n' });
    expect(read('')).toEqual({ kind: 'text', text: '' });
  });

  it('gives the readable beginning of one that is not UTF-8, and what it may be', () => {
    expect(read(bytes(0x61, 0x62, 0xff))).toEqual({ kind: 'encoding', guess: 'binary', text: 'ab' });
    expect(read(bytes(0xff))).toMatchObject({ kind: 'encoding', guess: 'binary' });
    expect(read(bytes(0x61, 0x3a, 0x20, 0xcb, 0xbc, 0xcf, 0xeb))).toEqual({
      kind: 'encoding',
      guess: 'GB18030',
      text: 'a: ˼',
    });
    expect(read(bytes(0xff, 0xfe, 0x61, 0x00))).toMatchObject({ kind: 'encoding', guess: 'UTF-16' });
    expect(read(bytes(0x89, 0x50, 0x4e, 0x47, 0x00, 0xff))).toMatchObject({ kind: 'encoding', guess: 'binary' });
  });

  it('refuses one that is too large, before reading it', () => {
    expect(read('x'.repeat(3_000_000))).toEqual({ kind: 'too-large', bytes: 3_000_000, limit: 2_097_152 });
  });

  it('knows what is missing and what is no file', () => {
    const root = folderWith(new Map([['folder/a.yaml', '']]));
    const files = filesBelow(root);
    expect(files.read('b.yaml')).toEqual({ kind: 'missing' });
    expect(files.read('folder/a.yaml/b.yaml')).toEqual({ kind: 'missing' });
    expect(files.read('folder')).toEqual({ kind: 'not-a-file' });
    makePipe(join(root, 'pipe.yaml'));
    expect(files.read('pipe.yaml')).toEqual({ kind: 'not-a-file' });
  });

  it('follows links inside the folder only', () => {
    const outside = folderWith(new Map([['secret.yaml', 'secret']]));
    const root = folderWith(new Map([['a.yaml', 'inside']]));
    symlinkSync(join(root, 'a.yaml'), join(root, 'near.yaml'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'far.yaml'));
    symlinkSync(join(root, 'nothing'), join(root, 'broken.yaml'));
    symlinkSync(join(root, 'loop.yaml'), join(root, 'loop.yaml'));
    linkSync(join(root, 'a.yaml'), join(root, 'hard.yaml'));
    const files = filesBelow(root);
    expect(files.read('near.yaml')).toEqual({ kind: 'text', text: 'inside' });
    expect(files.read('hard.yaml')).toEqual({ kind: 'text', text: 'inside' });
    expect(files.read('far.yaml')).toEqual({ kind: 'link-outside' });
    expect(files.read('broken.yaml')).toEqual({ kind: 'missing' });
    expect(files.read('loop.yaml')).toEqual({ kind: 'missing' });
  });
});

describe('listing a folder', () => {
  it('orders names by their code units and says what each is', () => {
    const root = folderWith(
      new Map([
        ['f/乙.yaml', ''],
        ['f/甲.yaml', ''],
        ['f/B.yaml', ''],
        ['f/a/x', ''],
      ]),
    );
    const outside = folderWith(new Map());
    symlinkSync(outside, join(root, 'f/out'));
    expect(filesBelow(root).list('f')).toEqual([
      { name: 'B.yaml', kind: 'file' },
      { name: 'a', kind: 'folder' },
      { name: 'out', kind: 'link-outside' },
      { name: '乙.yaml', kind: 'file' },
      { name: '甲.yaml', kind: 'file' },
    ]);
  });

  it('knows what is missing and what leads outside, also through a folder above', () => {
    const root = folderWith(new Map([['a.yaml', '']]));
    const outside = folderWith(new Map([['deep/b.yaml', '']]));
    symlinkSync(outside, join(root, 'out'));
    const files = filesBelow(root);
    expect(files.list('nothing')).toBe('missing');
    expect(files.list('a.yaml')).toBe('missing');
    expect(files.list('out')).toBe('link-outside');
    expect(files.list('out/deep')).toBe('link-outside');
    expect(files.read('out/deep/b.yaml')).toEqual({ kind: 'link-outside' });
  });

  it('works in a root that is a link itself', () => {
    const root = folderWith(new Map([['a.yaml', 'x']]));
    const link = join(folderWith(new Map()), 'link');
    symlinkSync(root, link);
    writeFileSync(join(root, 'b.yaml'), '');
    mkdirSync(join(root, 'c'));
    expect(filesBelow(link).list('.')).toHaveLength(3);
    expect(filesBelow(link).read('a.yaml')).toEqual({ kind: 'text', text: 'x' });
  });
});
