import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsAsGitHub, findingsAsGitLab } from '../../src/report/hosts.ts';
import { type Diagnostic, finding } from '../../src/text/diagnostic.ts';
import { pathOfExample } from '../../src/text/entry.ts';
import { messagesIn, wordsIn } from '../../src/words/languages.ts';
import { say } from '../../src/words/messages.ts';
import { checked } from '../support/checked.ts';
import { EXAMPLES } from '../support/examples.ts';
import { mistaken } from '../support/fixtures.ts';

const messages = await messagesIn('zh');
const words = await wordsIn('zh');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.constantFrom('%', '%0A', '%25', '\r', '\n', ':', '::', ',', '县', ' ', '='), { maxLength: 8 })
    .map((all) => all.join('')),
);

/** A finding about a second line, with this path and these words of the data. */
function stray(path: string, name: string): Diagnostic<'file-stray'> {
  return finding('file-stray', { source: { path, text: '市\n县: 丙区\n' }, start: 5, end: 7 }, { name });
}

/** The repository of each example, with the path of the file that is wrong. */
const MISTAKEN = Object.entries(EXAMPLES).map(([code, example]) => {
  return { code, path: pathOfExample(example), files: mistaken(example) };
});

describe('the annotations for GitHub', () => {
  /** What GitHub makes of a workflow command. */
  function decode(line: string): { severity: string; properties: Record<string, string>; data: string } {
    const [, severity = '', written = '', data = ''] = /^::(error|warning) (.*?)::(.*)$/s.exec(line) ?? [];
    const properties = written.split(',').map((each): [string, string] => {
      const [key = '', ...value] = each.split('=');
      return [key, unescaped(value.join('=').replaceAll('%3A', ':').replaceAll('%2C', ','))];
    });
    return { severity, properties: Object.fromEntries(properties), data: unescaped(data) };
  }
  const unescaped = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

  it('are workflow commands with place, code and both sentences', () => {
    const { message, hint } = say(messages, stray('indicators/units.yaml', '草稿'));
    expect(findingsAsGitHub([stray('indicators/units.yaml', '草稿')], messages)).toBe(
      `::warning file=indicators/units.yaml,line=2,col=4,title=file-stray::${message}%0A${hint}\n`,
    );
  });

  it('say an error as an error', () => {
    const { place } = stray('indicators/units.yaml', '');
    expect(findingsAsGitHub([finding('id-duplicate', place, { id: '县' })], messages)).toMatch(/^::error /);
  });

  it('escape what has a meaning for GitHub', () => {
    const [line = ''] = findingsAsGitHub([stray('a:b,c%d\r\ne', 'x%0A:,\r\ny')], messages).split('\n');
    expect(line).toContain(' file=a%3Ab%2Cc%25d%0D%0Ae,line=2,');
    expect(line).toContain('`x%250A:,··y`');
  });

  it('are one line each and give back what was said, whatever the data says', () => {
    fc.assert(
      fc.property(anyText, anyText, (path, name) => {
        const each = stray(path, name);
        const lines = findingsAsGitHub([each, each], messages).split(/\r\n|\r|\n/);
        expect(lines).toHaveLength(3);
        const { severity, properties, data } = decode(lines[0] ?? '');
        const { message, hint } = say(messages, each);
        expect(severity).toBe('warning');
        expect(properties).toEqual({ file: path, line: '2', col: '4', title: 'file-stray' });
        expect(data).toBe(`${message}\n${hint}`);
      }),
    );
  });

  it('are nothing when there is nothing to say', () => {
    expect(findingsAsGitHub([], messages)).toBe('');
  });
});

/** The text of a file with a line more that changes nothing: in Markdown a comment would be a title, so there it is empty; a table has its head first. */
function withLineAbove(path: string, text: string): string {
  if (path.endsWith('.csv')) return text.replace('\n', '\nyi-xian,lecture-team,SELF,2,2,\n');
  return `${path.endsWith('.md') ? '' : '# 说明'}\n${text}`;
}

describe('the report for GitLab', () => {
  interface Issue {
    readonly description: string;
    readonly check_name: string;
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const issuesOf = (findings: readonly Diagnostic[]): readonly Issue[] =>
    JSON.parse(findingsAsGitLab(findings, messages, words, sha256));
  const fingerprintsOf = (findings: readonly Diagnostic[]): string[] =>
    issuesOf(findings).map(({ fingerprint }) => fingerprint);

  it('has the fields that GitLab asks for', () => {
    const { message, hint } = say(messages, stray('indicators/units.yaml', '草稿'));
    expect(issuesOf([stray('indicators/units.yaml', '草稿')])).toEqual([
      {
        description: `${message}；${hint}`,
        check_name: 'file-stray',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'minor',
        location: { path: 'indicators/units.yaml', lines: { begin: 2 } },
      },
    ]);
  });

  it('says an error as major', () => {
    const { place } = stray('indicators/units.yaml', '');
    expect(issuesOf([finding('id-duplicate', place, { id: '县' })])[0]?.severity).toBe('major');
  });

  it('is an empty list when there is nothing to say', () => {
    expect(findingsAsGitLab([], messages, words, sha256)).toBe('[]\n');
  });

  it.each(MISTAKEN)('has the same fingerprint for $code when a line comes in above', async ({ path, files }) => {
    const before = await checked(files);
    const after = await checked(new Map(files).set(path, withLineAbove(path, files.get(path) ?? '')));
    expect(before).toHaveLength(1);
    expect(issuesOf(after)[0]?.location.lines.begin).toBe((issuesOf(before)[0]?.location.lines.begin ?? 0) + 1);
    expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
  });

  it('has another fingerprint for each example', async () => {
    const all = (await Promise.all(MISTAKEN.map(({ files }) => checked(files)))).flat();
    const fingerprints = all.flatMap((each) => fingerprintsOf([each]));
    expect(new Set(fingerprints).size).toBe(MISTAKEN.length);
  });

  it('has no fingerprint twice, however alike findings are', () => {
    const some = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'a1'), fc.constantFrom('县', '区', '1', '')), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(some, (pairs) => {
        const fingerprints = fingerprintsOf(pairs.map(([path, name]) => stray(path, name)));
        expect(new Set(fingerprints).size).toBe(pairs.length);
      }),
    );
  });

  it('has the same fingerprints in another language', async () => {
    const all = [stray('a', '县'), stray('a', '县'), stray('b', '县')];
    const english = JSON.parse(findingsAsGitLab(all, await messagesIn('en'), await wordsIn('en'), sha256));
    expect(english.map((each: Issue) => each.fingerprint)).toEqual(fingerprintsOf(all));
  });
});
