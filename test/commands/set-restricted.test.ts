import { describe, expect, it } from 'vitest';
import { set } from '../../src/commands/set.ts';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { changed, SMALL_OPINIONS } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { decided, withOpinions } from '../support/opinions.ts';
import { folderWith, run } from '../support/program.ts';
import { NOT_WRITTEN } from '../support/set-fields.ts';

const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const NOTHING = {
  ...{ root: '.', year: undefined, system: undefined, dryRun: false },
  ...{ title: undefined, text: undefined, points: undefined, weight: undefined, adds: undefined, deducts: undefined },
  ...{ department: undefined, scale: undefined, class: [], core: false, only: [], except: [] },
  ...{ cooperating: undefined, scoring: undefined, ...NOT_WRITTEN, remark: undefined, note: undefined, clear: [] },
};

interface Points {
  readonly points?: string;
  readonly class?: readonly string[];
}

/** The file after an indicator became one for some classes, and what was printed. */
async function restricted(id: string, only: readonly string[], files = SMALL_OPINIONS, given: Points = {}) {
  const world = memoryWorld(files);
  await set(world, { ...NOTHING, operands: [id], only, ...given }, 'zh');
  return { text: world.texts.get(ORGANIZATION), said: world.printed.join('') };
}

/** Replaces parts of the file, each once. */
const instead = (...parts: readonly (readonly [string, string])[]): string | undefined =>
  parts.reduce((files, [before, now]) => changed(files, ORGANIZATION, before, now), SMALL_OPINIONS).get(ORGANIZATION);

const TERM = '        pointsFor: { district: 4 }\n        criteria';
const STUDIO = `            text: 建成示范型党代表工作室
            textFor:
              - only: [district]
                text: 每个街道建成党代表工作室
            points: 3
            pointsFor: { district: 4 }
            targets: { county: 3个, district: 5个 }`;

describe('an indicator that becomes one for fewer', () => {
  const forCounties = instead(
    ['    points: 4\n', '    points: 4\n    only: [county]\n'],
    ['        except: [district]\n', ''],
    [TERM, '        criteria'],
    [STUDIO, '            text: 建成示范型党代表工作室\n            points: 3\n            targets: { county: 3个 }'],
  );

  it('leaves nothing below it that is said for the others, and gives no finding', async () => {
    const { text, said } = await restricted('delegates', ['county']);
    expect(text).toBe(forCounties);
    expect(said).toContain('-             pointsFor: { district: 4 }\n');
    expect(said).not.toContain('class-excluded');
  });

  it('is the same file where an opinion on it is accepted', async () => {
    const opinion = { item: 'delegates', field: 'applicability', after: '仅适用于县' };
    const { code, said, files } = await decided(withOpinions([opinion]), 'adopted', [1]);
    expect(code, said).toBeLessThan(2);
    expect(files.get(ORGANIZATION)).toBe(forCounties);
  });

  it('leaves what would be for nobody as it is, and check asks for it', async () => {
    const { text, said } = await restricted('delegates', ['district']);
    expect(text).toBe(
      instead(
        ['    points: 4\n', '    points: 4\n    only: [district]\n'],
        [`        points: 3\n${TERM}`, '        points: 4\n        criteria'],
        [
          STUDIO,
          '            text: 每个街道建成党代表工作室\n            points: 4\n            targets: { district: 5个 }',
        ],
      ),
    );
    expect(said).toContain('class-nobody');
  });

  it('keeps what its own classes have beside a weight', async () => {
    const weighted = changed(
      SMALL_OPINIONS,
      ORGANIZATION,
      '            weight: 0.5\n            split',
      '            weight: 0.5\n            pointsFor: { county: 1.5, district: 1.2 }\n            split',
    );
    const { text } = await restricted('member-files', ['county'], weighted);
    expect(text).toContain('            weight: 0.5\n            pointsFor: { county: 1.5 }\n');
  });

  it('keeps all of the class of a unit that has nothing of its own yet', async () => {
    const { text } = await restricted('delegate-term', ['jia-xian']);
    expect(text).toContain('        points: 3\n        only: [jia-xian]\n        criteria');
    expect(text).toContain('            points: 3\n            targets: { county: 3个 }');
  });
});

describe('points for a class, asked for together with whom the item is for then,', () => {
  const term = (text: unknown) => /党代表任期制\n([\s\S]*?) +criteria/.exec(String(text))?.[1];

  it('are those of all that are left, and what others had goes', async () => {
    const { text, said } = await restricted('delegate-term', ['county'], SMALL_OPINIONS, {
      points: '2',
      class: ['county'],
    });
    expect(term(text)).toBe('        points: 2\n        only: [county]\n');
    expect(said).not.toContain('class-excluded');
  });

  it('stand beside those that units have of their own, without those of a class that goes', async () => {
    const own = changed(SMALL_OPINIONS, ORGANIZATION, TERM, TERM.replace('4 }', '4, jia-xian: 5 }'));
    const { text } = await restricted('delegate-term', ['county'], own, { points: '6', class: ['jia-xian'] });
    expect(term(text)).toBe('        points: 3\n        pointsFor: { jia-xian: 6 }\n        only: [county]\n');
  });

  it('are refused for a class for which it is no more', () => {
    const root = folderWith(SMALL_DRAFT);
    const asked = ['set', 'delegate-term', '--points', '2', '--class', 'district', '--only', 'county', '--root', root];
    expect(run(asked)).toMatchObject({ code: 2, err: expect.stringContaining('delegate-term 不适用于“城市区”') });
    expect(filesIn(root)).toEqual(SMALL_DRAFT);
  });

  it('are given to a class for which it becomes one by that', async () => {
    const { text } = await restricted('township-congress', ['county', 'district'], SMALL_OPINIONS, {
      points: '2',
      class: ['district'],
    });
    expect(text).toContain('        points: 1\n        pointsFor: { district: 2 }\n        only: [county, district]\n');
  });
});
