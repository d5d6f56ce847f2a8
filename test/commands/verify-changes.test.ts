import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, type Run, run } from '../support/program.ts';

const BY = 'w:id="1" w:author="市某局甲" w:date="2021-03-05T09:30:00Z"';
const NAME = 'annex-1-county.docx';

describe('verify of a document with changes that nobody accepted', () => {
  it('says that it is as it should be without them, and lists them', () => {
    const { code, out } = verifiedWith((xml) => replacedFigure(xml, '1篇以上', '2篇以上'));
    expect(code).toBe(1);
    expect(out).toContain('一致，另有未接受的修订 2 处（核对时没有算进去）：');
    expect(out).toContain('插入“2篇以上”（市某局甲，2021-03-05T09:30:00Z）');
    expect(out).not.toMatch(/应为|缺少|多出/);
  });

  it('says so of a row that is struck out at the head of merged ones, as one change', () => {
    const { out } = verifiedWith((xml) => xml.replace(headOfGroup(xml), (row) => struckOut(row)));
    expect(out).toContain('一致，另有未接受的修订 1 处（核对时没有算进去）：');
  });

  it('says so where the data has become what the changes make of it', () => {
    const { out } = verifiedWith((xml) => replacedFigure(xml.replace('1篇以上', '3篇以上'), '3篇以上', '1篇以上'));
    expect(out).toContain('一致，另有未接受的修订 2 处（核对时当作已经接受）：');
  });

  it('tells what was typed over apart from them', () => {
    const { out } = verifiedWith((xml) => replacedFigure(xml, '1篇以上', '2篇以上').replace('每少1次', '每少2次'));
    expect(out).toContain('被改动');
    expect(out.match(/应为/g)).toHaveLength(1);
    expect(out).toContain('另有未接受的修订 2 处（核对时没有算进去）：');
  });
});

/** What is said of a document that was built, with its XML changed. */
function verifiedWith(change: (xml: string) => string): Run {
  const root = folderWith(SMALL);
  expect(run(['build', '--only', 'annex', '--format', 'docx'], { cwd: root }).code).toBe(0);
  const parts = unzipSync(readFileSync(join(root, 'output/2020', NAME)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  writeFileSync(join(root, NAME), zipSync({ ...parts, 'word/document.xml': strToU8(changed) }));
  return run(['verify', NAME], { cwd: root });
}

/** The document with a wording struck out and another one put in, under revision marks. */
function replacedFigure(xml: string, before: string, after: string): string {
  return xml.replace(
    new RegExp(`<w:r>((?:(?!</?w:r>).)*?<w:t[^>]*>)([^<]*)${before}([^<]*)</w:t></w:r>`),
    (_, start, left, right) => {
      const piece = (text: string): string => `<w:r>${start}${text}</w:t></w:r>`;
      const struck = piece(before).replace('<w:t', '<w:delText').replace('</w:t>', '</w:delText>');
      return `${piece(left)}<w:del ${BY}>${struck}</w:del><w:ins ${BY}>${piece(after)}</w:ins>${piece(right)}`;
    },
  );
}

/** A row that begins merged cells, with those below it going on. */
function headOfGroup(xml: string): string {
  const rows = xml.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? [];
  const found = rows.find(
    (row, at) => row.includes('w:val="restart"') && /<w:vMerge(?: w:val="continue")?\/>/.test(rows[at + 1] ?? ''),
  );
  return found ?? 'none';
}

/** A row struck out as office programs do it: itself and all that is written in it. */
function struckOut(row: string): string {
  return row
    .replace('<w:trPr>', `<w:trPr><w:del ${BY}/>`)
    .replace(
      /<w:r>.*?<\/w:r>/gs,
      (run) => `<w:del ${BY}>${run.replaceAll('w:t ', 'w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`,
    );
}
