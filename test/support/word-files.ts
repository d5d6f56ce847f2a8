import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  r: OFFICE,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
};
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** The parts of a Word file by their kinds: what stands within the outermost element of each. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

const ROOTS: Readonly<Record<keyof WordParts, string>> = {
  body: 'w:document',
  styles: 'w:styles',
  numbering: 'w:numbering',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
};

/** A Word file with what its parts hold, as XML in the prefixes that Word uses; `before` stands before the outermost elements. */
export function wordFile(parts: WordParts, before = ''): Uint8Array {
  const kinds = Object.keys(ROOTS).filter(
    (kind): kind is keyof WordParts => parts[kind as keyof WordParts] !== undefined,
  );
  const others = kinds.filter((kind) => kind !== 'body');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': relations(['officeDocument'], () => 'word/document.xml'),
    'word/_rels/document.xml.rels': relations(others, (kind) => `${kind}.xml`),
    ...Object.fromEntries(
      kinds.map((kind) => {
        const content = kind === 'body' ? `<w:body>${parts.body}</w:body>` : (parts[kind] ?? '');
        const name = kind === 'body' ? 'document' : kind;
        return [`word/${name}.xml`, strToU8(`${before}<${ROOTS[kind]} ${DECLARED}>${content}</${ROOTS[kind]}>`)];
      }),
    ),
  });
}

function relations(kinds: readonly string[], targetOf: (kind: string) => string): Uint8Array {
  const each = kinds.map(
    (kind, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${kind}" Target="${targetOf(kind)}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`,
  );
}

/** A run. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of what it holds. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A cell of what it holds. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

/** A change under revision marks, or the mark of one without content. */
export function change(kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', content = '', author = '甲', more = ''): string {
  const attributes = `w:id="1" w:author="${author}" w:date="2021-03-05T09:30:00Z"${more}`;
  return content === '' ? `<w:${kind} ${attributes}/>` : `<w:${kind} ${attributes}>${content}</w:${kind}>`;
}

/** A run that is struck out. */
export function struckRun(text: string): string {
  return `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
}
