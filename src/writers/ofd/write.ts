import { strToU8, type Zippable, zipSync } from 'fflate';
import type { DataFile } from '../../layout/identity.ts';
import { allFaces, type Face, facesOf } from './faces.ts';
import { completed } from './font/complete.ts';
import { writePage } from './page.ts';
import {
  ATTACHMENTS,
  type AttachedFile,
  attachmentListPart,
  attachmentName,
  documentPart,
  fontName,
  packagePart,
  pageName,
  resourcesPart,
  tagListPart,
} from './parts.ts';
import { type DrawnText, drawnIn } from './pdf/content.ts';
import { openPdf } from './pdf/file.ts';
import { fontOf, type PdfFont } from './pdf/fonts.ts';
import { type PdfPage, pagesOf } from './pdf/pages.ts';
import { bookmarksOf, structureOf } from './pdf/structure.ts';
import { dictionaryIn, type Value } from './pdf/values.ts';
import { readingOrder } from './reading-order.ts';
import { runsOf } from './runs.ts';
import { tagsPart } from './tags.ts';

/**
 * A PDF of the typesetter as an OFD document (GB/T 33190-2016): the same pages, fonts within, texts in reading order,
 * bookmarks and structure, and data attached to it. The same PDF and data give the same bytes. Throws `OtherOutlines` for a font that readers of OFD do
 * not all draw, and for all that the typesetter is not known to write.
 */
export function writeOfd(pdf: Uint8Array, data: readonly DataFile[]): Uint8Array {
  const file = openPdf(pdf);
  const fonts = new Map<Value, PdfFont>();
  const fontIn = (page: PdfPage, name: string): PdfFont => {
    const value = file.resolve(page.fonts.get(name));
    const font = fonts.get(value) ?? fontOf(file, dictionaryIn(value));
    fonts.set(value, font);
    return font;
  };
  const pages = pagesOf(file);
  const drawn = pages.map((page) => drawnIn(page.content, (name) => fontIn(page, name)));
  const structure = structureOf(file);
  const order = readingOrder(structure);
  let last = 0;
  const nextId = (): number => {
    last += 1;
    return last;
  };
  const texts = drawn.map((page) => page.filter((each): each is DrawnText => each.kind === 'text'));
  const faces = facesOf(texts.flat(), nextId);
  const used = allFaces(faces.values());
  const written = pages.map(({ object, width, height }, index) => {
    const id = nextId();
    const inOrder = order.sorted(object, texts[index] ?? []);
    const runs = runsOf(inOrder, faces, (mark) => order.ownerOf(object, mark));
    const lines = (drawn[index] ?? []).filter((each) => each.kind === 'lines');
    return [object, { id, width, height, ...writePage({ width, height, lines, runs }, nextId) }] as const;
  });
  const places = new Map(written);
  const attached = data.map(({ name, text }) => ({ name, content: strToU8(text()) }));
  const hasAttachments = attached.length > 0;
  const parts: Record<string, string> = {
    'OFD.xml': packagePart(file),
    'Doc_0/Document.xml': documentPart(places, { bookmarks: bookmarksOf(file), hasAttachments }, last),
    'Doc_0/PublicRes.xml': resourcesPart(used),
    ...Object.fromEntries(written.map(([, { part }], index) => [`Doc_0/${pageName(index)}`, part])),
    'Doc_0/Tags/CustomTags.xml': tagListPart(),
    'Doc_0/Tags/Structure.xml': tagsPart(structure, places),
    ...(hasAttachments ? { [`Doc_0/${ATTACHMENTS}`]: attachmentListPart(attached) } : {}),
  };
  return packed(parts, used, attached);
}

function packed(
  parts: Readonly<Record<string, string>>,
  faces: readonly Face[],
  attached: readonly AttachedFile[],
): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const entries: Zippable = Object.fromEntries([
    ...Object.entries(parts).map(([name, root]) => [name, strToU8(declaration + root)] as const),
    ...faces.map(
      ({ id, name, file, characters }) => [`Doc_0/Res/${fontName(id)}`, completed(file, name, characters)] as const,
    ),
    ...attached.map(({ name, content }) => [`Doc_0/${attachmentName(name)}`, content] as const),
  ]);
  // The library takes local time: this is the same date everywhere.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
