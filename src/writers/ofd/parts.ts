import { element, escaped } from '../xml.ts';
import type { Face } from './faces.ts';
import { place, rounded } from './millimetres.ts';
import { NAMESPACE } from './page.ts';
import type { PdfFile } from './pdf/file.ts';
import type { Bookmark } from './pdf/structure.ts';
import { listOf, stringOf, textIn } from './pdf/values.ts';
import { TAGS } from './tags.ts';

/** `OFD.xml`: what the document is, by what the PDF says of itself. */
export function packagePart({ trailer, entry }: PdfFile): string {
  const information = trailer.get('Info');
  const text = (key: string): string | undefined => {
    const value = entry(information, key);
    return value === null ? undefined : textIn(value);
  };
  const day = (key: string): string | undefined =>
    /^D:(\d{4})(\d\d)(\d\d)/
      .exec(text(key) ?? '')
      ?.slice(1)
      .join('-');
  const told = (name: string, value: string | undefined): string =>
    value === undefined ? '' : element(`ofd:${name}`, {}, escaped(value));
  const keywords = text('Keywords')?.split(', ') ?? [];
  const id = Buffer.from(stringOf(listOf(trailer.get('ID'))[0]), 'base64').toString('hex');
  const about = [
    told('DocID', id),
    told('Title', text('Title')),
    told('CreationDate', day('CreationDate')),
    told('ModDate', day('ModDate')),
    keywords.length === 0 ? '' : element('ofd:Keywords', {}, ...keywords.map((each) => told('Keyword', each))),
    told('Creator', 'Zhunsheng'),
  ];
  const body = `<ofd:DocBody><ofd:DocInfo>${about.join('')}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>`;
  return `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD">${body}</ofd:OFD>`;
}

/** A page of the document. Lengths are points. */
export interface PagePlace {
  readonly id: number;
  readonly width: number;
  readonly height: number;
}

/** What stands in the document beside its pages. */
interface Beside {
  readonly bookmarks: readonly Bookmark[];
  readonly hasAttachments: boolean;
}

/** `Document.xml`. `pages` are in their order, known by their numbers in the PDF; the last number that was given is `last`. */
export function documentPart(
  pages: ReadonlyMap<number, PagePlace>,
  { bookmarks, hasAttachments }: Beside,
  last: number,
): string {
  const [first] = [...pages.values()];
  const box = `0 0 ${place(first?.width ?? 0)} ${place(first?.height ?? 0)}`;
  const outline = bookmarks.map((each) => bookmarkElement(each, pages)).join('');
  const members = [
    element(
      'ofd:CommonData',
      {},
      element('ofd:MaxUnitID', {}, String(last)),
      element('ofd:PageArea', {}, element('ofd:PhysicalBox', {}, box)),
      element('ofd:PublicRes', {}, 'PublicRes.xml'),
    ),
    element(
      'ofd:Pages',
      {},
      ...[...pages.values()].map(({ id }, index) => element('ofd:Page', { ID: id, BaseLoc: pageName(index) })),
    ),
    outline === '' ? '' : element('ofd:Outlines', {}, outline),
    element('ofd:CustomTags', {}, 'Tags/CustomTags.xml'),
    hasAttachments ? element('ofd:Attachments', {}, ATTACHMENTS) : '',
  ];
  return `<ofd:Document ${NAMESPACE}>${members.join('')}</ofd:Document>`;
}

/** Where a page lies in the folder of the document. */
export function pageName(index: number): string {
  return `Pages/Page_${index}/Content.xml`;
}

function bookmarkElement({ title, page, left, top, members }: Bookmark, pages: ReadonlyMap<number, PagePlace>): string {
  const target = pages.get(page);
  if (target === undefined) throw new Error('a bookmark leads to no page');
  const where = { Type: 'XYZ', PageID: target.id, Left: place(left), Top: place(target.height - top) };
  const action = element('ofd:Action', { Event: 'CLICK' }, element('ofd:Goto', {}, element('ofd:Dest', where)));
  const below = members.map((each) => bookmarkElement(each, pages));
  return element('ofd:OutlineElem', { Title: title }, element('ofd:Actions', {}, action), ...below);
}

/** `PublicRes.xml`: the fonts. Without a name of a family, by which some programs would take one face for another. */
export function resourcesPart(faces: readonly Face[]): string {
  const fonts = faces.map(({ id, name }) =>
    element('ofd:Font', { ID: id, FontName: name }, element('ofd:FontFile', {}, fontName(id))),
  );
  const root = `<ofd:Res ${NAMESPACE} BaseLoc="Res">`;
  return `${root}${fonts.length === 0 ? '' : element('ofd:Fonts', {}, ...fonts)}</ofd:Res>`;
}

/** What the file of a font is called. */
export function fontName(id: number): string {
  return `font_${id}.ttf`;
}

/** `Tags/CustomTags.xml`: where the tags are, and of which kind. */
export function tagListPart(): string {
  const tag = element('ofd:CustomTag', { NameSpace: TAGS }, element('ofd:FileLoc', {}, 'Structure.xml'));
  return `<ofd:CustomTags ${NAMESPACE}>${tag}</ofd:CustomTags>`;
}

/** What the list of attachments is called, in the folder of the document. */
export const ATTACHMENTS = 'Attachments.xml';

/** An attachment: its name, and its content. */
export interface AttachedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The list of attachments. Their numbers are of a kind of their own (`xs:ID`), and sizes are kilobytes (GB/T 33190-2016, clause 20); there is no clock to tell when they were made. */
export function attachmentListPart(files: readonly AttachedFile[]): string {
  const attachments = files.map(({ name, content }, index) => {
    const about = { ID: `A${index + 1}`, Name: name, Format: name.slice(name.lastIndexOf('.') + 1) };
    return element(
      'ofd:Attachment',
      { ...about, Size: rounded(content.length / 1024, 3) },
      element('ofd:FileLoc', {}, attachmentName(name)),
    );
  });
  return `<ofd:Attachments ${NAMESPACE}>${attachments.join('')}</ofd:Attachments>`;
}

/** Where an attachment lies in the folder of the document. */
export function attachmentName(name: string): string {
  return `Attachs/${name}`;
}
