import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/readers/word/read.ts';
import { textOf, viewOf } from '../../../src/readers/word/views.ts';
import { changed, odtFile, region } from '../../support/odt-files.ts';
import { paragraphIn, tableIn } from '../../support/word-reading.ts';

const BY = { author: '甲', date: '2021-03-08T10:00:01', move: undefined };
const p = (content: string): string => `<text:p>${content}</text:p>`;

describe('the text of an OpenDocument file', () => {
  it('has its blanks, breaks and tabs, and what stands beside it apart', async () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('注')}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('框')}</draw:text-box></draw:frame><draw:frame><draw:image/></draw:frame>`;
    const document = await readWord(
      odtFile(
        p(`\n  甲 <text:span> 乙</text:span><text:s text:c="2"/>丙<text:line-break/>丁<text:tab/>戊${note}${box}`),
      ),
    );
    expect(textOf(document.blocks, 'final')).toBe('甲 乙  丙\n丁\t戊');
    expect(document.asides.map(({ kind, blocks }) => [kind, textOf(blocks, 'final')])).toEqual([
      ['footnote', '注'],
      ['text-box', '框'],
    ]);
    expect(document.unread).toEqual(['picture']);
  });

  it('has digits that are set above the line as such', async () => {
    const set = (name: string, position: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties style:text-position="${position}"/></style:style>`;
    const names = ['super 58%', '33% 58%', 'sub 58%', '-33% 58%', '0% 100%'];
    const styles = names.map((position, at) => set(`s${at}`, position)).join('');
    const spans = names.map((_, at) => `<text:span text:style-name="s${at}">1</text:span>`).join('');
    const document = await readWord(odtFile(p(`20${spans}`), { styles }));
    expect(textOf(document.blocks, 'final')).toBe('20¹¹111');
  });

  it('says what is hidden, struck out and coloured, and how deep headings are', async () => {
    const style = (name: string, properties: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const styles =
      style('h', 'text:display="none"') + style('s', 'style:text-line-through-style="solid" fo:color="#ff0000"');
    const heading =
      '<text:h text:outline-level="2"><text:span text:style-name="h">甲</text:span><text:span text:style-name="s">乙</text:span></text:h>';
    const { outline, runs } = paragraphIn((await readWord(odtFile(heading, { styles }))).blocks);
    expect(outline).toBe(2);
    expect(runs).toMatchObject([
      { text: '甲', hidden: true, struck: false },
      { text: '乙', hidden: false, struck: true, colour: 'FF0000' },
    ]);
  });

  it('has labels for the items of lists, which count on only where the file says so', async () => {
    const level = (at: number, format: string, suffix: string) =>
      `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-prefix="（" style:num-suffix="${suffix}"/>`;
    const styles = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', '）')}${level(2, 'a', '）')}</text:list-style>`;
    const list = (items: string, more = '') => `<text:list text:style-name="L"${more}>${items}</text:list>`;
    const item = (content: string, more = '') => `<text:list-item${more}>${content}</text:list-item>`;
    const body =
      list(item(`${p('甲')}${p('续')}<text:list>${item(p('乙'))}</text:list>`) + item(p('丙'))) +
      list(item(p('丁')), ' text:continue-numbering="true"') +
      list(item(p('戊')) + item(p('己'), ' text:start-value="9"'));
    const { blocks } = await readWord(odtFile(body, { styles }));
    expect(blocks.map((each) => each.kind === 'paragraph' && each.numbering)).toEqual([
      '（一）',
      '',
      '（a）',
      '（二）',
      '（三）',
      '（一）',
      '（九）',
    ]);
  });
});

