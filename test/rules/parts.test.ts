import { describe, expect, it } from 'vitest';
import { canonicalSystem } from '../../src/model/canonical.ts';
import { textOf } from '../../src/text/source.ts';
import { checked } from '../support/checked.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const SCHEME = 'indicators/2020/scheme.yaml';
const LECTURES = '        title: 基层宣讲\n        points: 2\n        department: publicity\n';

/** The repository in which the lectures, worth two points in steps of 0.05, are led by these. */
function ledBy(department: string, files: ReadonlyMap<string, string> = SMALL): Map<string, string> {
  return changed(files, IDEOLOGY, LECTURES, LECTURES.replace('department: publicity', `department: ${department}`));
}

async function found(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const findings = await checked(files);
  return findings.map(({ code, facts, place }) =>
    [code, ...('problem' in facts ? [facts.problem, 'value' in facts ? facts.value : ''] : []), textOf(place)].join(
      ' ',
    ),
  );
}

async function canonicalOf(files: ReadonlyMap<string, string>): Promise<string> {
  const { edition } = await sourceOf(files);
  return edition.systems.map((system) => canonicalSystem(system, edition.year)).join('\n');
}

describe('the parts that departments score', () => {
  it.each([
    '{ publicity: 60%, organization: 40% }',
    '{ publicity: 1/2, organization: 50% }',
    '{ publicity: 2.5%, organization: 97.5% }',
  ])('are sound: %s', async (department) => {
    expect(await found(ledBy(department))).toEqual([]);
  });

  it('add to the whole', async () => {
    expect(await found(ledBy('{ publicity: 60%, organization: 30% }'))).toEqual(['part-mismatch sum 90% department']);
    expect(await found(ledBy('{ publicity: 2/3, organization: 2/3 }'))).toEqual(['part-mismatch sum 4/3 department']);
    expect(
      await found(
        changed(
          SMALL,
          SCHEME,
          '    fullMarks: 10',
          '    department: { publicity: 60%, organization: 30% }\n    fullMarks: 10',
        ),
      ),
    ).toEqual(['part-mismatch sum 90% department']);
  });

  it('can be given whole: each is a multiple of the step, which the criterion may have finer', async () => {
    const files = ledBy('{ publicity: 51%, organization: 49% }');
    const [first, ...others] = await checked(files);
    expect(first).toMatchObject({ code: 'part-mismatch', facts: { value: '1.02', other: '0.05', finer: '0.01' } });
    expect(others).toEqual([]);
    expect(
      await found(
        changed(files, IDEOLOGY, '            points: 2\n', '            points: 2\n            step: 0.01\n'),
      ),
    ).toEqual([]);
    expect(await found(ledBy('{ publicity: 1/3, organization: 2/3 }'))).toEqual([
      'part-mismatch indivisible 1/3 lecture-team',
    ]);
  });

  it('are of registered departments, by their ids', async () => {
    expect(await found(ledBy('{ publicity: 60%, 组织部: 40% }'))).toEqual(['department-unknown 组织部']);
  });

  it('are mended where it is clear what they are, and never taken for points', async () => {
    const fixes = async (department: string) =>
      (await checked(ledBy(department))).map(({ facts }) => ('fix' in facts ? facts.fix : undefined));
    expect(await fixes('{ publicity: 60％, organization: 四成 }')).toEqual(['60%', '40%']);
    expect(await fixes('{ publicity: 0.6, organization: ２／５ }')).toEqual(['60%', '2/5']);
    expect(await fixes('{ publicity: 1.2, organization: 0.8 }')).not.toContain('1.2%');
    expect(await fixes('{ publicity: 6, organization: 4 }')).toEqual([undefined, undefined]);
  });
});

describe('the canonical text', () => {
  it('says the parts, the same however they are written and in whatever order', async () => {
    const text = await canonicalOf(ledBy('{ publicity: 60%, organization: 40% }'));
    expect(text).toContain('"department":{"organization":"40%","publicity":"60%"}');
    expect(await canonicalOf(ledBy('{ organization: 2/5, publicity: 60.0% }'))).toBe(text);
    expect(await canonicalOf(ledBy('{ publicity: 50%, organization: 50% }'))).not.toBe(text);
  });

  it('is the same where a whole system has a department as where its level-1 indicators state it', async () => {
    const apart = changed(SMALL, 'indicators/2020/county/2-organization.yaml', 'department: organization\n', '');
    expect(await found(apart)).not.toEqual([]);
    const files = changed(apart, SCHEME, '    fullMarks: 10', '    department: organization\n    fullMarks: 10');
    expect(await found(files)).toEqual([]);
    expect(await canonicalOf(files)).toBe(await canonicalOf(SMALL));
    expect(
      await found(changed(apart, SCHEME, '    fullMarks: 10', '    department: organisation\n    fullMarks: 10')),
    ).toEqual(['department-unknown organisation']);
  });
});
