import type { Document } from '../../layout/document.ts';
import type { Identity } from '../../layout/identity.ts';
import { LATIN_FAMILY } from '../../layout/typography.ts';
import { FAMILIES } from '../../ports/families.ts';
import { element, escaped, part } from '../xml.ts';
import { PREFIXES, WORD } from './namespaces.ts';
import type { Footer } from './page-numbers.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PROPERTY_TYPE = 'application/vnd.openxmlformats-officedocument';
/** The set of properties that users define (ECMA-376-1, 22.3.2.2), and the first number free for one. */
const USER_DEFINED = { set: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', first: 2 } as const;

/** `[Content_Types].xml`: what every part of the package is (ECMA-376-2, 10.1.2.2). */
export function contentTypesPart(footers: readonly Footer[]): string {
  const types = [
    ['word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ['word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
    ...footers.map(({ file }) => [`word/${file}`, `${WORD_TYPE}.footer+xml`]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', `${PROPERTY_TYPE}.extended-properties+xml`],
    ['docProps/custom.xml', `${PROPERTY_TYPE}.custom-properties+xml`],
  ] as const;
  return part(
    element(
      'Types',
      { xmlns: `${PREFIXES.package}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...types.map(([file, type]) => element('Override', { PartName: `/${file}`, ContentType: type })),
    ),
  );
}

/** `_rels/.rels`. */
export function packageRelations(): string {
  return relations([
    ['document', `${PREFIXES.office}/relationships/officeDocument`, 'word/document.xml'],
    ['core', `${PREFIXES.package}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['app', `${PREFIXES.office}/relationships/extended-properties`, 'docProps/app.xml'],
    ['custom', `${PREFIXES.office}/relationships/custom-properties`, 'docProps/custom.xml'],
  ]);
}

/** `word/_rels/document.xml.rels`. */
export function documentRelations(footers: readonly Footer[]): string {
  const type = (name: string) => `${PREFIXES.office}/relationships/${name}`;
  return relations([
    ['styles', type('styles'), 'styles.xml'],
    ['settings', type('settings'), 'settings.xml'],
    ['fonts', type('fontTable'), 'fontTable.xml'],
    ...footers.map(({ relation, file }) => [relation, type('footer'), file] as const),
  ]);
}

/** `docProps/core.xml`: the title, and the first day of the edition's year in place of the clock. */
export function coreProperties({ title, identity }: Document): string {
  const date = (name: string) =>
    identity.year === undefined
      ? ''
      : element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${fourDigits(identity.year)}-01-01T00:00:00Z`);
  const namespaces = {
    'xmlns:cp': `${PREFIXES.package}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const properties = [
    element('dc:title', {}, escaped(title)),
    date('created'),
    date('modified'),
    element('dc:language', {}, 'zh-CN'),
  ];
  return part(element('cp:coreProperties', namespaces, ...properties));
}

/** `docProps/app.xml`. */
export function appProperties(): string {
  const namespace = `${PREFIXES.office}/extended-properties`;
  return part(element('Properties', { xmlns: namespace }, element('Application', {}, 'Zhunsheng')));
}

/** `docProps/custom.xml`: which edition and product a file is; check codes in printed order, parted by spaces. */
export function customProperties({ edition, product, checkCodes }: Identity): string {
  const values = { edition, product, checkCodes: checkCodes.join(' ') };
  const namespaces = {
    xmlns: `${PREFIXES.office}/custom-properties`,
    'xmlns:vt': `${PREFIXES.office}/docPropsVTypes`,
  };
  const properties = Object.entries(values).map(([name, value], index) =>
    element(
      'property',
      { fmtid: USER_DEFINED.set, pid: USER_DEFINED.first + index, name },
      element('vt:lpwstr', {}, escaped(value)),
    ),
  );
  return part(element('Properties', namespaces, ...properties));
}

/** `word/settings.xml`, in the mode of Word 2013 and later. */
export function settingsPart({ printing }: Document): string {
  const mode = { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 };
  return part(
    element(
      'w:settings',
      WORD,
      element('w:zoom', { 'w:percent': 100 }),
      element('w:defaultTabStop', { 'w:val': 420 }),
      printing.pageNumbers === 'standard' ? element('w:evenAndOddHeaders') : '',
      element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
      element('w:compat', {}, element('w:compatSetting', mode)),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
      element('w:decimalSymbol', { 'w:val': '.' }),
      element('w:listSeparator', { 'w:val': ',' }),
    ),
  );
}

/** `word/fontTable.xml`: the official families with the names that they have on other machines; none is embedded. */
export function fontTablePart(): string {
  const chinese = Object.values(FAMILIES).map(({ official, substitutes }) =>
    element(
      'w:font',
      { 'w:name': official },
      element('w:altName', { 'w:val': substitutes.join(',') }),
      element('w:charset', { 'w:val': '86' }),
      element('w:family', { 'w:val': 'auto' }),
    ),
  );
  const latin = element(
    'w:font',
    { 'w:name': LATIN_FAMILY },
    element('w:charset', { 'w:val': '00' }),
    element('w:family', { 'w:val': 'roman' }),
  );
  return part(element('w:fonts', WORD, ...chinese, latin));
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const written = all.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target }));
  return part(element('Relationships', { xmlns: `${PREFIXES.package}/relationships` }, ...written));
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
