import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

async function findingsIn(state: string, mark: string) {
  const draft = changed(SMALL, SCHEME, 'state: final', `state: ${state}`);
  const marked = changed(draft, IDEOLOGY, 'id: ideology\n', `${mark}id: ideology\n`);
  const examined = await examine(memoryWorld(marked), { digests: true });
  return {
    findings: examined?.findings.map(({ code, place, related }) => [
      code,
      textOf(place),
      related.map(({ label }) => label),
    ]),
    digest: examined?.editions[0]?.systems[0]?.digest,
  };
}

describe('a level-1 indicator that is not confirmed', () => {
  it.each([
    ['draft', 'unconfirmed'],
    ['review', 'unconfirmed'],
    ['final', 'unconfirmed-final'],
  ])('is in a %s edition the finding %s', async (state, code) => {
    const { findings } = await findingsIn(state, 'confirmed: false # 待核对\n');
    expect(findings).toEqual([[code, 'false', []]]);
  });

  it('is shown with what looks bound to a year', async () => {
    const text = 'confirmed: false\nnote: 依据〔2019〕3号，本年度第1次\n';
    const { findings } = await findingsIn('draft', text);
    expect(findings).toEqual([['unconfirmed', 'false', ['〔2019〕3号', '本年度']]]);
  });

  it('is confirmed when the mark is gone, or says so', async () => {
    const without = await findingsIn('draft', '');
    const confirmed = await findingsIn('draft', 'confirmed: true\n');
    expect([without.findings, confirmed.findings]).toEqual([[], []]);
  });

  it('has the digest that it has when it is confirmed: the mark is not published', async () => {
    const marked = await findingsIn('draft', 'confirmed: false\n');
    expect(marked.digest).toBe((await findingsIn('draft', '')).digest);
    expect(marked.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
