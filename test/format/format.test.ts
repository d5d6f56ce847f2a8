import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { format } from '../../src/format/format.ts';
import type { FileKind } from '../../src/load/file-kind.ts';
import { listYaml } from '../../src/load/yaml-files.ts';
import { examiner } from '../support/examined.ts';
import { SHIPPED, SHIPPED_RESULTS, SMALL_YEAR } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

/** The files of a repository with their kinds. */
function filesOf(files: ReadonlyMap<string, string>) {
  return (listYaml(memoryWorld(files).files) ?? []).map(({ path, kind }) => ({
    path,
    kind,
    text: files.get(path) ?? '',
  }));
}
const WHOLE = new Map([...SHIPPED, ...SHIPPED_RESULTS]);
const FILES = [...filesOf(WHOLE), ...filesOf(SMALL_YEAR)];

/** Every kind of file. */
const KINDS = [...new Set(FILES.map(({ kind }) => kind))];

function formatted(text: string, kind: FileKind = 'indicator'): string {
  const result = format({ path: 'a.yaml', text }, kind);
  if (result.kind !== 'formatted') throw new Error(`${result.kind}: ${text}`);
  return result.text;
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/# ?注释\d+/g)].map(([comment]) => comment.replace(' ', '')).sort();
}

/** What may be done to a line without touching its meaning, by a number that says which. */
const UNTIDY: readonly ((line: string, index: number) => string)[] = [
  (line) => line,
  (line) => `${line}  `,
  (line) => `${line}\n\n\n`,
  (line) => line.replace(/^( *(?:- )?[a-zA-Z]+:) (?=\S)/, '$1   '),
  (line) => line.replace(/\{ (.*) \}$/, '{$1}'),
  (line) => line.replace(/\[(.*)\]$/, '[ $1 ]'),
  (line) => line.replace(/^( *[a-zA-Z]+: \d+)$/, '$1.00'),
];
const COMMENTS: readonly ((line: string, index: number) => string)[] = [
  (line, index) => `${' '.repeat(line.search(/\S|$/))}#注释${index}\n${line}`,
  (line, index) => `#注释${index}\n${line}`,
  (line, index) => `${' '.repeat(line.search(/\S|$/) + 3)}#注释${index}\n\n${line}`,
  (line, index) => (/^\s*$|#/.test(line) ? line : `${line}   # #注释${index}`),
  (line, index) => `${line}\n${' '.repeat(line.search(/\S|$/))}#注释${index}`,
];

/** A file in which many lines have been made untidy; with `isSwapped` neighbouring keys change places too. */
function untidy(changes: readonly ((line: string, index: number) => string)[], isSwapped: boolean) {
  return fc.constantFrom(...FILES).chain((file) => {
    const lines = file.text.trimEnd().split('\n');
    return fc
      .tuple(
        fc.array(fc.nat({ max: 30 }), { minLength: lines.length, maxLength: lines.length }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.boolean(),
      )
      .map(([choices, lineBreak, hasMark, isEnded]) => {
        const own = isSwapped ? swapped(lines, choices) : lines;
        const text = own
          .map((line, index) => (changes[choices[index] ?? 0] ?? ((each) => each))(line, index))
          .join('\n');
        const ended = isEnded ? `${text}\n` : text;
        return { ...file, spoilt: `${hasMark ? '\ufeff' : ''}${ended.replaceAll('\n', lineBreak)}` };
      });
  });
}

/** Lines of which some have changed places with the next one, where both are keys with a value in one mapping. */
function swapped(lines: readonly string[], choices: readonly number[]): readonly string[] {
  const own = [...lines];
  own.forEach((line, index) => {
    const next = own[index + 1] ?? '';
    const isPair = /^( *)[a-z]+: [^|>]/i.exec(line)?.[1] === /^( *)[a-z]+: [^|>]/i.exec(next)?.[1];
    if (!isPair || !/^ *[a-z]+: /i.test(line) || (choices[index] ?? 0) % 2 === 0) return;
    own[index] = next;
    own[index + 1] = line;
  });
  return own;
}

/** A value with its keys in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, sorted(each)])
      .sort(),
  );
}

const runs = (count: number): { readonly numRuns: number } => ({
  numRuns: count * Number(process.env['FORMATS'] ?? 1),
});

describe('formatting', () => {
  it('leaves what is shipped as it is', () => {
    for (const { path, kind, text } of FILES) {
      expect(format({ path, text }, kind), path).toEqual({ kind: 'formatted', text, changes: [] });
    }
  });

  it('leaves a comment with the key below it, whatever comments stand above that', () => {
    const criterion = (below: readonly string[]): string =>
      `${['id: a', 'indicators:', '  - id: b', '    indicators:', '      - id: c', '        criteria:', ...below].join('\n')}\n`;
    const head = ['          - id: d', '            text: 按时报送', '            points: 1', '            scoring:'];
    const deepest = ['              tiers:', '                - { when: 达到2篇, score: 1 }'];
    const spoilt = criterion([
      ...[...head, ...deepest, '               #注释1', '', '            remark: 以正式印发为准'],
      ...[
        '            #注释2',
        '            evidence: [会议记录]',
        '             #注释3',
        '         #注释4',
        '  - id: e',
      ],
    ]);
    expect(formatted(spoilt)).toBe(
      criterion([
        ...[...head, ...deepest, '              #注释1', '', '            #注释2'],
        ...[
          '            evidence: [会议记录] #注释3',
          '            remark: 以正式印发为准',
          '        #注释4',
          '  - id: e',
        ],
      ]),
    );
    const apart = criterion([
      ...[...head, ...deepest, '            #注释1', '                #注释2', '            remark: 以正式印发为准'],
      ...['            evidence: [会议记录]'],
    ]);
    expect(formatted(apart)).toBe(
      criterion([
        ...[...head, ...deepest, '            evidence: [会议记录]', '            #注释1', '            #注释2'],
        ...['            remark: 以正式印发为准'],
      ]),
    );
  });

  it('brings untidy lines back to what they were', () => {
    fc.assert(
      fc.property(untidy(UNTIDY.slice(0, 2).concat(UNTIDY.slice(3)), true), ({ kind, text, spoilt }) => {
        expect(formatted(spoilt, kind)).toBe(text);
      }),
      runs(60),
    );
  });

  const wishes = { digests: true, results: true };
  const [examineWhole, examineSmall] = [examiner(wishes), examiner(wishes)];

  it('is the same done twice, keeps every comment, and changes no digest', async () => {
    await fc.assert(
      fc.asyncProperty(untidy([...UNTIDY, ...COMMENTS], true), async ({ path, kind, text, spoilt }) => {
        const result = formatted(spoilt, kind);
        expect(formatted(result, kind)).toBe(result);
        expect(commentsOf(result)).toEqual(commentsOf(spoilt));
        const [files, examineNext] = WHOLE.get(path) === text ? [WHOLE, examineWhole] : [SMALL_YEAR, examineSmall];
        const before = await examineNext(new Map(files).set(path, spoilt));
        const after = await examineNext(new Map(files).set(path, result));
        expect(before?.findings).toEqual([]);
        expect(after?.editions).toEqual(before?.editions);
      }),
      runs(60),
    );
  });

  it('keeps any data, and is the same done twice', () => {
    const scalar = fc.oneof(
      fc.constantFrom(
        '基层宣讲',
        '# 备注',
        'a: b',
        '- x',
        '*必填',
        '90%',
        '',
        ' 甲 ',
        '12',
        'true',
        '甲\n乙',
        '甲\n\n乙\n',
        "'甲'",
        '"',
        '\\',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        scalar,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom('id', 'title', 'points', 'criteria', 'indicators', 'text', '甲', 'only'),
          tie('tree'),
          { maxKeys: 6 },
        ),
      ),
    }));
    const writing = fc.record({
      indent: fc.integer({ min: 1, max: 6 }),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      singleQuote: fc.boolean(),
    });
    fc.assert(
      fc.property(tree, writing, (value, options) => {
        const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, ...options });
        const result = format({ path: 'a.yaml', text }, 'indicator');
        if (result.kind === 'unreadable') return;
        expect(result.kind, text).toBe('formatted');
        if (result.kind !== 'formatted') return;
        expect(JSON.stringify(sorted(parse(result.text)))).toBe(JSON.stringify(sorted(parse(text))));
        expect(formatted(result.text)).toBe(result.text);
      }),
      runs(300),
    );
  });

  it.each(['', ' ', '\n\n', '\ufeff', '# 注释\n', '\ufeff# 注释\r\n', '---\n', '# 前\n---\n# 后\n', '...'])(
    'leaves %j, in which there is nothing but comments at most, as it is',
    (text) => {
      for (const kind of KINDS) {
        expect(format({ path: 'a.yaml', text }, kind)).toEqual({ kind: 'unreadable' });
      }
    },
  );
});
