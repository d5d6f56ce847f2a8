import { expect } from 'vitest';
import type { Criterion } from './criteria.ts';
import { outputOf } from './programs.ts';

/** A page of a PDF as the programs of poppler see it. */
export interface Page {
  readonly isLandscape: boolean;
  readonly isA4: boolean;
  /** In the order of the file, without white space. */
  readonly text: string;
}

/** The head of each kind of table. */
const HEADS = ['序号一级指标二级指标三级指标考核内容分值', '考核单位三级指标（项）考核内容（项）'];
/** What may stand below a table without its head. */
const FOOT = /^校验码[0-9A-F-]+总分\d+指标\d+项考核内容\d+项$/;
/** Points, both ways round: programs round by less than a point. */
const A4 = [595, 842];

/** The pages of a PDF. */
export async function pagesOf(path: string): Promise<readonly Page[]> {
  const info = await outputOf('pdfinfo', ['-f', '1', '-l', '9999', path]);
  const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(([, ...size]) =>
    size.map(Number),
  );
  const texts = (await outputOf('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'])).split('\f').slice(0, -1);
  expect(texts).toHaveLength(sizes.length);
  return sizes.map(([width = 0, height = 0], index) => ({
    isLandscape: width > height,
    isA4: [width, height].toSorted((a, b) => a - b).every((each, side) => Math.abs(each - (A4[side] ?? 0)) < 1),
    text: (texts[index] ?? '').replace(/\s/g, ''),
  }));
}

/** Expects every page to have its number between dashes, and those with a part of a table its head. */
export function expectNumbersAndHeads(pages: readonly Page[]): void {
  const lacking = pages.flatMap(({ text, isLandscape }, index) => {
    const dashed = `—${index + 1}—`;
    const rest = text.replace(dashed, '');
    const isHeadless = isLandscape && !FOOT.test(rest) && !HEADS.some((head) => rest.includes(head));
    return [...(text.includes(dashed) ? [] : [`number ${index + 1}`]), ...(isHeadless ? [`head ${index + 1}`] : [])];
  });
  expect(lacking).toEqual([]);
}

/** Expects the wording of every criterion to be on the pages whole; `inOrder`: each behind the one before it. */
export function expectWordings(pages: readonly Page[], criteria: readonly Criterion[], inOrder: boolean): void {
  const text = pages.map((page, index) => page.text.replace(`—${index + 1}—`, '')).join('');
  let from = 0;
  const missing = criteria.flatMap(({ id, wordings }) =>
    wordings
      .filter((line) => {
        const at = text.indexOf(line.replace(/\s/g, ''), from);
        if (inOrder && at >= 0) from = at + 1;
        return at < 0;
      })
      .map((line) => `${id} ${line}`),
  );
  expect(missing).toEqual([]);
}
