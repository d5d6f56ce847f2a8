import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renameFile } from '../../src/world/rename.ts';
import { folderWith } from '../support/program.ts';

describe('renaming a file', () => {
  it('gives it the other name in its folder, with the same bytes', () => {
    const root = folderWith(new Map([['county/1-a.yaml', '甲\r\n']]));
    expect(renameFile(root, 'county/1-a.yaml', '2-a.yaml')).toBe('done');
    expect(readdirSync(join(root, 'county'))).toEqual(['2-a.yaml']);
    expect(readFileSync(join(root, 'county/2-a.yaml'), 'utf8')).toBe('甲\r\n');
  });

  it('writes over nothing, and notices a file that is gone', () => {
    const root = folderWith(
      new Map([
        ['f/a', '甲'],
        ['f/b', '乙'],
      ]),
    );
    symlinkSync(join(root, 'nowhere'), join(root, 'f/c'));
    for (const name of ['b', 'c']) expect(renameFile(root, 'f/a', name)).toBe('changed');
    expect(renameFile(root, 'f/gone', 'd')).toBe('changed');
    expect(readFileSync(join(root, 'f/b'), 'utf8')).toBe('乙');
  });

  it('leaves a link a link, and touches nothing outside', () => {
    const outside = folderWith(new Map([['secret', '甲']]));
    const root = folderWith(new Map([['f/a', '乙']]));
    symlinkSync(join(root, 'f/a'), join(root, 'f/link'));
    symlinkSync(outside, join(root, 'out'));
    expect(renameFile(root, 'f/link', 'other')).toBe('done');
    expect(lstatSync(join(root, 'f/other')).isSymbolicLink()).toBe(true);
    expect(renameFile(root, 'out/secret', 'mine')).toBe('link-outside');
    expect(readdirSync(outside)).toEqual(['secret']);
  });
});
