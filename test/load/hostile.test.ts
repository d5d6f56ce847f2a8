import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { messages as english } from '../../src/words/en/messages.ts';
import { say } from '../../src/words/messages.ts';
import { messages as chinese } from '../../src/words/zh/messages.ts';
import { examiner, finder } from '../support/examined.ts';
import { SMALL, SMALL_YEAR } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const PATHS = [...SMALL_YEAR.keys()];

/** Pieces of which mistakes are made. */
const PIECE = fc.constantFrom(
  ':',
  '：',
  ' ',
  '　',
  '\t',
  '\n',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '*',
  '&a ',
  '!x ',
  '#',
  '"',
  "'",
  '|',
  '>',
  '%',
  '@',
  '`',
  ',',
  '，',
  '0',
  '-',
  '.',
  '1e9',
  '.inf',
  'null',
  'points',
  'id',
  'only',
  'except',
  '\u0000',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\r',
  '{{',
  '}}',
  '__proto__',
);

const examineYear = examiner({ digests: true, results: true });
const find = finder();

/** Everything that is found when a file has this text has a place in it, and sentences. */
async function expectSayable(path: string, text: string): Promise<void> {
  const examined = await examineYear(new Map(SMALL_YEAR).set(path, text));
  for (const finding of examined?.findings ?? []) {
    const { source, start, end } = finding.place;
    expect(start >= 0 && start <= end && end <= source.text.length).toBe(true);
    for (const messages of [chinese, english]) {
      const { message, hint } = say(messages, finding);
      expect(`${message}${hint}`).not.toMatch(/undefined|NaN|\[object/);
    }
  }
}

describe('any slip in any file', () => {
  it('gives findings that can be said, or changes nothing, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PATHS),
        fc.array(fc.record({ at: fc.nat(), cut: fc.nat({ max: 12 }), put: fc.array(PIECE, { maxLength: 3 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (path, slips) => {
          let text = SMALL_YEAR.get(path) ?? '';
          for (const { at, cut, put } of slips) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + put.join('') + text.slice(start + cut);
          }
          await expectSayable(path, text);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('has a place also where carriage returns end lines, in whatever is not finished', async () => {
    const path = 'indicators/2020/county/2-organization.yaml';
    const lines = (SMALL.get(path) ?? '').split('\n');
    for (const ending of ['\r', '\r\r', '    \r\r\n', '\n    \r\r\n']) {
      for (const index of lines.keys()) {
        await expectSayable(path, lines.slice(0, index).join('\n') + ending + lines.slice(index + 1).join('\n'));
      }
    }
  });

  it('is said of names that every object has', async () => {
    const organization = 'indicators/2020/county/2-organization.yaml';
    const measures = 'indicators/2020/measures.md';
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const files = new Map(SMALL)
        .set(organization, (SMALL.get(organization) ?? '').replace('cadres: 0.5,', `cadres: 0.5, ${name}, `))
        .set(measures, `${SMALL.get(measures) ?? ''}\n{{items.county.organization.${name}}}{{${name}}}\n`);
      const findings = (await examine(memoryWorld(files), { digests: true }))?.findings ?? [];
      expect(findings.map(({ code }) => code)).toContain('value-type');
      for (const finding of findings) {
        const said = [chinese, english].map((messages) => Object.values(say(messages, finding)).join(' '));
        expect(said.join(' ')).not.toMatch(/undefined|\[object|native code/);
      }
    }
  });

  it('is found wherever a file is cut off before its last points', async () => {
    for (const [path, text] of SMALL) {
      if (!path.includes('/county/')) continue;
      const last = Math.max(text.lastIndexOf('points: '), text.lastIndexOf('weight: '));
      for (let end = 0; end < last; end += 7) {
        const findings = await find(new Map(SMALL).set(path, text.slice(0, end)));
        expect(findings.length, `${path} cut at ${end}: ${text.slice(0, end).slice(-20)}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('the order in which files are listed', () => {
  it('does not matter', async () => {
    const expected = await examine(memoryWorld(SMALL), { digests: true });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(PATHS, { minLength: PATHS.length }), async (paths) => {
        const files = new Map(paths.map((path) => [path, SMALL.get(path) ?? '']));
        expect(await examine(memoryWorld(files), { digests: true })).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
