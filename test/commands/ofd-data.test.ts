import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/checker/judge.ts';
import { type Said, saidOf } from '../../src/checker/said.ts';
import type { Sealed } from '../../src/checker/sealed.ts';
import { folder } from '../support/built.ts';
import { SMALL, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { withParts } from '../support/forged-ofd.ts';
import { folderForFile, folderWith, run } from '../support/program.ts';

/** A repository of two years with the OFD documents of both. */
let root: string;
beforeAll(() => {
  root = folderForFile(SMALL_TWO_YEARS);
  for (const year of ['2020', '2021'])
    expect(run(['build', year, '--format', 'ofd', '--root', root])).toMatchObject({ code: 0 });
});

const placeOf = (name: string, year = '2020') => join(root, 'output', year, name);
const DATA = 'Doc_0/Attachs/county.json';
const dataIn = (path: string) => unzipSync(readFileSync(path))[DATA] ?? new Uint8Array();
const textIn = (path: string) => Buffer.from(dataIn(path)).toString('utf8');

/** What is said of an annex that was changed, in a language. */
function toldOf(changes: Parameters<typeof withParts>[1], language: 'zh' | 'en' = 'zh'): string {
  const path = join(folderWith(new Map()), '附件1.ofd');
  writeFileSync(path, withParts(readFileSync(placeOf('annex-1-county.ofd')), changes));
  const { code, out } = run(['verify', path, '--root', root, '--lang', language]);
  expect(code).toBe(1);
  return out;
}

describe('the data in an OFD document', () => {
  it('is what the check code that it prints is of', () => {
    const { systems } = JSON.parse(readFileSync(placeOf('manifest.json'), 'utf8'));
    const names = readdirSync(folder(root)).filter((name) => name.endsWith('.ofd'));
    expect(names).toHaveLength(3);
    for (const name of names) {
      const digest = createHash('sha256')
        .update(dataIn(placeOf(name)))
        .digest('hex');
      expect(digest).toBe(systems[0].digest);
    }
  });

  it('is told where it was altered, with the value', () => {
    const data = { [DATA]: (text: string) => text.replace('"1篇以上', '"2篇以上').replace('1篇以上', '2篇以上') };
    const out = toldOf(data);
    expect(out).toContain('附带的数据 county.json 被改过，不是校验码所指的数据；需要原件请重新生成');
    expect(out).toMatch(
      /附带的数据 county\.json（[\w-]+›wordings›0›text）：应为“每年形成1篇以上.*”，文件里是“每年形成2篇以上.*”/,
    );
    expect(toldOf(data, 'en')).toContain('the attached data county.json was altered');
  });

  it('is not looked at value by value where it is many times as long', () => {
    const longer = toldOf({ [DATA]: (text) => `${text.replace('1篇以上', '2篇以上')}${' '.repeat(32 * text.length)}` });
    expect(longer).toContain('附带的数据 county.json 被改过');
    expect(longer).not.toContain('county.json（');
  });

  it('is told where only its spelling is another one, by which no digest is the same', () => {
    const out = toldOf({ [DATA]: (text) => text.replace(',', ', ') });
    expect(out).toContain('附带的数据 county.json 被改过');
    expect(out).not.toContain('county.json（');
  });

  it('is told where it is missing', () => {
    for (const changes of [
      { [DATA]: () => '' },
      { 'Doc_0/Document.xml': (text: string) => text.replace(/<ofd:Attachments>.*?<\/ofd:Attachments>/, '') },
    ]) {
      expect(toldOf(changes)).toContain('附带的数据 county.json 没有了');
      expect(toldOf(changes, 'en')).toContain('the attached data county.json is gone');
    }
  });

  it('is told where it is that of another edition, by its name', () => {
    const data = { [DATA]: () => textIn(placeOf('annex-1-county.ofd', '2021')) };
    expect(toldOf(data)).toMatch(/附带的数据 county\.json 是另一份数据（.*）：应为“《.*》2020”，文件里是“《.*》2021”/);
    expect(toldOf(data, 'en')).toContain('the attached data county.json is other data');
  });

  it('is told where it is not what the printed code is of, in a file that was made from other data', () => {
    const other = folderWith(SMALL);
    const path = join(other, 'indicators/2020/county/1-ideology.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('1篇以上', '3篇以上'));
    const { code } = run(['build', '--only', 'annex', '--format', 'ofd', '--root', other, '--draft']);
    expect(code).toBe(0);
    const stale = join(folder(other), 'annex-1-county.ofd');
    expect(run(['verify', stale, '--root', root]).out).not.toContain('附带的数据');
    writeFileSync(stale, withParts(readFileSync(stale), { [DATA]: (text) => text.replace('3篇以上', '4篇以上') }));
    expect(run(['verify', stale, '--root', root]).out).toMatch(
      /附带的数据 county\.json 不是印着的校验码所指的数据（.*），校验码：应为“[-0-9A-F]{19}”，文件里是“[-0-9A-F]{19}”/,
    );
  });
});

describe('the page that checks', () => {
  /** What the page of 2020 says of a file. */
  async function saidByPage(bytes: Uint8Array): Promise<Said> {
    const path = join(folderWith(new Map()), '核验.html');
    expect(run(['verify', folder(root), '--page', path, '--root', root])).toMatchObject({ code: 0 });
    const [, sealed = ''] = /id="sealed"[^>]*>(.*?)<\/script>/s.exec(readFileSync(path, 'utf8')) ?? [];
    return saidOf(await judge({ name: '附件1.ofd', bytes }, JSON.parse(sealed) as Sealed));
  }

  it.each([
    ['altered', (text: string) => text.replace('1篇以上', '2篇以上'), '被改过：不是印着的校验码所指的数据'],
    ['missing', () => '', '没有了：只凭这个文件，不能核对印着的校验码'],
    [
      'of another year',
      () => textIn(placeOf('annex-1-county.ofd', '2021')),
      /是另一份：公布的是 《.*》2020，这个文件里是 《.*》2021/,
    ],
  ] as const)('says of data what is true of it: %s', async (_, change, said) => {
    const { verdict, sentence, details } = await saidByPage(
      withParts(readFileSync(placeOf('annex-1-county.ofd')), { [DATA]: change }),
    );
    expect(verdict).toBe('bad');
    expect(sentence).toContain('相同，但附带的数据不是公布的。请向发文单位重新取得这个文件');
    expect(details[0]).toMatch(said);
  });

  it('says nothing of data that is as it was, where a file was packed anew', async () => {
    const annex = unzipSync(readFileSync(placeOf('annex-1-county.ofd')));
    const { verdict, details } = await saidByPage(zipSync(annex, { level: 0 }));
    expect(verdict).toBe('doubtful');
    expect(details.join('')).not.toContain('附带的数据');
  });
});
