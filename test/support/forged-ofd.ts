import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** An OFD document with some of its parts changed, as somebody with the right tool would do it; a part of which nothing is left is gone. Throws where that changes nothing. */
export function withParts(ofd: Uint8Array, changes: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = unzipSync(ofd);
  for (const [name, change] of Object.entries(changes)) {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`${name} is not changed`);
    parts[name] = strToU8(after);
    if (after === '') delete parts[name];
  }
  return zipSync(parts);
}

/** The first page of a table. */
const PAGE = 'Doc_0/Pages/Page_1/Content.xml';
const DOCUMENT = 'Doc_0/Document.xml';
const RESOURCES = 'Doc_0/PublicRes.xml';
const COLOUR = '<ofd:FillColor Value="0 0 0"/>';

const onPage = (object: string) => ({
  [PAGE]: (text: string) => text.replace('</ofd:Layer>', `${object}</ofd:Layer>`),
});
const inPage = (before: string | RegExp, after: string) => ({ [PAGE]: (text: string) => text.replace(before, after) });
const inDocument = (before: string | RegExp, after: string) => ({
  [DOCUMENT]: (text: string) => text.replace(before, after),
});
const text = (attributes: string, colour = COLOUR) =>
  `<ofd:TextObject ID="90001" ${attributes}>${colour}<ofd:TextCode X="0" Y="5">9</ofd:TextCode></ofd:TextObject>`;
const PLACE = 'Boundary="20 20 9 9" Font="1" Size="5"';
const area = (colour: string) =>
  `<ofd:PathObject ID="90002" Boundary="20 20 40 9" Stroke="false" Fill="true"><ofd:FillColor Value="${colour}"/><ofd:AbbreviatedData>M 0 0 L 40 0 L 40 9 L 0 9 C</ofd:AbbreviatedData></ofd:PathObject>`;
const root = (name: string, content: string) =>
  `<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${content}</ofd:${name}>`;

/** Forgeries whose text, as tags tell it, is as it was; each with the kind of departure by which it must be found, and what it does to the parts. */
export const FORGERIES: Readonly<
  Record<string, readonly [kind: string, changes: Readonly<Record<string, (text: string) => string>>]>
