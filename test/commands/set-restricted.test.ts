import { describe, expect, it } from 'vitest';
import { set } from '../../src/commands/set.ts';
import { changed, SMALL_OPINIONS } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { decided, withOpinions } from '../support/opinions.ts';
import { NOT_WRITTEN } from '../support/set-fields.ts';

const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const NOTHING = {
  ...{ root: '.', year: undefined, system: undefined, dryRun: false },
  ...{ title: undefined, text: undefined, points: undefined, weight: undefined, adds: undefined, deducts: undefined },
  ...{ department: undefined, scale: undefined, class: [], core: false, only: [], except: [] },
  ...{ cooperating: undefined, scoring: undefined, ...NOT_WRITTEN, remark: undefined, note: undefined, clear: [] },
};

/** The file after an indicator became one for some classes, and what was printed. */
async function restricted(id: string, only: readonly string[], files = SMALL_OPINIONS) {
  const world = memoryWorld(files);
  await set(world, { ...NOTHING, operands: [id], only }, 'zh');
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
