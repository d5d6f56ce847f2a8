import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, SMALL } from '../support/fixtures.ts';
import { makePipe } from '../support/launched.ts';
import { folderWith, run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const deep = (open: string, close: string): string => `${open.repeat(50_000)}1${close.repeat(50_000)}`;
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(10)}]`),
].join('\n');

/** What somebody may put in the place of a level-1 indicator, and the codes of which one must be found. */
const CONTENTS: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['nothing', '', /value-type/],
  ['a comment only', '# 以后再写\n', /value-type/],
  ['a plain text', '思想建设\n', /value-type/],
  ['a list', '- 1\n- 2\n', /value-type/],
  ['brackets nested 50,000 deep', deep('[', ']'), /yaml-syntax/],
  ['mappings nested 50,000 deep', deep('{a: ', '}'), /yaml-syntax/],
  [
    'sequences nested by indentation',
    Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}-\n`).join(''),
    /yaml-syntax/,
  ],
  ['aliases that multiply', bomb, /yaml-feature/],
  ['a merge key', 'id: ideology\n<<: { title: x }\n', /yaml-feature/],
  ['a tag', 'id: !!js/function "x"\n', /yaml-feature|yaml-syntax/],
  ['two documents', 'id: ideology\n---\nid: ideology\n', /yaml-feature/],
  ['a line of 10 MB', `id: ideology\ntitle: ${'长'.repeat(3_500_000)}\n`, /file-too-large/],
  ['a line of 1 MB', `id: ideology\ntitle: ${'长'.repeat(350_000)}\n`, /key-missing/],
  ['a million empty lines', '\n'.repeat(1_000_000), /value-type/],
  ['20,000 keys', Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join(''), /key-unknown/],
  ['bytes of no text', Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256), /file-encoding/],
  ['a zero byte', 'id: ide\0ology\n', /character-forbidden/],
  ['UTF-16', Buffer.from('\ufeffid: ideology\n', 'utf16le'), /file-encoding/],
  ['GBK', Uint8Array.from([0x69, 0x64, 0x3a, 0x20, 0xb5, 0xb3, 0xbd, 0xa8, 0x0a]), /file-encoding/],
  ['a number beyond all floats', 'id: ideology\ntitle: 思想\npoints: 61e9540\nindicators: []\n', /number-form/],
  [
    'a number of 10,000 digits',
    `id: ideology\ntitle: 思想\npoints: ${'9'.repeat(10_000)}\nindicators: []\n`,
    /number-form|value-type/,
  ],
  ['keys of the language', '__proto__: { points: 4 }\nconstructor: x\ntoString: y\n', /key-unknown/],
  [
    'marks that turn the direction of writing',
    'id: ideology\ntitle: "\u202e思想\u202c"\npoints: 4\u200b\nindicators: []\n',
    /value-type/,
  ],
];

