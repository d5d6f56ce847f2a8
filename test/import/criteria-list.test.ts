import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { data } from '../../generators/data/generator.ts';
import { openSource } from '../../src/engine/import/open-source.ts';
import { criteriaListIn } from '../../src/import/criteria-list/columns.ts';
import { recognised } from '../../src/import/recognise/recognise.ts';
import { writeCsv } from '../../src/writers/csv/write.ts';
import { type Annexed, annexed, importedAlone, importedInto } from '../support/import/annexes.ts';
import { filesOf, planOf } from '../support/import/drafts.ts';
import { arbitraryPlainSystem, worded } from '../support/import/plain-systems.ts';
import { arbitrarySystem } from '../support/systems.ts';

/** The list of criteria of a system, as `build` writes it. */
async function listOf({ source }: Annexed): Promise<string> {
  const products = await data.products(source, { classes: [] });
  const list = products.find((each) => each.kind === 'document');
  if (list?.kind !== 'document') throw new Error('no list');
  return writeCsv(list.document());
}

async function fileOf(system: Annexed): Promise<Uint8Array> {
  return new TextEncoder().encode(await listOf(system));
}

/** What is told of a list that lies beside all sums. */
function isBesideSums(code: string): boolean {
  return code === 'list-beside-open';
}

/** What all say of each item, whatever units are called. */
function withoutNames(items: Annexed['meaning']['items']): unknown {
  return items.map(({ points, ...each }) => ({ ...each, points: Object.values(points) }));
}

describe('a list of criteria as build writes it', () => {
  it('is imported as the system, by the edition before, and all of it is used', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, async (written) => {
        const system = await annexed(written);
        const { meanings, findings, account } = await importedInto(system, await fileOf(system), '清单.csv');
        expect(meanings).toEqual([system.meaning]);
        expect(findings.filter((each) => !isBesideSums(each))).toEqual([]);
        expect([account.unaccounted, account.unused]).toEqual([0, []]);
      }),
      { numRuns: 60 },
    );
  });

  it('has all items where nothing is known of it, and tells what it does not say', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlainSystem, async (written) => {
        const system = await annexed(written);
        const { meanings, findings, draft } = await importedAlone(system, await fileOf(system), '清单.csv');
        expect(findings).toContain('full-marks-assumed');
        const isOpen = draft.remarks.some(({ code }) => code === 'list-core-open');
        const items = (all: Annexed['meaning']['items']) =>
          withoutNames(isOpen ? all.map((each) => ({ ...each, core: false })) : all);
        expect(meanings.map((each) => items(each.items))).toEqual([items(system.meaning.items)]);
      }),
      { numRuns: 60 },
    );
  });

  it('is imported as the system, or with a finding, whatever weights, scales and units the system has', async () => {
    let right = 0;
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, async (written) => {
        const system = await annexed(worded(written));
        const { meanings, findings, account } = await importedInto(system, await fileOf(system), '清单.csv');
        expect(account.unaccounted).toBe(0);
        if (!findings.every(isBesideSums)) return;
        expect(meanings).toEqual([system.meaning]);
        right += 1;
      }),
      { numRuns: 60 },
    );
    // A list says nothing of scales: most of these systems have some, and are told.
    expect(right).toBeGreaterThan(3);
  });
});

const HEADER = '编号,序号,一级指标,考核内容,分值,最多扣分,核心指标,考核单位,配合单位,评分标准,佐证材料,考核方式,备注';

/** What is read of the lines of a list below a header. */
async function readOf(lines: readonly string[], header = HEADER) {
  const source = await openSource(new TextEncoder().encode([header, ...lines].join('\r\n')), '清单.csv');
  if (source === 'scan') throw new Error('no text');
  return { list: criteriaListIn(source), draft: recognised(source) };
}

describe('the rows of a list', () => {
  it('keep their ids, but for those that are none, are there twice or were used before', async () => {
    const { draft } = await readOf([
      'study,1,学习,集中学习,5,,,,,,,,',
      '学习,2,学习,理论测试,3,,,,,,,,',
      'study,3,学习,专题研讨,2,,,,,,,,',
      'used,4,学习,学习笔记,2,,,,,,,,',
    ]);
    const plan = await planOf(draft, { used: new Map([['units', new Set(['used'])]]) });
    const [text = ''] = [...filesOf(plan)].flatMap(([path, all]) => (/\/1-/u.test(path) ? [all] : []));
    const ids = [...text.matchAll(/^ +- id: (.+)$/gmu)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect([ids[0], ids.includes('used'), new Set(ids).size]).toEqual(['study', false, 4]);
    const told = plan.systems[0]?.remarks.filter(({ code }) => code === 'ids-not-kept');
    expect(told?.map(({ facts }) => facts)).toEqual([{ id: '学习', count: 3 }]);
  });

  it('leave open whose a star is that all criteria of an indicator have', async () => {
    const { draft } = await readOf([
      'a,1,学习,集中学习,5,,★,,,,,,',
      'b,2,学习,理论测试,3,,★,,,,,,',
      'c,3,宣传,甲,2,,,,,,,,',
    ]);
    const [system] = draft.systems;
    expect(system?.items.map(({ core, children }) => [core, children.map((each) => each.core)])).toEqual([
      [false, [true, true]],
      [false, [false]],
    ]);
    expect(draft.remarks.map(({ code }) => code)).toEqual(['list-core-open', 'list-lacks']);
  });

  it('say that rows of one indicator stand apart, and what no figure is', async () => {
    const { draft } = await readOf(['a,1,学习,甲,5,,,,,,,,', 'b,2,宣传,乙,三,,,,,,,,', 'c,3,学习,丙,2,,,,,,,,']);
    const told = draft.remarks.filter(({ changesTotal }) => changesTotal);
    expect(told.map(({ code }) => code)).toEqual(['points-unread', 'list-title-apart']);
  });
});

describe('a list whose columns were changed', () => {
  it.each([
    ['one is gone', HEADER.replace('一级指标,考核内容,', '')],
    ['two have changed places', HEADER.replace('编号,序号', '序号,编号')],
    ['two have changed places at the end', HEADER.replace('佐证材料,考核方式', '考核方式,佐证材料')],
    ['one is new', `${HEADER},审核`],
    ['one without a name is between', HEADER.replace(',分值', ',,分值')],
    ['another holds points of an indicator', HEADER.replace('一级指标,', '一级指标,一级指标分值,')],
  ])('is not read: %s', async (_, header) => {
    expect((await readOf(['a,1,学习,集中学习,5,,,,,,,,'], header)).list).toBe('altered');
  });

  it('is told from tables of others', async () => {
    expect((await readOf(['1,学习,5'], '序号,考核内容,分值')).list).toBeUndefined();
  });
});
