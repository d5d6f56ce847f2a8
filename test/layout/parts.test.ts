import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/layout/document.ts';
import { checkCodeOf, foot, frame, stageMark, totals } from '../../src/layout/parts.ts';
import type { ProvedView } from '../../src/model/view.ts';
import { wholeViews } from '../../src/model/view.ts';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { sourceOf, viewsOf } from '../support/sources.ts';

/** The text of the foot of the view of some of the classes. */
function footOf(view: ProvedView | undefined, classes: number): string {
  const block = view && foot({ ...view, classes });
  return block?.kind === 'paragraph' ? `${block.role}: ${textOf(block.runs)}` : '';
}

describe('the foot', () => {
  it('has the check code, the total and the counts of what we ship', async () => {
    const [county, municipal] = await viewsOf(SHIPPED);
    expect(footOf(county, 0b111)).toMatch(
      /^foot: 校验码 [0-9A-F]{4}(-[0-9A-F]{4}){3}　总分 200　指标 \d+ 项　考核内容 \d+ 项$/,
    );
    expect(footOf(municipal, 0b1)).toContain('　总分 100　');
  });

  it('counts only what applies to the classes of the view, with the check code of the whole system', async () => {
    const [view] = await viewsOf(SMALL);
    const code = view === undefined ? '' : checkCodeOf(view);
    expect(footOf(view, 0b11)).toBe(`foot: 校验码 ${code}　总分 10　指标 5 项　考核内容 7 项`);
    expect(footOf(view, 0b01)).toBe(`foot: 校验码 ${code}　总分 10　指标 5 项　考核内容 7 项`);
    expect(footOf(view, 0b10)).toBe(`foot: 校验码 ${code}　总分 10　指标 4 项　考核内容 6 项`);
  });

  it('calls what is scored as the columns of the table call it', async () => {
    const scheme = 'indicators/2020/scheme.yaml';
    const [view] = await viewsOf(changed(SMALL, scheme, 'fullMarks: 10', 'scored: 评分要点\n    fullMarks: 10'));
    expect(footOf(view, 0b11)).toMatch(/　指标 5 项　评分要点 7 项$/);
  });

  it('is the first 64 bits of the digest, in groups of four', async () => {
    const [view] = await viewsOf(SMALL);
    expect(view && checkCodeOf(view).replaceAll('-', '').toLowerCase()).toBe(view?.proof.digest?.slice(0, 16));
  });

  it('is not made without a digest, nor of classes with different totals', async () => {
    const [view] = await viewsOf(SMALL);
    if (view === undefined) throw new Error('no view');
    expect(() => foot({ ...view, proof: { ...view.proof, digest: undefined } })).toThrow(
      'no digest was made of the system county',
    );
    const system = {
      ...view.system,
      indicators: view.system.indicators.slice(1, 2).map((each) => ({ ...each, points: [each.points[0], undefined] })),
    };
    expect(() => foot({ ...view, system })).toThrow('a total of a proved system is not its full marks');
  });
});

describe('the totals of a view', () => {
  it('are those of its classes only, and the full marks of each', async () => {
    const [county, municipal] = await viewsOf(SHIPPED);
    expect(county && totals(county).map(String)).toEqual(['200', '200', '200']);
    expect(county && totals({ ...county, classes: 0b010 }).map((each) => each?.toString())).toEqual([
      undefined,
      '200',
      undefined,
    ]);
    expect(municipal && totals(municipal).map(String)).toEqual(['100']);
  });
});

describe('the stage mark', () => {
  it('stands on drafts and on what is for review, and on nothing that is final', () => {
    const textsOf = (state: Parameters<typeof stageMark>[0]['state']): unknown => stageMark({ state });
    expect(textsOf('draft')).toEqual([{ kind: 'paragraph', role: 'stage', runs: [{ text: '（征求意见稿）' }] }]);
    expect(textsOf('review')).toEqual([{ kind: 'paragraph', role: 'stage', runs: [{ text: '（送审稿）' }] }]);
    expect(textsOf('final')).toEqual([]);
    expect(textsOf(undefined)).toEqual([]);
  });
});

describe('the frame of a document', () => {
  it('says which edition and product it is, with the check codes in the order of the annexes', async () => {
    const { edition, proof } = await sourceOf(SHIPPED);
    const views = wholeViews(edition, proof);
    expect(frame(edition, 'measures', '考核办法', views)).toEqual({
      title: '考核办法',
      identity: { edition: '2020', product: 'measures', year: 2020, checkCodes: views.map(checkCodeOf) },
      data: ['county', 'municipal'].map((system) => expect.objectContaining({ name: `${system}.json` })),
      printing: edition.printing,
      alternatives: [],
    });
  });
});
