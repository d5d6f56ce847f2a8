import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainName, type Manifest, manifestText, readManifest, sumsOf } from '../../src/artifact/manifest.ts';

const SHA256 = 'a'.repeat(64);

const MANIFEST: Manifest = {
  edition: '2020',
  state: 'final',
  title: '党建工作综合考核办法',
  program: '0.1.0 abc',
  options: { classes: ['county'], departments: [], pdf: '1.7' },
  inputs: { 'indicators/2020/scheme.yaml': SHA256, 'indicators/2020/县.yaml': SHA256 },
  systems: [
    {
      id: 'county',
      title: '指标体系',
      fullMarks: '200',
      criteria: '3',
      checkCode: '8F3A-22C1-90DE-4B17',
      digest: SHA256,
    },
  ],
  fonts: [{ family: 'fangsong', name: 'Noto Serif SC', version: '2.003', isSubstituted: true }],
  files: [
    {
      name: 'measures.docx',
      product: 'measures',
      generator: 'measures',
      format: 'docx',
      sha256: SHA256,
      sm3: 'b'.repeat(64),
      bytes: 1,
      madeFrom: 'c'.repeat(64),
    },
    {
      name: 'annex-1-county.pdf',
      product: 'annex-1-county',
      generator: 'annex',
      format: 'pdf',
      sha256: 'd'.repeat(64),
      sm3: 'e'.repeat(64),
      bytes: 2,
      madeFrom: 'f'.repeat(64),
    },
  ],
  isComplete: true,
};

type Path = readonly (string | number)[];

/** The path of every value in a manifest, of mappings and lists too. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn((value as Record<string | number, unknown>)[key], [...path, key]))];
}

/** The text of a manifest with another value at a path; without the value where the other is undefined. */
function spoilt(path: Path, other: unknown): string {
  const value = JSON.parse(manifestText(MANIFEST)) as Record<string | number, unknown>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string | number, unknown>, value);
  const last = path.at(-1) ?? '';
  if (other === undefined) delete parent[last];
  else parent[last] = other;
  return JSON.stringify(value);
}

