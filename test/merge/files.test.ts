import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemLines } from '../../src/edit/raw.ts';
import { mergeFile } from '../../src/merge/file.ts';
import { mergeLines, mergeParagraphs } from '../../src/merge/marks.ts';
import type { MergeState } from '../../src/merge/merge.ts';
import { mergeStates } from '../../src/merge/three-way.ts';
import { rawItem } from '../../src/merge/values.ts';
import { launch } from '../support/launched.ts';
import { arbitraryTriple, plainState, stateOfTexts } from '../support/merges.ts';
import { folderWith } from '../support/program.ts';

const NAMES = { ours: '本方', theirs: '对方' };

/** A level-1 indicator of a state as a file in house style. */
function fileOf(state: MergeState, id: string): string | undefined {
  return state.items.has(id) ? `${itemLines(rawItem(state, id), -2).join('\n')}\n` : undefined;
}

describe('a file of items', () => {
  it('says what its items merge to, and keeps the comments of ours', () => {
    let count = 0;
    fc.assert(
      fc.property(arbitraryTriple, fc.nat(), ({ base, ours, theirs }, at) => {
        const [id = ''] = base.roots;
        const [before, own, other] = [base, ours, theirs].map((state) => fileOf(state, id));
        if (before === undefined || own === undefined || other === undefined) return;
        const lines = own.split('\n');
        const line = (at % (lines.length - 1)) + 1;
        const commented = lines.with(line - 1, `${lines[line - 1]} # 我们的注释`).join('\n');
        const merged = mergeFile({ base: before, ours: commented, theirs: other }, NAMES);
        if (merged === undefined || merged.conflicts.length > 0) return;
        count += 1;
        const states = { base: stateOfTexts([before]), ours: stateOfTexts([own]), theirs: stateOfTexts([other]) };
        expect(plainState(stateOfTexts([merged.text]))).toEqual(plainState(mergeStates(states).merged));
        if (own === before || other === before) expect(merged.conflicts).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it('with both sides between marks is, with either side taken, a file that is sound', () => {
    let count = 0;
    fc.assert(
      fc.property(arbitraryTriple, ({ base, ours, theirs }) => {
        const [id = ''] = base.roots;
        const [before, own, other] = [base, ours, theirs].map((state) => fileOf(state, id));
        if (before === undefined || own === undefined || other === undefined) return;
        const states = { base: stateOfTexts([before]), ours: stateOfTexts([own]), theirs: stateOfTexts([other]) };
        const merged = mergeFile({ base: before, ours: own, theirs: other }, NAMES);
        if (merged === undefined || merged.conflicts.length === 0) return;
        count += 1;
        for (const side of ['ours', 'theirs'] as const) {
          const taken = merged.text.replace(
            /^<<<<<<< .*\n([\s\S]*?)^=======\n([\s\S]*?)^>>>>>>> .*\n/gm,
            side === 'ours' ? '$1' : '$2',
          );
          expect(plainState(stateOfTexts([taken]))).toEqual(plainState(mergeStates(states, () => side).merged));
        }
      }),
      { numRuns: 400 },
    );
    expect(count).toBeGreaterThan(3);
  });

  it('lists comments of theirs that could not come along', () => {
    const base = 'id: a\ntitle: 甲\npoints: 1\n';
    const merged = mergeFile(
      { base, ours: base.replace('points: 1', 'points: 2'), theirs: `${base.replace('甲', '乙')}# 对方的注释\n` },
      NAMES,
    );
    expect([merged?.text, merged?.lost]).toEqual(['id: a\ntitle: 乙\npoints: 2\n', ['# 对方的注释']]);
  });
});

describe('lines', () => {
  it('go together as Git has them', () => {
    const root = folderWith(new Map());
    const list = fc.shuffledSubarray([...'甲乙丙丁戊己庚辛'], { minLength: 3 });
    const edit = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.constantFrom('子', '丑', '寅', '')), { maxLength: 2 });
    fc.assert(
      fc.property(list, edit, edit, (lines, one, other) => {
        const text = (all: readonly string[]): string => all.map((each) => `${each}\n`).join('');
        const changed = (edits: typeof one, mark: string): string =>
          text(
            lines.flatMap((each, at) =>
              edits.find(([place]) => place === at)?.[1] === undefined
                ? [each]
                : edits.filter(([place, put]) => place === at && put !== '').map(([, put]) => put + mark),
            ),
          );
        const texts = { base: text(lines), ours: changed(one, '一'), theirs: changed(other, '二') };
        for (const [name, each] of Object.entries(texts)) writeFileSync(join(root, name), each);
        const { status, stdout } = launch('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], { cwd: root });
        const merged = mergeLines(texts, NAMES);
        expect(merged.disputes > 0).toBe(status !== 0);
        if (status === 0) expect(merged.text).toBe(String(stdout));
      }),
      { numRuns: 60 },
    );
  });

  it('of prose go together by paragraph and character', () => {
    const base = '# 办法\n\n甲由3人组成。\n\n乙每年1次。\n';
    const merged = mergeParagraphs(
      {
        base,
        ours: base.replace('3人', '5人'),
        theirs: base.replace('组成。', '组成，设组长1人。').replace('1次', '2次'),
      },
      NAMES,
    );
    expect(merged).toEqual({ text: '# 办法\n\n甲由5人组成，设组长1人。\n\n乙每年2次。\n', disputes: 0 });
  });
});
