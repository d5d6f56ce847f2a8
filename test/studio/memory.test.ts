import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/ports/editing.ts';
import { openHistory } from '../../src/studio/history.ts';
import { keeping } from '../../src/studio/pages/kept.ts';
import type { Wish } from '../../src/studio/protocol.ts';
import { studioOf, wished } from '../support/studio.ts';

/** What is held of memory after all garbage was collected, in MB. */
function heldNow(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

describe('the memory of a studio', () => {
  it('does not grow with changes to and fro whose pages are looked at', async () => {
    const { studio } = await studioOf();
    let was = '2';
    const change = async (value: string): Promise<void> => {
      const wish = { kind: 'set', id: 'lecture-team', field: 'points', value, was } as const;
      expect(await studio.do(wished(wish) as Wish)).toMatchObject({ kind: 'done' });
      was = value;
      const asked = { edition: '2021', trial: null, document: null, system: 'county', item: null, page: 1 };
      expect(await studio.page(asked)).toMatchObject({ kind: 'page' });
    };
    const changes = async (count: number): Promise<void> => {
      for (let each = 0; each < count; each += 1) await change(was === '2' ? '3' : '2');
    };
    await changes(20);
    const before = heldNow();
    await changes(100);
    expect(heldNow() - before).toBeLessThan(1);
  });
});

const replace = (path: string, before: string, after: string): Step => ({ kind: 'replace', path, before, after });

describe('what can be undone', () => {
  it('is as many changes as fit into so many characters, the newest in any case', () => {
    const history = openHistory();
    const text = (sign: string): string => sign.repeat(6_000_000);
    for (const sign of ['甲', '乙', '丙', '丁'])
      history.note({ said: sign, steps: [replace('a.yaml', '', text(sign))] });
    const undone: string[] = [];
    const editing = { change: () => ({ outcome: 'done', path: '' }) } as never;
    for (;;) {
      const step = history.step('undo', editing);
      if (step === undefined) break;
      undone.push(step.said);
    }
    expect(undone).toEqual(['丁', '丙']);
    history.note({ said: '戊', steps: [replace('a.yaml', '', '戊'.repeat(17_000_000))] });
    expect(history.undo).toBe('戊');
  });
});

describe('drawings that are kept', () => {
  it('are the newest that fit into so many characters, and the last one whatever its length', async () => {
    const kept = keeping(10);
    kept.set('甲', '四个字符');
    kept.set('乙', '四个字符');
    expect(await kept.getOr('甲', () => Promise.reject(new Error('it is there')))).toBe('四个字符');
    kept.set('丙', '四个字符');
    expect(['甲', '乙', '丙'].map((key) => kept.get(key) !== undefined)).toEqual([true, false, true]);
    kept.set('丁', '比十个字符还要长的一段文字');
    expect(['甲', '丙', '丁'].map((key) => kept.get(key) !== undefined)).toEqual([false, false, true]);
  });
});
