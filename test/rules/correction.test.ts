import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { CHANGES } from '../support/meanings.ts';
import { memoryWorld } from '../support/memory-world.ts';

const IDEOLOGY = 'indicators/2020.1/county/1-ideology.yaml';
const ORGANIZATION = 'indicators/2020.1/county/2-organization.yaml';
const SCHEME = 'indicators/2020.1/scheme.yaml';
const MEASURES = 'indicators/2020.1/measures.md';

/** The small repository with the edition of 2020 copied under another name. */
function withEdition(id: string, files: ReadonlyMap<string, string> = SMALL): Map<string, string> {
  const copies = [...files].filter(([path]) => path.startsWith('indicators/2020/'));
  return new Map([...files, ...copies.map(([path, text]) => [path.replace('2020', id), text] as const)]);
}

const CORRECTED = withEdition('2020.1');

async function findingsOf(files: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  return (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
}

/** What goes too far: where, what stands there, and why. */
async function excesses(files: ReadonlyMap<string, string>): Promise<readonly unknown[]> {
  return (await findingsOf(files)).flatMap(({ code, facts, place }) =>
    code === 'correction-exceeds' && 'reasons' in facts ? [[place.source.path, textOf(place), facts.reasons]] : [],
  );
}

/** The changes of meaning that are wordings alone; what else a correction would change needs a decision. */
const WORDINGS = new Set([
  'the title of the system',
  'the group of the system',
  'the name of a class',
  'the title of a level-1 indicator',
  'the title of a level-2 indicator',
  'the title of a level-3 indicator',
  'a comma in the text of a criterion',
  'a space within the text of a criterion',
  'whom another wording is for',
]);

describe('a correction', () => {
  it('has nothing to say where it says the same', async () => {
    expect(await findingsOf(CORRECTED)).toEqual([]);
  });

  for (const [name, [file, right, other]] of Object.entries(CHANGES)) {
    if (name === 'the year') continue;
    const isWording = WORDINGS.has(name);
    it(`${isWording ? 'may' : 'may not'} change ${name}`, async () => {
      const files = changed(CORRECTED, file.replace('2020', '2020.1'), right, other);
      expect((await excesses(files)).length > 0).toBe(!isWording);
    });
  }

  it('may mend the measures, but not their figures and not their paragraphs', async () => {
    expect(await excesses(changed(CORRECTED, MEASURES, '人组成。', '人组成考核组。'))).toEqual([]);
    const figure = changed(CORRECTED, MEASURES, '考核组由', '3个考核组由');
    expect(await excesses(figure)).toEqual([[MEASURES, '3个考核组由{{figures.groupSize}}人组成。', ['figure']]]);
    const paragraph = changed(CORRECTED, MEASURES, '附件：', '另行通知。\n\n附件：');
    expect(await excesses(paragraph)).toEqual([[MEASURES, '另行通知。', ['paragraph']]]);
  });

  it('is told where it goes too far', async () => {
    expect(
      await excesses(
        changed(
          CORRECTED,
          IDEOLOGY,
          '                - { for: 每少1次, minus: 0.5 }\n',
          '                - { for: 每少1次, minus: 0.25 }\n',
        ),
      ),
    ).toEqual([[IDEOLOGY, 'scoring', ['scoring']]]);
    expect(await excesses(changed(CORRECTED, SCHEME, 'performance: 0.9', 'performance: 0.8'))).toEqual([
      [SCHEME, '0.8', ['setting']],
    ]);
    const removed = changed(CORRECTED, ORGANIZATION, '        cooperating: [publicity]\n', '');
    expect(await excesses(removed)).toEqual([[ORGANIZATION, expect.any(String), ['department']]]);
  });

  it('is compared with the correction before it, not with the first text', async () => {
    const first = changed(CORRECTED, IDEOLOGY, 'title: 基层宣讲', 'title: 基层宣传');
    const second = new Map([
      ...first,
      ...[...first].flatMap(([path, text]) =>
        path.startsWith('indicators/2020.1/') ? [[path.replace('2020.1', '2020.2'), text] as const] : [],
      ),
    ]);
    expect(await findingsOf(second)).toEqual([]);
  });

  it.each([
    ['no edition', new Map([...CORRECTED].filter(([path]) => !path.startsWith('indicators/2020/'))), 'missing'],
    ['a draft', changed(CORRECTED, 'indicators/2020/scheme.yaml', 'state: final', 'state: draft'), 'not-final'],
  ])('has nothing to correct where there is %s before it', async (_, files, problem) => {
    expect((await findingsOf(files)).map(({ code, facts, place }) => [code, facts, textOf(place)])).toEqual([
      ['correction-base', { edition: '2020.1', base: '2020', problem }, '2020'],
    ]);
  });
});
