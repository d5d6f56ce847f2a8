import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../src/edit/raw.ts';
import { examine } from '../../../src/engine/examine/examine.ts';
import type { DraftParagraph } from '../../../src/import/draft.ts';
import { componentIds } from '../../../src/import/measures/components.ts';
import { measuresFrom } from '../../../src/import/measures/read.ts';
import { criterion, filesOf, indicator, planOf, systemOf } from '../../support/import/drafts.ts';
import { memoryWorld } from '../../support/memory-world.ts';

function paragraphs(...lines: readonly string[]): readonly DraftParagraph[] {
  return lines.map((line, number) => {
    const own = { number, text: line, place: `第 ${number + 1} 行` };
    return { text: line, outline: undefined, from: { text: own, start: 0, end: line.length } };
  });
}

const HEAD = ['考核办法', '一、计分'];
const TITLE = '县（市、区）年终考核指标体系';

/** What is read of sentences beside a table of that title. */
async function read(sentences: readonly string[], title = TITLE, former: readonly { id: string; name: string }[] = []) {
  const measures = paragraphs(...HEAD, ...sentences);
  const components = await componentIds(measures, { method: { yearEnd: { components: former } } });
  const systems = [{ id: 'county', group: '县（市、区）', title, fullMarks: '100' }];
  return measuresFrom(measures, { year: '2026', systems, components });
}

function methodOf(found: Awaited<ReturnType<typeof read>>): string {
  const method = found?.fields.method;
  return method === undefined ? '' : sourceOf(method, 'flow', 0);
}

describe('parts of the score of a year', () => {
  it('are written, with the one that the indicators are, and printed by placeholders', async () => {
    const found = await read(['年终得分由工作实绩（占70%）、群众评议（占20%）和领导评价（占10%）三部分组成。']);
    expect(methodOf(found)).toMatch(
      /^\{ yearEnd: \{ components: \[\{ id: [a-z-]+, name: 工作实绩, weight: 70%, of: indicators \}, \{ id: [a-z-]+, name: 群众评议, weight: 20% \}, /u,
    );
    expect(found?.text).toMatch(/工作实绩（占\{\{method\.yearEnd\.components\.[a-z-]+\.weight\}\}）、/u);
    expect(found?.remarks.map(({ code, changesTotal }) => [code, changesTotal])).toEqual([['parts-read', false]]);
  });

  it('are told from each other by what the tables are called', async () => {
    const sentence = ['年终考核得分占60%，平时考核得分占40%。'];
    expect(methodOf(await read(sentence))).toMatch(/name: 年终考核, weight: 60%, of: indicators \}/u);
    const other = await read(sentence, '县（市、区）考核指标体系');
    expect([methodOf(other), other?.text.includes('{{method')]).toEqual(['', false]);
    expect(other?.remarks.map(({ code, changesTotal }) => [code, changesTotal])).toEqual([['parts-left', true]]);
  });

  it.each([
    ['that differ', ['工作实绩占70%，群众评议占30%。', '工作实绩占60%，群众评议占40%。']],
    [
      'beside weights of performance and satisfaction',
      ['工作实绩占70%，群众评议占30%。', '工作实绩占90%，满意度占10%。'],
    ],
    ['of which two may be what the indicators are', ['指标得分占70%，工作实绩占30%。']],
  ])('stay words, which is told: %s', async (_, sentences) => {
    const found = await read(sentences);
    expect(methodOf(found)).not.toContain('components');
    expect(found?.text).not.toContain('components');
    expect(found?.remarks.map(({ code }) => code)).toContain('parts-left');
  });

  it('keep the ids of the edition before', async () => {
    const former = [{ id: 'votes', name: '群众评议' }];
    const found = await read(['工作实绩占70%，群众评议占30%。'], TITLE, former);
    expect(methodOf(found)).toContain('{ id: votes, name: 群众评议, weight: 30% }');
  });

  it('are what the method has once it is read again, whatever their weights are', async () => {
    const names = ['平时考核', '民主测评', '领导评价', '专项考核'];
    const weights = fc
      .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 })
      .filter((all) => all.reduce((sum, each) => sum + each, 0) < 100);
    await fc.assert(
      fc.asyncProperty(weights, async (others) => {
        const rest = 100 - others.reduce((sum, each) => sum + each, 0);
        const parts = [
          ['工作实绩', rest] as const,
          ...others.map((each, index) => [names[index] ?? '', each] as const),
        ];
        const sentence = `年终得分由${parts.map(([name, percent]) => `${name}（占${percent}%）`).join('、')}组成。`;
        const table = systemOf([indicator('学习', '100', [criterion('集中学习', '100')])], { title: TITLE });
        const draft = { systems: [table], measures: paragraphs(...HEAD, sentence), remarks: [], uses: [] };
        const files = new Map(filesOf(await planOf(draft, { year: '2026' })));
        const read: unknown[] = [];
        const examined = await examine(memoryWorld(files), {
          digests: false,
          visit: ({ method }) =>
            void read.push(...method.yearEnd.components.map((each) => [each.name, String(each.weight), each.of])),
        });
        const of = (index: number) => (index === 0 ? 'indicators' : 'entered');
        const share = (percent: number) => String(percent / 100);
        expect(read).toEqual(parts.map(([name, percent], index) => [name, share(percent), of(index)]));
        expect(examined?.findings.filter(({ code }) => /placeholder|weight|component/u.test(code))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
