import { describe, expect, it } from 'vitest';
import { textOf, viewOf } from '../../../src/readers/word/views.ts';
import { cell, change, paragraph, run, struckRun } from '../../support/word-files.ts';
import { documentOf, paragraphIn, runsOf, tableIn } from '../../support/word-reading.ts';

const AUTHOR = { author: '甲', date: '2021-03-05T09:30:00Z', move: undefined };

describe('changes in a Word file', () => {
  it('are told with who and when, in the order in which they are nested', async () => {
    const content =
      run('甲') + change('ins', run('乙') + change('del', struckRun('丙'), '李')) + change('del', struckRun('丁'));
    expect(await runsOf(content)).toMatchObject([
      { text: '甲', revisions: [] },
      { text: '乙', revisions: [{ kind: 'inserted', ...AUTHOR }] },
      {
        text: '丙',
        revisions: [
          { kind: 'inserted', ...AUTHOR },
          { kind: 'deleted', author: '李' },
        ],
      },
      { text: '丁', revisions: [{ kind: 'deleted', ...AUTHOR }] },
    ]);
  });

  it('have what ties both ends of a move, where the file says it', async () => {
    const range = (kind: string, id: number) => `<w:${kind}RangeStart w:id="${id}" w:name="移1"/>`;
    const moved = `${range('moveFrom', 1)}${change('moveFrom', run('甲'))}<w:moveFromRangeEnd w:id="1"/>`;
    const there = `${range('moveTo', 2)}${change('moveTo', run('甲'))}<w:moveToRangeEnd w:id="2"/>`;
    expect(await runsOf(moved + run('乙') + there + change('moveFrom', run('丙')))).toMatchObject([
      { revisions: [{ kind: 'moved-from', move: '移1' }] },
      { revisions: [] },
      { revisions: [{ kind: 'moved-to', move: '移1' }] },
      { revisions: [{ kind: 'moved-from', move: undefined }] },
    ]);
  });

  it('join and cut paragraphs by their marks', async () => {
    const body =
      paragraph(run('甲'), `<w:rPr>${change('del')}</w:rPr>`) +
      paragraph(run('乙')) +
      paragraph(run('丙'), `<w:rPr>${change('ins')}</w:rPr>`) +
      paragraph(run('丁'));
    const { blocks } = await documentOf({ body });
    expect(textOf(blocks, 'original')).toBe('甲\n乙\n丙丁');
    expect(textOf(blocks, 'final')).toBe('甲乙\n丙\n丁');
  });

  it('leave the rows below one that is struck out where they are', async () => {
    const body = table(
      row('', label('一'), cell(paragraph(run('1')))),
      row(change('del'), label(change('del', struckRun('二'))), cell(paragraph(change('del', struckRun('2'))))),
      row('', goesOn(), cell(paragraph(run('3')))),
      row(change('ins'), goesOn(), cell(paragraph(change('ins', run('4'))))),
    );
    const document = await documentOf({ body });
    expect(gridOf(viewOf(document, 'original').blocks)).toEqual([['一×1', '1×1'], ['二×2', '2×1'], ['3×1']]);
    expect(gridOf(viewOf(document, 'final').blocks)).toEqual([['一×1', '1×1'], ['二×2', '3×1'], ['4×1']]);
  });

  it('of cells are told, and the mark that LibreOffice puts into new rows is no text', async () => {
    const body = table(
      row(
        '',
        cell(paragraph(run('甲')), '<w:cellIns w:id="1" w:author="甲"/>'),
        cell(paragraph(change('ins', run('\u200d')))),
      ),
    );
    const [first, second] = tableIn((await documentOf({ body })).blocks).rows[0]?.cells ?? [];
    expect(first?.revisions).toMatchObject([{ kind: 'inserted', author: '甲', date: '' }]);
    expect(second?.blocks).toMatchObject([{ runs: [] }]);
  });
});

describe('comments in a Word file', () => {
  const comment = (id: number, text: string, more = '') =>
    `<w:comment w:id="${id}" w:author="乙" w:initials="Y" ${more}><w:p w14:paraId="0000000${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('have the letters that they are about, also those that begin within a change, and the place of one that is about none', async () => {
    const content = `${change('ins', start(1) + run('甲'))}${run('乙')}${end(1)}${run('丙')}<w:r><w:commentReference w:id="2"/></w:r>${start(9)}${run('丁')}`;
    const document = await documentOf({ body: paragraph(content), comments: comment(1, '一') + comment(2, '二') });
    expect(paragraphIn(document.blocks).runs.map(({ text, comments }) => [text, comments])).toEqual([
      ['甲', ['1']],
      ['乙', ['1']],
      ['丙', []],
      ['', ['2']],
      ['丁', []],
    ]);
  });

  it('go over rows', async () => {
    const body =
      paragraph(start(1)) + table(row('', cell(paragraph(run('甲')))), row('', cell(paragraph(run('乙') + end(1)))));
    const document = await documentOf({ body, comments: comment(1, '一') });
    const cells = tableIn(document.blocks).rows.flatMap((each) => each.cells);
    expect(cells.map(({ blocks }) => paragraphIn(blocks).runs[0]?.comments)).toEqual([['1'], ['1']]);
  });

  it('say what they answer, whether they are settled, and no date where there is none', async () => {
    const comments = comment(1, '一', 'w:date="0-00-00T00:00:00Z"') + comment(2, '二', 'w:date="2021-03-05T09:30:00Z"');
    const commentsExtended =
      '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>';
    expect((await documentOf({ body: '', comments, commentsExtended })).comments).toEqual([
      { id: '1', author: '乙', initials: 'Y', date: '', text: '一', parent: undefined, done: true },
      { id: '2', author: '乙', initials: 'Y', date: '2021-03-05T09:30:00Z', text: '二', parent: '1', done: false },
    ]);
  });
});

describe('tables of a Word file', () => {
  it('have the columns that cells begin in, those that are merged in either way, and tables within', async () => {
    const body = table(
      row(
        '<w:gridBefore w:val="1"/>',
        cell(paragraph(run('甲')), '<w:gridSpan w:val="2"/>'),
        cell(paragraph(run('乙'))),
      ),
      row(
        '',
        cell(paragraph(run('丙')), '<w:hMerge w:val="restart"/>'),
        cell(paragraph(''), '<w:hMerge/>'),
        cell(table(row('', cell(paragraph(run('内'))))) + paragraph(run('丁'))),
      ),
    );
    const read = tableIn((await documentOf({ body })).blocks);
    expect(read.columns).toBe(4);
    expect(
      read.rows.map(({ cells }) =>
        cells.map(({ column, columnSpan, blocks }) => [column, columnSpan, textOf(blocks, 'final')]),
      ),
    ).toEqual([
      [
        [1, 2, '甲'],
        [3, 1, '乙'],
      ],
      [
        [0, 2, '丙'],
        [2, 1, '内\n丁'],
      ],
    ]);
  });
});

function gridOf(blocks: ReturnType<typeof viewOf>['blocks']) {
  const found = blocks.find((block) => block.kind === 'table');
  return found?.rows.map(({ cells }) => cells.map(({ text, rowspan }) => `${text}×${rowspan}`));
}

function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

function row(properties: string, ...cells: readonly string[]): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

function label(content: string): string {
  return cell(paragraph(content.startsWith('<') ? content : run(content)), '<w:vMerge w:val="restart"/>');
}

function goesOn(): string {
  return cell(paragraph(''), '<w:vMerge/>');
}
