import { strToU8, zipSync } from 'fflate';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const DECLARED = [
  ...['office', 'text', 'table', 'style', 'meta'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:draw="${OASIS}:drawing:1.0" xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

/** An OpenDocument text: what stands in its body, the styles that it uses, and the changes that it lists. */
export function odtFile(body: string, { styles = '', changes = '' } = {}): Uint8Array {
  const tracked = changes === '' ? '' : `<text:tracked-changes>${changes}</text:tracked-changes>`;
  const content = `<office:document-content ${DECLARED}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${tracked}${body}</office:text></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
  });
}

/** A change that a document lists. */
export function region(id: string, kind: 'insertion' | 'deletion', content = ''): string {
  return `<text:changed-region text:id="${id}">${changed(kind, content)}</text:changed-region>`;
}

/** What a region says of a change. */
export function changed(kind: 'insertion' | 'deletion', content = '', author = '甲'): string {
  const info = `<office:change-info><dc:creator>${author}</dc:creator><dc:date>2021-03-08T10:00:01</dc:date></office:change-info>`;
  return `<text:${kind}>${info}${content}</text:${kind}>`;
}
