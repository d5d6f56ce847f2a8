import type { Words } from '../words.ts';

/** In what a PDF differs from the one that a build writes, by kind. What has no values is a whole sentence. */
export const PDF_DEPARTURES = {
  repacked: () => 'pages, text, fonts and information are the same one by one, but another program has saved the file again: it is not the original any more; build again for one',
  'other-fonts': () => 'the file has other fonts than this machine, so its pages cannot be compared (verify it on a machine that has them, or build it again here)',
  pages: () => 'number of pages',
  'page-size': (page: string) => `paper of page ${page}`,
  'page-content': (page: string) => `page ${page} is not painted as it is built`,
  'painted-text': (page: string) => `texts on page ${page}`,
  'painted-line': (page: string) => `lines on page ${page}`,
  'painted-area': (page: string) => `areas on page ${page}`,
  'painted-picture': (page: string) => `pictures on page ${page}`,
  'hidden-text': (page: string) => `text on page ${page} that is not seen (invisible, too light, too small, off the page)`,
  annotation: (page: string) => `annotation on page ${page}`,
  field: () => 'form field',
  signature: () => 'signature (a program that verifies signatures tells who signed)',
  update: () => 'changes appended after it was built (signatures and comments are too), times',
  'object-table': () => 'the table of objects is damaged: programs may show different content',
  encryption: () => 'the file is encrypted, so only its text can be compared; verify it without. Encryption',
  information: (key: string) => `property ${key}`,
  layer: () => 'layer that can be switched',
  attachment: () => 'attached file',
  'attachment-content': (name: string) => `the attached file ${name} is not as it was built`,
  'data-missing': (name: string) => `the attached data ${name} is gone, so the file alone does not prove the check code that is printed; build it again before it goes out`,
  'data-altered': (name: string) => `the attached data ${name} was altered: it is not what the check code is of; build again for the original`,
  'data-value': (place: string) => `attached data ${place}`,
  'data-of-other': (name: string) => `the attached data ${name} is other data (build again for the original)`,
  'data-unlike-code': (name: string) => `the attached data ${name} is not what the printed check code is of (build again for the original); check code`,
  action: () => 'action or script that runs by itself',
  font: (name: string) => `font ${name}`,
  'font-shapes': (name: string) => `the shapes of font ${name} are others than here: another version, or exchanged`,
  'font-meaning': (name: string) => `what the shapes of font ${name} mean is not as it is built: what is seen and what is copied may differ`,
  structure: () => 'the order of reading or the tags are not as they are built',
  'pdf-part': (part: string) => `${part} in the file is not as it is built`,
} as const;

/** Why pages cannot be made. */
export const PDF_FAILURES: Pick<Words['failure'], PageFailure> = {
  fontsMissing: (families) => `This machine lacks the fonts ${families.join(', ')}. Install them, or leave --strict-fonts out.`,
  glyphsMissing: (glyphs) => `No font has these characters, so no files were made:\n${glyphs.map(({ character, text }) => `  ${character}, in "${text}"`).join('\n')}\nUse common characters, or install official fonts that have them.`,
  noTrueType: (font) => `The outlines of the font ${font} are not TrueType, which not every reader of OFD shows, so no files were made. Install a TTF version of this font, or leave OFD out.`,
  noStandard: (standard, option) => `The typesetter of this machine cannot make ${standard}. Leave ${option} out, or build on Linux.`,
  typesetterEnded: 'The system ended the process that sets PDFs, most likely since memory ran out; nothing was written. Close other programs and try again, or make other formats only, for example with --format docx.',
  twoStandards: 'A PDF keeps one standard, so --archive and --accessible do not go together. Leave one of them out; for both, build twice, the second time into another folder with --output.',
};

type PageFailure = ('fontsMissing' | 'glyphsMissing' | 'noTrueType') | ('noStandard' | 'typesetterEnded' | 'twoStandards');
