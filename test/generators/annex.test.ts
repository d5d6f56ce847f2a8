import { describe, expect, it } from 'vitest';
import { annex } from '../../generators/annex/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import { type Section, textOf } from '../../src/layout/document.ts';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf } from '../support/sources.ts';

type Published = Extract<Product, { readonly kind: 'document' }>;

async function annexesOf(
  files: ReadonlyMap<string, string>,
  ...classes: readonly string[]
): Promise<readonly Published[]> {
  const products = await annex.products(await sourceOf(files), { classes });
  return products.filter((each) => each.kind === 'document');
}

function textsOf({ blocks }: Section): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []));
}

function criteriaOf({ blocks }: Section): readonly (string | undefined)[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ criterion }) => criterion) : []));
}

describe('the annexes of an edition', () => {
  it('are one for each system, in every format for people', async () => {
    const annexes = await annexesOf(SHIPPED);
    expect(annexes.map(({ name }) => name)).toEqual(['annex-1-county', 'annex-2-municipal']);
    for (const { formats, document } of annexes) {
      expect(formats).toEqual(['docx', 'pdf', 'xlsx', 'html', 'md']);
      expect(document().sections).toHaveLength(1);
    }
  });

  it('are made for a class by itself where that is wanted, in the order of the classes', async () => {
    const names = (await annexesOf(SHIPPED, 'municipal', 'district', 'county')).map(({ name }) => name);
    expect(names).toEqual([
      'annex-1-county',
      'annex-1-county-class-county',
      'annex-1-county-class-district',
      'annex-2-municipal',
      'annex-2-municipal-class-municipal',
    ]);
  });

  it('say below the title for which class they are, also in the title of the document', async () => {
    const [, county] = await annexesOf(SHIPPED, 'district-without-townships');
    expect(county?.document().title).toBe('县（市、区）党建工作综合考核指标体系（适用于无乡镇的城市区）');
    expect(county?.document().sections.map((section) => textsOf(section).slice(0, 3))).toEqual([
      ['附件1', '县（市、区）党建工作综合考核指标体系', '（适用于无乡镇的城市区）'],
    ]);
    expect(county?.document().alternatives).toEqual([]);
  });

  it('have on a screen a view for each class, which is that of its own annex', async () => {
    const ids = ['county', 'district', 'district-without-townships'];
    const [whole, ...single] = (await annexesOf(SHIPPED, ...ids)).filter(({ name }) => name.startsWith('annex-1'));
    expect(whole?.document().alternatives.map(({ id, label }) => [id, label])).toEqual([
      ['county', '县、县级市'],
      ['district', '城市区'],
      ['district-without-townships', '无乡镇的城市区'],
    ]);
    expect(whole?.document().alternatives.map(({ sections }) => sections)).toEqual(
      single.map(({ document }) => document().sections),
    );
  });

  it('have no views to choose from where there is one class only', async () => {
    const [, municipal] = await annexesOf(SHIPPED);
    expect(municipal?.document().alternatives).toEqual([]);
    const one = repositoryOf({
      classes: classesNamed('县'),
      fullMarks: 1,
      indicators: [indicatorWith({ points: 1 }, [{ points: 1 }])],
    });
    const [alone] = await annexesOf(one);
    expect(alone?.document().alternatives).toEqual([]);
  });

  it('have no views where these would be too large, but say which files to use', async () => {
    const criteria = Array.from({ length: 2000 }, () => ({ points: 1 }));
    const large = (classes: number) =>
      repositoryOf({
        classes: classesNamed(...Array.from({ length: classes }, (_, index) => `第${index + 1}类`)),
        fullMarks: 2000,
        indicators: [indicatorWith({ points: 2000 }, criteria)],
      });
    const [nine] = await annexesOf(large(9));
    expect(nine?.document()).toMatchObject({ alternatives: { length: 9 } });
    expect(nine?.document().advice).toBeUndefined();
    const [ten] = await annexesOf(large(10));
    expect(ten?.document().alternatives).toEqual([]);
    expect(ten?.document().advice).toContain(
      '文件名以 annex-1-county-class- 开头；没有的，用 zhunsheng build 2020 --class',
    );
  }, 60_000);

  it('leave out for a class what does not apply to it', async () => {
    const [whole, district] = await annexesOf(SMALL, 'district');
    const all = whole?.document().sections.flatMap(criteriaOf) ?? [];
    expect(all).toContain('township-congress-yearly');
    expect(district?.document().sections.flatMap(criteriaOf)).toEqual(
      all.filter((id) => id !== 'township-congress-yearly'),
    );
  });

  it('have the stage mark of the edition in every view', async () => {
    const [whole] = await annexesOf(changed(SMALL, 'indicators/2020/scheme.yaml', 'state: final', 'state: review'));
    const sections = [
      ...(whole?.document().sections ?? []),
      ...(whole?.document().alternatives.flatMap((view) => view.sections) ?? []),
    ];
    expect(sections).toHaveLength(3);
    for (const section of sections) expect(textsOf(section)[2]).toBe('（送审稿）');
  });
});