describe('changes in an OpenDocument file', () => {
  it('are told with who and when, also what one put in and another struck out', async () => {
    const both = `<text:changed-region text:id="c">${changed('deletion', p('丙'), '李')}${changed('insertion')}</text:changed-region>`;
    const changes = region('a', 'insertion') + region('b', 'deletion', p('12')) + both;
    const body = p(
      '<text:change text:change-id="b"/><text:change-start text:change-id="a"/>10<text:change-end text:change-id="a"/>期<text:change text:change-id="c"/>',
    );
    const { blocks } = await readWord(odtFile(body, { changes }));
    expect(paragraphIn(blocks).runs).toMatchObject([
      { text: '12', revisions: [{ kind: 'deleted', ...BY }] },
      { text: '10', revisions: [{ kind: 'inserted', ...BY }] },
      { text: '期', revisions: [] },
      {
        text: '丙',
        revisions: [
          { kind: 'inserted', ...BY },
          { kind: 'deleted', author: '李' },
        ],
      },
    ]);
  });

  it('join and cut paragraphs', async () => {
    const changes = region('a', 'insertion') + region('b', 'deletion', p('尾') + p('中') + p('头'));
    const body =
      p('甲<text:change text:change-id="b"/>乙') +
      p('丙<text:change-start text:change-id="a"/>新') +
      p('段<text:change-end text:change-id="a"/>丁');
    const { blocks } = await readWord(odtFile(body, { changes }));
    expect(textOf(blocks, 'original')).toBe('甲尾\n中\n头乙\n丙丁');
    expect(textOf(blocks, 'final')).toBe('甲乙\n丙新\n段丁');
  });

  it('of all letters of a row are those of the row, which leaves merged cells as they are', async () => {
    const cell = (content: string, more = '') => `<table:table-cell${more}>${content}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const changes = region('a', 'insertion') + region('b', 'deletion', p('3'));
    const inserted = p('<text:change-start text:change-id="a"/>2<text:change-end text:change-id="a"/>');
    const body = `<table:table><table:table-header-rows><table:table-row>${cell(p('头'), ' table:number-columns-spanned="2"')}${covered}</table:table-row></table:table-header-rows>${[
      cell(p('一'), ' table:number-rows-spanned="3"') + cell(p('1')),
      covered + cell(inserted),
      covered + cell(p('<text:change text:change-id="b"/>')),
    ]
      .map((cells) => `<table:table-row>${cells}</table:table-row>`)
      .join('')}</table:table>`;
    const document = await readWord(odtFile(body, { changes }));
    expect(
      tableIn(document.blocks).rows.map(({ header, revisions }) => [header, revisions.map(({ kind }) => kind)]),
    ).toEqual([
      [true, []],
      [false, []],
      [false, ['inserted']],
      [false, ['deleted']],
    ]);
    const [original, final] = (['original', 'final'] as const).map((version) => viewOf(document, version).blocks[0]);
    expect(original).toMatchObject({
      rows: [{}, { cells: [{ text: '一', rowspan: 2 }, { text: '1' }] }, { cells: [{ text: '3' }] }],
    });
    expect(final).toMatchObject({
      rows: [{}, { cells: [{ text: '一', rowspan: 2 }, { text: '1' }] }, { cells: [{ text: '2' }] }],
    });
  });

  it('have comments with their letters, or their place', async () => {
    const comment = (name: string) =>
      `<office:annotation${name} loext:resolved="true"><dc:creator>乙</dc:creator>${p('议')}</office:annotation>`;
    const body = p(`${comment(' office:name="n"')}甲<office:annotation-end office:name="n"/>乙${comment('')}`);
    const document = await readWord(odtFile(body));
    expect(document.comments).toMatchObject([
      { id: 'n', author: '乙', text: '议', date: '', done: true },
      { id: '1', text: '议' },
    ]);
    expect(paragraphIn(document.blocks).runs.map(({ text, comments }) => [text, comments])).toEqual([
      ['甲', ['n']],
      ['乙', []],
      ['', ['1']],
    ]);
  });

  it('that name each other are read once', async () => {
    const again = '<text:change text:change-id="a"/>'.repeat(2);
    const document = await readWord(odtFile(p(again), { changes: region('a', 'deletion', p(`甲${again}`)) }));
    expect(textOf(document.blocks, 'original')).toBe('甲');
  });
});