describe('check on what is no level-1 indicator', () => {
  it.each(CONTENTS)('%s', (_, content, codes) => {
    const { code, out, err } = run([
      'check',
      '--root',
      folderWith(new Map<string, string | Uint8Array>(SMALL).set(IDEOLOGY, content)),
      '--format',
      'plain',
    ]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(codes);
    for (const line of out.trimEnd().split('\n'))
      expect(line).toMatch(/^indicators[^:]*:\d+:\d+: (error|warning) [a-z-]+ \P{Cc}+$/u);
  });
});

describe('check on long runs of what patterns look for', () => {
  const runs = ['\\', '{', '}', '{{', '《', '〔', '`', '一', '百', '9', '９', '1.', '百分之', '( ', '(1', '　', '分'];

  it.each(runs)('%j in the measures and in the wording takes no longer than a long text', (piece) => {
    const long = piece.repeat(Math.floor(600_000 / Buffer.byteLength(piece)));
    const files = changed(
      SMALL,
      IDEOLOGY,
      'text: 组建宣讲队伍',
      `text: "组建（${long.replace(/[\\"]/g, '\\$&')}"\n            remark: 宣讲队伍`,
    );
    const measures = 'indicators/2020/measures.md';
    const { code } = run([
      'check',
      '--root',
      folderWith(files.set(measures, `${SMALL.get(measures)}${long}`)),
      '--format',
      'plain',
    ]);
    expect(code).not.toBe(null);
    expect(code).not.toBe(2);
  });
});

describe('what looks for slips', () => {
  const pieces = ['　', '\u200b', '：', '-', '{a：', '[a，', "'", ' #', '*', 'a:'];

  it.each(pieces)('takes no longer for long runs of %j than for a long text, wherever they stand', (piece) => {
    const long = piece.repeat(Math.floor(400_000 / Buffer.byteLength(piece)));
    const lines = `          ${piece}\n`.repeat(5_000);
    const title = '        title: 基层宣讲\n';
    const texts = [
      `        title: ${long}\n`,
      `${long}\n`,
      `${long}title: 甲\n`,
      `        title: 甲\n${lines}`,
      `${title}pionts: 1\n${lines}`,
    ];
    for (const wrong of texts) {
      const root = folderWith(changed(SMALL, IDEOLOGY, title, wrong));
      for (const args of [
        ['check', '--fix', '--format', 'json'],
        ['fmt', '--check'],
      ]) {
        const { code, err } = run([...args, '--root', root]);
        expect([0, 1], `${args.join(' ')}: ${err}`).toContain(code);
      }
    }
  });
});

describe('check on folders that are not as they should be', () => {
  const cases: readonly (readonly [string, (root: string) => void, RegExp])[] = [
    ['no departments', (root) => rmSync(join(root, 'indicators/departments.yaml')), /file-missing/],
    ['no scheme', (root) => rmSync(join(root, 'indicators/2020/scheme.yaml')), /file-missing/],
    ['no measures', (root) => rmSync(join(root, 'indicators/2020/measures.md')), /file-missing/],
    [
      'no folder of a system',
      (root) => rmSync(join(root, 'indicators/2020/county'), { recursive: true }),
      /file-missing/,
    ],
    ['no edition', (root) => rmSync(join(root, 'indicators/2020'), { recursive: true }), /edition-none/],
    [
      'a pipe in the place of a file',
      (root) => {
        rmSync(join(root, IDEOLOGY));
        makePipe(join(root, IDEOLOGY));
      },
      /file-type/,
    ],
    [
      'a folder in the place of a file',
      (root) => mkdirSync(join(root, 'indicators/2020/county/3-more.yaml')),
      /file-type/,
    ],
    [
      'a file that nobody reads',
      (root) => writeFileSync(join(root, 'indicators/2020/municipal.yaml'), ''),
      /file-stray/,
    ],
    ['a stray year', (root) => mkdirSync(join(root, 'indicators/2020年')), /file-stray/],
    ['a wrong name', (root) => writeFileSync(join(root, 'indicators/2020/county/组织.yaml'), 'id: x\n'), /file-name/],
    ['a number twice', (root) => writeFileSync(join(root, 'indicators/2020/county/2-more.yaml'), ''), /file-order/],
    [
      'a link that leaves the folder',
      (root) => symlinkSync('/etc/passwd', join(root, 'indicators/2020/county/3-more.yaml')),
      /link-outside/,
    ],
    [
      'a system that is a link to elsewhere',
      (root) => {
        rmSync(join(root, 'indicators/2020/county'), { recursive: true });
        symlinkSync('/etc', join(root, 'indicators/2020/county'));
      },
      /link-outside/,
    ],
    [
      'an edition that is a link to elsewhere',
      (root) => symlinkSync('/etc', join(root, 'indicators/2021')),
      /link-outside/,
    ],
    [
      'a link in a circle',
      (root) => symlinkSync('3-more.yaml', join(root, 'indicators/2020/county/3-more.yaml')),
      /file-missing/,
    ],
  ];

  it.each(cases)('%s', (_, spoil, codes) => {
    const root = folderWith(SMALL);
    spoil(root);
    const { code, out, err } = run(['check', '--root', root, '--format', 'plain']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(codes);
    expect(out).not.toContain('root:');
  });

  it('passes over what editors and systems leave behind', () => {
    const root = folderWith(
      new Map([
        ...SMALL,
        ['indicators/.DS_Store', ''],
        ['indicators/2020/~$scheme.docx', ''],
        ['indicators/2020/county/1-ideology.yaml~', ''],
        ['indicators/README.md', ''],
      ]),
    );
    expect(run(['check', '--root', root]).code).toBe(0);
  });

  it.skipIf(process.getuid?.() === 0)('says of a file that may not be read that it may not be read', () => {
    const root = folderWith(SMALL);
    chmodSync(join(root, IDEOLOGY), 0);
    const { code, err } = run(['check', '--root', root]);
    expect(code).toBe(2);
    expect(err).toMatch(/无法读取 .*1-ideology.yaml：没有权限/);
  });
});
