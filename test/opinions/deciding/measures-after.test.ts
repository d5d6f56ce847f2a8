import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../generators/measures/blocks.ts';
import { textOf } from '../../../src/layout/document.ts';
import { measuresAfter } from '../../../src/opinions/deciding/measures-after.ts';
import { replacePlaceholders } from '../../../src/text/measures.ts';

const FIGURES = new Map([
  ['method.bonus.most', { text: '3', value: undefined }],
  ['title', { text: '考核办法', value: undefined }],
]);
const EDITION = { figures: FIGURES, systems: [] };

/** The paragraphs of measures as they go out, by the printer. */
function printed(raw: string): readonly string[] {
  const fill = (text: string) => replacePlaceholders(text, ({ path }) => FIGURES.get(path)?.text ?? '');
  return blocksOf(raw, fill).flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []));
}

/** Paragraphs as they are written, each another: with figures that are filled in, emphasis and line breaks. */
const arbitraryMeasures = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛，。'), minLength: 6, maxLength: 30 }), {
    minLength: 3,
    maxLength: 8,
    selector: (text) => text.slice(0, 4),
  })
  .chain((texts) =>
    fc.tuple(
      ...texts.map((text, index) =>
        fc.constantFrom(
          `第${index}款${text}。`,
          `第${index}款${text}加{{method.bonus.most}}分。`,
          `第${index}款**${text}**按期办理。`,
          `第${index}款${text}\n续行办理。`,
          `## ${'一二三四五六七八'[index]}、${text}`,
        ),
      ),
    ),
  )
  .map((paragraphs) => ['# {{title}}', '本办法自印发之日起施行。', ...paragraphs].join('\n\n').concat('\n'));

/** What people type, marks of Markdown among it. */
const arbitraryWords = fc.constantFrom(
  '新增一款。',
  '# 不是标题',
  '1. 先做这个',
  '——逐项落实',
  '*星号*与[方括号]',
  '2021年',
  '- 其他',
);

const wish = { before: '', after: '', follows: undefined, isMove: false, earlier: [] };

describe('the measures after an opinion', () => {
  it('print what was wanted and all else as before, wherever paragraphs are put in, put elsewhere or taken out', () => {
    fc.assert(
      fc.property(arbitraryMeasures, arbitraryWords, fc.nat(), fc.nat(), (raw, words, one, other) => {
        const before = printed(raw);
        const [at, from] = [1 + (one % (before.length - 1)), 1 + (other % (before.length - 1))];
        const follows = before[at] ?? '';
        const put = measuresAfter(raw, { ...wish, after: words, follows }, EDITION);
        expect(printed(String(put))).toEqual(before.toSpliced(at + 1, 0, words));
        expect(measuresAfter(String(put), { ...wish, after: words, follows }, EDITION)).toBe(put);
        const gone = measuresAfter(raw, { ...wish, before: before[from] ?? '' }, EDITION);
        expect(printed(String(gone))).toEqual(before.toSpliced(from, 1));
        const moved = measuresAfter(raw, { ...wish, before: before[from] ?? '', follows, isMove: true }, EDITION);
        if (at === from || typeof moved !== 'string') return;
        const rest = before.toSpliced(from, 1);
        expect(printed(moved)).toEqual(rest.toSpliced(rest.indexOf(follows) + 1, 0, before[from] ?? ''));
      }),
    );
  });

  it('print what was wanted where a paragraph is said otherwise, parted, or joined with the next', () => {
    fc.assert(
      fc.property(arbitraryMeasures, arbitraryWords, fc.nat(), fc.nat(), (raw, words, one, other) => {
        const before = printed(raw);
        const at = 1 + (one % (before.length - 1));
        const own = before[at] ?? '';
        const cut = 1 + (other % (own.length - 1));
        const reworded = own.slice(0, cut) + words + own.slice(cut);
        const said = measuresAfter(raw, { ...wish, before: own, after: reworded }, EDITION);
        expect(typeof said === 'string' ? printed(said) : said).toEqual(
          typeof said === 'string' ? before.with(at, reworded) : { kind: 'placeholder', path: 'method.bonus.most' },
        );
        const [head, tail] = [own.slice(0, cut), own.slice(cut)];
        const parted = measuresAfter(raw, { ...wish, before: own, after: `${head}\n${tail}` }, EDITION);
        if (typeof parted === 'string') {
          expect(printed(parted)).toEqual(before.toSpliced(at, 1, head, tail));
          const joined = measuresAfter(parted, { ...wish, before: `${head}\n${tail}`, after: own }, EDITION);
          expect(typeof joined === 'string' ? printed(joined) : joined).toEqual(before);
        }
      }),
    );
  });

  it('are merged with what was changed meanwhile, and may print other figures by now', () => {
    const raw = '# {{title}}\n\n加分最多{{method.bonus.most}}分，由市委认定。\n\n附件：\n\n1. 指标\n';
    const sent = '加分最多5分，由市委认定。';
    const after = measuresAfter(raw, { ...wish, before: sent, after: '加分最多5分，由市委研究认定。' }, EDITION);
    expect(after).toBe(raw.replace('市委认定', '市委研究认定'));
    const meanwhile = raw.replace('加分最多', '加分一般最多');
    const now = sent.replace('5', '3');
    expect(measuresAfter(meanwhile, { ...wish, before: now, after: now.replace('市委', '领导小组') }, EDITION)).toBe(
      meanwhile.replace('市委', '领导小组'),
    );
    expect(measuresAfter(raw, { ...wish, before: sent, after: sent.replace('5', '6') }, EDITION)).toEqual({
      kind: 'placeholder',
      path: 'method.bonus.most',
    });
    expect(measuresAfter(raw, { ...wish, before: '1. 指标' }, EDITION)).toEqual({ kind: 'by-hand' });
  });
});
