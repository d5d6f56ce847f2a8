const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What the root of a part of the document declares. */
export const WORD = { 'xmlns:w': WORDPROCESSING } as const;

/** What the root of the document itself declares: it refers to footers. */
export const WORD_WITH_RELATIONS = { ...WORD, 'xmlns:r': `${OFFICE}/relationships` } as const;

/** What the root of a footer with a text box declares (MS-DOCX 2.6 for `wps`, ECMA-376-4 for VML). */
export const WORD_WITH_DRAWINGS = {
  ...WORD,
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
} as const;

/** Where the namespaces, types of parts and of relations begin. */
export const PREFIXES = { office: OFFICE, package: PACKAGE } as const;
