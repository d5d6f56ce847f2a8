import { describe, expect, it } from 'vitest';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { folderWith, run } from '../support/program.ts';

const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const LINES = '        points: 3\n        pointsFor: { district: 4 }\n        criteria';

describe('set --class writes points as one would by hand:', () => {
  it.each([
    ['once where they are the same for all then', '3', 'district', '        points: 3\n        criteria'],
    ['once, whichever class is asked for', '4', 'county', '        points: 4\n        criteria'],
    ['in general where all others have their own', '5', 'county', LINES.replace('3', '5')],
    ['for a single unit', '5', 'jia-xian', LINES.replace('4 }', '4, jia-xian: 5 }')],
  ])('%s', (_, points, unitClass, expected) => {
    const root = folderWith(SMALL_DRAFT);
    run(['set', 'delegate-term', '--points', points, '--class', unitClass, '--root', root]);
    const written = /党代表任期制\n([\s\S]*?criteria)/.exec(filesIn(root).get(ORGANIZATION) ?? '')?.[1];
    expect(written).toBe(expected);
  });
});

it('set tells nothing of what stays as it is', () => {
  const root = folderWith(SMALL_DRAFT);
  const { out } = run(['set', 'lecture-team', '--text', '组建宣讲队伍', '--points', '2', '--root', root]);
  expect(out).toContain('+             text: 组建宣讲队伍\n');
  expect(out).not.toContain('points: 2');
});