describe('a manifest', () => {
  it('is read back as it was written', () => {
    expect(readManifest(manifestText(MANIFEST))).toMatchObject(MANIFEST);
    const empty = { ...MANIFEST, files: [], fonts: [], systems: [], inputs: {}, isComplete: false };
    expect(readManifest(manifestText(empty))).toMatchObject(empty);
  });

  it('is the same text when it is read and written again', () => {
    const read = readManifest(manifestText(MANIFEST));
    expect(read && manifestText(read)).toBe(manifestText(MANIFEST));
    expect(manifestText(MANIFEST)).toMatch(/^\{\n {2}"form": "zhunsheng-manifest-1",\n[\s\S]*\n\}\n$/);
  });

  it('is none when the text is no JSON, or something else in JSON', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '"县"',
      '1',
      '{}',
      '{"form":"zhunsheng-manifest-1"}',
      manifestText(MANIFEST).slice(0, -3),
      `${'['.repeat(100_000)}`,
    ]) {
      expect(readManifest(text), text.slice(0, 20)).toBeUndefined();
    }
  });

  it('is none when it has another form', () => {
    expect(readManifest(spoilt(['form'], 'zhunsheng-manifest-2'))).toBeUndefined();
  });

  const paths = pathsIn(JSON.parse(manifestText(MANIFEST))).filter(({ length }) => length > 0);
  for (const path of paths) {
    it(`is none with something of another kind at ${path.join(' / ')}`, () => {
      const value = path.reduce<unknown>(
        (at, key) => (at as Record<string | number, unknown>)[key],
        JSON.parse(manifestText(MANIFEST)),
      );
      const others = [null, 1.5, '县', true, [], {}, [[]]].filter((other) => kindOf(other) !== kindOf(value));
      for (const other of others) expect(readManifest(spoilt(path, other)), JSON.stringify(other)).toBeUndefined();
      const isOptional = typeof path.at(-1) === 'number' || path[0] === 'inputs';
      if (!isOptional || path.length === 1) expect(readManifest(spoilt(path, undefined)), 'absent').toBeUndefined();
    });
  }

  it('is none with a format that is not written', () => {
    for (const format of ['exe', 'DOCX', '', 'constructor', '__proto__']) {
      expect(readManifest(spoilt(['files', 0, 'format'], format)), format).toBeUndefined();
    }
  });

  it('is none with the name of a file that lies elsewhere or is hidden', () => {
    for (const name of [
      '../a.docx',
      'a/b.docx',
      'a\\b.docx',
      '/etc/passwd',
      '..',
      '.',
      '.git',
      'a..b',
      '',
      'C:a',
      'a\u0000',
      'a\n',
      '../办法.docx',
      '办法/甲.docx',
      '.办法.docx',
      '办法..docx',
      '办法\u202e.docx',
      '办\n法.docx',
      '办法.docx ',
      'e\u0301法.docx',
      'Z:办法.docx',
      '法'.repeat(300),
      'a'.repeat(300),
      '__proto__',
      '-rf',
    ]) {
      expect(readManifest(spoilt(['files', 0, 'name'], name)), name).toBeUndefined();
    }
  });

  it('is none with two files of one name, be it in other capitals', () => {
    const [first, second] = MANIFEST.files;
    if (first === undefined || second === undefined) throw new Error('no files');
    const named = (one: string, other: string) =>
      readManifest(
        manifestText({
          ...MANIFEST,
          files: [
            { ...first, name: one },
            { ...second, name: other },
          ],
        }),
      );
    expect(named('甲A.docx', '甲B.docx')).toBeDefined();
    expect(named('甲A.docx', '甲A.docx')).toBe(undefined);
    expect(named('甲A.docx', '甲a.docx')).toBe(undefined);
  });

  it('may name files in Chinese', () => {
    for (const name of ['甲县 自评表.xlsx', '汇总表（县（市、区））.xlsx']) {
      expect(readManifest(spoilt(['files', 0, 'name'], name))?.files[0]?.name).toBe(name);
    }
  });

  it('takes nothing from the names that every object has', () => {
    const text = manifestText(MANIFEST);
    const inherited = `{"__proto__":${text},"constructor":${text}}`;
    expect(readManifest(inherited)).toBeUndefined();
    const read = readManifest(text.replace('"inputs": {', '"inputs": {"__proto__": "x", "constructor": "y",'));
    expect(read && Object.entries(read.inputs).length).toBe(4);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}

describe('a plain name', () => {
  it('is never a path', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9./\\ -]{1,20}$/)), (name) => {
        if (!isPlainName(name)) return;
        expect(name).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
        expect(name).not.toContain('..');
      }),
    );
  });
});

describe('the lists of digests', () => {
  const bytes = new TextEncoder().encode(manifestText(MANIFEST));
  const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
  const lists = sumsOf(MANIFEST, bytes, { sha256, sm3: () => '0'.repeat(64) });

  it('are in the form that sha256sum reads, in the order of names, with the manifest among them', () => {
    expect([...lists.keys()]).toEqual(['SHA256SUMS', 'SM3SUMS']);
    expect(lists.get('SHA256SUMS')).toBe(
      `${'d'.repeat(64)}  annex-1-county.pdf\n${sha256(bytes)}  manifest.json\n${SHA256}  measures.docx\n`,
    );
    expect(lists.get('SM3SUMS')).toBe(
      `${'e'.repeat(64)}  annex-1-county.pdf\n${'0'.repeat(64)}  manifest.json\n${'b'.repeat(64)}  measures.docx\n`,
    );
  });

  it('are the same whatever the order of the files', () => {
    const turned = { ...MANIFEST, files: [...MANIFEST.files].reverse() };
    expect(sumsOf(turned, bytes, { sha256, sm3: () => '0'.repeat(64) })).toEqual(lists);
    expect(MANIFEST.files.map(({ name }) => name)).toEqual(['measures.docx', 'annex-1-county.pdf']);
  });
});
