import { describe, expect, it } from 'vitest';
import type { Sealed } from '../../src/checker/sealed.ts';
import { saidOfTyped } from '../../src/checker/typed.ts';
import type { Document } from '../../src/layout/document.ts';
import { sampleDocument } from '../support/documents.ts';

const CODE = '8F3A-22C1-90DE-4B17';
const document: Document = { ...sampleDocument(), title: '县（市、区）考核指标体系' };
const sealed = {
  edition: '2020',
  documents: [{ formats: ['pdf'], document, pages: 31 }],
} as unknown as Sealed;

describe('the text of a code in the foot of a page', () => {
  it('is of the edition where edition, document and check code are those that were published', () => {
    expect(saidOfTyped(`2020/annex-1-sample 3/31 ${CODE}`, sealed)).toContain(
      '是这一版的《县（市、区）考核指标体系》，第 3 页，共 31 页。',
    );
    expect(saidOfTyped(`２０２０/annex-1-sample ${CODE.toLowerCase()}`, sealed)).toContain(
      '是这一版的《县（市、区）考核指标体系》。这是码上写的；页上的字，请同公布的文件比较',
    );
  });

  it.each([
    [`2019/annex-1-sample 3/31 ${CODE}`, '不是这一版的：写的是 2019 年度，这里核验的是 2020 年度'],
    [`2020/annex-9 3/31 ${CODE}`, '这一版没有公布 annex-9 这份文件'],
    [`2020/annex-1-sample 3/31 8F3A-22C1-90DE-4B18`, `校验码不符：写的是 8F3A-22C1-90DE-4B18，公布的《县`],
    [`2020/annex-1-sample 3/31 ${CODE} ${CODE}`, '校验码不符'],
    [`2020/annex-1-sample 3/30 ${CODE}`, '页数不符：写的是共 30 页，公布的《县（市、区）考核指标体系》共 31 页'],
    [`2020/annex-1-sample 99/31 ${CODE}`, '没有这样的页：写的是第 99 页，共 31 页'],
    [`2020/annex-1-sample 0/31 ${CODE}`, '没有这样的页：写的是第 0 页，共 31 页'],
  ])('says what does not agree: %s', (text, said) => {
    expect(saidOfTyped(text, sealed)).toContain(said);
  });
});
