import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageCodeText, readPageCode } from '../../src/model/printing/page-code.ts';

const name = fc.stringMatching(/^[a-z0-9-]{1,30}$/);
const checkCode = fc.stringMatching(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
const page = fc.record({ number: fc.integer({ min: 1, max: 999 }), of: fc.integer({ min: 1, max: 999 }) });
const pageCode = fc.record({
  edition: name,
  document: name,
  page: fc.option(page, { nil: undefined }),
  checkCodes: fc.array(checkCode, { minLength: 1, maxLength: 4 }),
});

describe('what the code of a page says', () => {
  it('is read as it was written, as it is scanned and as people type it', () => {
    fc.assert(
      fc.property(pageCode, (code) => {
        const text = pageCodeText(code);
        expect(readPageCode(text)).toEqual(code);
        const typed = text.replace(/[!-~]/g, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0));
        expect(readPageCode(`　${typed.replaceAll(' ', '  ')}\n`)).toEqual(code);
      }),
    );
  });

  it('is in letters that no scanner takes for others', () => {
    const code = { edition: '2020', document: 'annex-1-county', page: { number: 3, of: 31 } };
    expect(pageCodeText({ ...code, checkCodes: ['8F3A-22C1-90DE-4B17'] })).toBe(
      '2020/ANNEX-1-COUNTY 3/31 8F3A-22C1-90DE-4B17',
    );
    expect(pageCodeText({ ...code, page: undefined, checkCodes: ['8F3A-22C1-90DE-4B17'] })).toBe(
      '2020/ANNEX-1-COUNTY 8F3A-22C1-90DE-4B17',
    );
  });

  it.each(['', '8F3A-22C1-90DE-4B17', '2020/annex-1-county', '2020/附件 8F3A', 'https://甲/乙 丙'])(
    'is not found in %j',
    (text) => expect(readPageCode(text)).toBeUndefined(),
  );
});