> = {
  'a white area over a text': ['painted-area', onPage(area('255 255 255'))],
  'a black area': ['painted-area', onPage(area('0 0 0'))],
  'a line through': [
    'painted-line',
    onPage(
      '<ofd:PathObject ID="90003" Boundary="0 0 99 99"><ofd:AbbreviatedData>M 20 60 L 90 60</ofd:AbbreviatedData></ofd:PathObject>',
    ),
  ],
  'a line gone': ['page-content', inPage(/M [\d. ]+ L [\d.]+ [\d.]+ /, '')],
  'a text that is seen': ['painted-text', onPage(text(PLACE))],
  'a white text': ['hidden-text', onPage(text(PLACE, '<ofd:FillColor Value="255 255 255"/>'))],
  'a text that is not visible': ['hidden-text', onPage(text(`${PLACE} Visible="false"`))],
  'a transparent text': ['hidden-text', onPage(text(`${PLACE} Alpha="3"`))],
  'a tiny text': ['hidden-text', onPage(text(PLACE.replace('Size="5"', 'Size="0.1"')))],
  'a text off the page': ['hidden-text', onPage(text(PLACE.replace('20 20', '-90 20')))],
  'a text of our own that is white': ['hidden-text', inPage(COLOUR, '<ofd:FillColor Value="250 250 250"/>')],
  'a text of our own that is not visible': [
    'hidden-text',
    inPage('<ofd:TextObject ', '<ofd:TextObject Visible="false" '),
  ],
  'a layer that is not visible': ['hidden-text', inPage('<ofd:Layer ', '<ofd:Layer Visible="false" ')],
  'a text of our own elsewhere': ['page-content', inPage(/(<ofd:TextObject ID="\d+" Boundary=")[\d.]+/, '$160')],
  'other steps between letters': ['page-content', inPage(/DeltaX="g (\d+)/, 'DeltaX="g $12')],
  'another glyph than that of the text': [
    'page-content',
    inPage(
      '<ofd:TextCode',
      '<ofd:CGTransform CodePosition="0"><ofd:Glyphs>2</ofd:Glyphs></ofd:CGTransform><ofd:TextCode',
    ),
  ],
  'a text cut off': [
    'page-content',
    inPage(
      COLOUR,
      `<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 1 1"/></ofd:Area></ofd:Clip></ofd:Clips>${COLOUR}`,
    ),
  ],
  'a picture': ['painted-picture', onPage('<ofd:ImageObject ID="90004" Boundary="0 0 9 9" ResourceID="1"/>')],
  'a template behind the page': ['painted-picture', inPage('<ofd:Area>', '<ofd:Template TemplateID="1"/><ofd:Area>')],
  'a larger page': ['page-size', inPage(/<ofd:PhysicalBox>[^<]*/, '<ofd:PhysicalBox>0 0 400 400')],
  'a visible action': ['page-content', inPage('</ofd:Content>', '</ofd:Content><ofd:Actions/>')],
  'another font for a text': ['page-content', inPage(/ Font="\d+"/, ' Font="2"')],
  'another name of a font': ['other-fonts', { [RESOURCES]: (all) => all.replace(/FontName="/, 'FontName="X') }],
  'a font as its sign says': [
    'font-meaning',
    { [RESOURCES]: (all) => all.replace('<ofd:Font ', '<ofd:Font Bold="true" ') },
  ],
  'a font that is not within': [
    'font-shapes',
    { [RESOURCES]: (all) => all.replace(/<ofd:FontFile>.*?<\/ofd:FontFile>/, '') },
  ],
  'parameters of drawing': [
    'pdf-part',
    { [RESOURCES]: (all) => all.replace('</ofd:Res>', '<ofd:DrawParams/></ofd:Res>') },
  ],
  'a note': [
    'annotation',
    {
      ...inDocument('<ofd:CustomTags>', '<ofd:Annotations>Annotations.xml</ofd:Annotations><ofd:CustomTags>'),
      'Doc_0/Annotations.xml': () =>
        root('Annotations', '<ofd:Page PageID="4"><ofd:FileLoc>a.xml</ofd:FileLoc></ofd:Page>'),
    },
  ],
  'an attachment': [
    'attachment',
    {
      'Doc_0/Attachments.xml': (all) =>
        all.replace(
          '</ofd:Attachments>',
          '<ofd:Attachment ID="A2" Name="x.txt"><ofd:FileLoc>x.txt</ofd:FileLoc></ofd:Attachment></ofd:Attachments>',
        ),
    },
  ],
  'an attachment of ours of another name': [
    'attachment',
    { 'Doc_0/Attachments.xml': (all) => all.replace('Name="county', 'Name="district') },
  ],
  'an attachment of ours that programs do not show': [
    'attachment-content',
    { 'Doc_0/Attachments.xml': (all) => all.replace(' Size=', ' Visible="false" Size=') },
  ],
  'an attachment of ours with another figure': [
    'attachment-content',
    { 'Doc_0/Attachs/county.json': (all) => all.replace('"200"', '"201"') },
  ],
  'an attachment of ours that is gone': ['attachment-content', { 'Doc_0/Attachs/county.json': () => '' }],
  'no list of attachments': ['attachment', { 'Doc_0/Attachments.xml': () => '' }],
  'attachments that are not named': ['attachment', inDocument(/<ofd:Attachments>.*?<\/ofd:Attachments>/, '')],
  'an action when it is opened': [
    'action',
    inDocument(
      /(?=<ofd:CustomTags>)/,
      '<ofd:Actions><ofd:Action Event="DO"><ofd:URI URI="http://example.org"/></ofd:Action></ofd:Actions>',
    ),
  ],
  'a permission': ['pdf-part', inDocument('<ofd:CustomTags>', '<ofd:Permissions/><ofd:CustomTags>')],
  'another bookmark': ['pdf-part', inDocument('Title="', 'Title="新')],
  'a page that begins elsewhere': ['pdf-part', inDocument(/Top="[\d.]+"/, 'Top="1"')],
  'a signature': [
    'signature',
    { 'OFD.xml': (all) => all.replace('</ofd:DocBody>', '<ofd:Signatures>S.xml</ofd:Signatures></ofd:DocBody>') },
  ],
  'another title': ['information', { 'OFD.xml': (all) => all.replace('<ofd:Title>', '<ofd:Title>新') }],
  'another date': ['information', { 'OFD.xml': (all) => all.replace('-01-01', '-01-02') }],
  'another key word': ['information', { 'OFD.xml': (all) => all.replace('<ofd:Keyword>', '<ofd:Keyword>新') }],
  'another role of an element': ['structure', { 'Doc_0/Tags/Structure.xml': (all) => all.replace(/t:H1/g, 't:P') }],
  'a part that nothing leads to': ['part', { 'Doc_0/x.js': () => 'alert(1)' }],
};
