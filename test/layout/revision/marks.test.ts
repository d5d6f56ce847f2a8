import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/layout/document.ts';
import { marked, pairOf } from '../../../src/layout/revision/marks.ts';

const line = fc.stringMatching(/^[县市区党史教育、，。0-9]{1,12}$/);
const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

function linesOf(paragraphs: ReturnType<typeof marked>): string {
  return paragraphs.map(({ runs }) => textOf(runs)).join('\n');
}

describe('two states of a text', () => {
  it('are each there as a whole, line by line', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pair = pairOf('text', '', before, after);
        expect(linesOf(pair.before)).toBe(before);
        expect(linesOf(pair.after)).toBe(after);
      }),
    );
  });

  it('have the same unmarked text, what was deleted only in the one and what was inserted only in the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pair = pairOf('text', '', before, after);
        const unmarked = (side: typeof pair.before): string =>
          side.flatMap(({ runs }) => runs.flatMap((run) => (run.mark === undefined ? [run.text] : []))).join('');
        expect(unmarked(pair.before)).toBe(unmarked(pair.after));
        expect(pair.before.flatMap(({ runs }) => runs.map(({ mark }) => mark))).not.toContain('inserted');
        expect(pair.after.flatMap(({ runs }) => runs.map(({ mark }) => mark))).not.toContain('deleted');
      }),
    );
  });

  it('say so where there was nothing', () => {
    expect(pairOf('text', '评分标准', '', '每少1次扣0.5分')).toEqual({
      before: [{ role: 'text', runs: [{ text: '评分标准：无' }] }],
      after: [{ role: 'text', runs: [{ text: '评分标准：' }, { text: '每少1次扣0.5分', mark: 'inserted' }] }],
    });
  });

  it('are marked by character, and a number as one', () => {
    const { before, after } = pairOf('text', '', '全年不少于12期', '全年不少于10期');
    expect(before[0]?.runs).toEqual([{ text: '全年不少于' }, { text: '12', mark: 'deleted' }, { text: '期' }]);
    expect(after[0]?.runs).toEqual([{ text: '全年不少于' }, { text: '10', mark: 'inserted' }, { text: '期' }]);
  });
});

describe('a text of which all is new', () => {
  it('is marked in every line, but not its label', () => {
    expect(marked('note', '备注', '一\n二', 'inserted')).toEqual([
      { role: 'note', runs: [{ text: '备注：' }, { text: '一', mark: 'inserted' }] },
      { role: 'note', runs: [{ text: '二', mark: 'inserted' }] },
    ]);
    expect(marked('note', '备注', '', 'inserted')).toEqual([]);
  });
});
