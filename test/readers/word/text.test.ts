import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/readers/word/views.ts';
import { paragraph, run } from '../../support/word-files.ts';
import { documentOf, paragraphIn, runsOf } from '../../support/word-reading.ts';

describe('the text of a Word file', () => {
  it('is that of all runs, those that are cut being one', async () => {
    expect((await runsOf(run('甲') + run('12') + run('期'))).map(({ text }) => text)).toEqual(['甲12期']);
  });

  it('has breaks, tabs, hyphens and symbols as characters', async () => {
    const symbols = '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="宋体" w:char="2460"/>';
    const content = `<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:noBreakHyphen/>${symbols}</w:r>`;
    expect(await textIn(content)).toBe('甲\n乙\t\u2011✓①');
    expect(await textIn(run('\uf0b3', '<w:rFonts w:ascii="Symbol"/>'))).toBe('≥');
  });

  it('has digits that are set above the line as such, so that they are no part of the figure before them', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="n"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
    const mark = run('1', '<w:rStyle w:val="n"/>') + run('2', '<w:rStyle w:val="n"/><w:vertAlign w:val="baseline"/>');
    const content = run('20') + mark + run('m') + run('2', '<w:vertAlign w:val="superscript"/>');
    const document = await documentOf({ body: paragraph(content), styles });
    expect(textOf(document.blocks, 'final')).toBe('20¹2m²');
  });

  it('keeps blanks only where the file keeps them', async () => {
    expect(await textIn('<w:r><w:t> 甲 乙 </w:t></w:r><w:r><w:t xml:space="preserve"> 丙</w:t></w:r>')).toBe(
      '甲 乙 丙',
    );
  });

  it('is what fields show, not what they ask for', async () => {
    const field = (asked: string, shown: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${asked}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await textIn(run('第') + field(' PAGE ', run('3')) + run('页'))).toBe('第3页');
    expect(await textIn(field(' IF ', field(' REF a ', run('甲')) + run('乙')))).toBe('甲乙');
    const circle =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(await textIn(circle + run('党建'))).toBe('③党建');
    const box = (ticked: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${ticked}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await textIn(box('1') + run('是') + box('0') + run('否'))).toBe('☒是☐否');
  });

  it('is whole where a field is not closed', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const document = await documentOf({ body: paragraph(open + run('甲')) + paragraph(run('乙')) });
    expect(textOf(document.blocks, 'final')).toBe('乙');
    expect(textOf(document.blocks, 'final', 'with hidden')).toBe('甲\n乙');
  });

  it('says what is hidden, struck out and coloured, also by styles', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="r"><w:rPr><w:color w:val="ff0000"/></w:rPr></w:style>';
    const content = run('甲') + run('乙', '<w:rStyle w:val="h"/>') + run('丙', '<w:strike/><w:color w:val="0000ff"/>');
    const document = await documentOf({ body: paragraph(content, '<w:pStyle w:val="r"/>'), styles });
    expect(paragraphIn(document.blocks).runs).toMatchObject([
      { text: '甲', hidden: false, struck: false, colour: undefined },
      { text: '乙', hidden: true, struck: false, colour: undefined },
      { text: '丙', hidden: false, struck: true, colour: '0000FF' },
    ]);
  });

  it('has each text box once, whatever ways it is written in, and what is not read is told', async () => {
    const inside = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${inside('框')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${inside('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r><w:r><w:pict><v:imagedata/></w:pict></w:r>';
    const document = await documentOf({ body: paragraph(run('甲') + box + picture) });
    expect(document.asides.map(({ kind, blocks }) => [kind, textOf(blocks, 'final')])).toEqual([['text-box', '框']]);
    expect(textOf(document.blocks, 'final')).toBe('甲');
    expect(document.unread).toEqual(['picture', 'picture']);
  });

  it('has notes beside the body, and formulas, links and what office programs wrap in it', async () => {
    const body = paragraph(
      `${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r><w:hyperlink>${run('乙')}</w:hyperlink><w:sdt><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>`,
    );
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph(run('线'))}</w:footnote><w:footnote w:id="2">${paragraph(run('注'))}</w:footnote>`;
    const document = await documentOf({ body, footnotes });
    expect(textOf(document.blocks, 'final')).toBe('甲乙丙x+1');
    expect(document.asides.map(({ kind, blocks }) => [kind, textOf(blocks, 'final')])).toEqual([['footnote', '注']]);
  });
});

async function textIn(content: string): Promise<string> {
  return textOf((await documentOf({ body: paragraph(content) })).blocks, 'final');
}
