import { describe, expect, it } from 'vitest';
import { findingsAsText, painter } from '../../src/report/text.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { messagesIn, wordsIn } from '../../src/words/languages.ts';
import { checked } from '../support/checked.ts';
import { SHIPPED } from '../support/fixtures.ts';

/** The shipped data, of which these files of 2021 are not confirmed yet. */
async function unconfirmedIn(isChosen: (path: string) => boolean): Promise<readonly Diagnostic[]> {
  const files = new Map(SHIPPED);
  for (const [path, text] of SHIPPED)
    if (/^indicators\/2021\/\w+\/.*\.yaml$/.test(path) && isChosen(path)) files.set(path, `confirmed: false\n${text}`);
  return (await checked(files)).filter(({ code }) => code === 'unconfirmed');
}

async function said(findings: readonly Diagnostic[], language: 'zh' | 'en'): Promise<string> {
  return findingsAsText(findings, await messagesIn(language), await wordsIn(language), painter(false));
}

describe('indicators that are not confirmed yet', () => {
  it('are one list where they are many, with every file and the true count', async () => {
    const findings = await unconfirmedIn(() => true);
    const text = await said(findings, 'zh');
    expect(text.match(/^警告 unconfirmed .*$/gm)).toEqual(['警告 unconfirmed indicators/2021']);
    expect(text).toContain(`还有 ${findings.length} 个一级指标没有按本年度核对：county/ 里的 1-`);
    for (const { place } of findings) expect(text).toContain(place.source.path.split('/').at(-1));
    expect(text).toContain(`发现 ${findings.length} 处问题：错误 0，警告 ${findings.length}\n`);
    expect(await said(findings, 'en')).not.toMatch(/\p{Script=Han}/u);
  });

  it('are shown one by one with what may be bound to another year where they are few', async () => {
    const findings = await unconfirmedIn((path) => /\/county\/[12]-/.test(path));
    expect(findings.length).toBe(2);
    expect((await said(findings, 'zh')).match(/^警告 unconfirmed .*:1:12$/gm)?.length).toBe(2);
  });
});
