import type { Trait, TraitKind } from '../reading.ts';
import { childOf, childrenOf, deepText, isOn, type XmlElement } from '../xml-tree.ts';

/** A sheet as the workbook lists it. */
export interface BookSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly relationship: string;
}

/** The sheets in their order. */
export function bookSheets(workbook: XmlElement): readonly BookSheet[] {
  return childrenOf(childOf(workbook, 'sheets'), 'sheet').map(({ attributes }) => ({
    name: attributes.get('name') ?? '',
    isVisible: (attributes.get('state') ?? 'visible') === 'visible',
    relationship: attributes.get('r:id') ?? '',
  }));
}

/** What the workbook itself says: its sheets, its names, how it counts. */
export function bookTraits(workbook: XmlElement): readonly Trait[] {
  const traits: Trait[] = [];
  const add = (kind: TraitKind, place: string, value: string) => traits.push({ kind, place, value });
  const sheets = bookSheets(workbook);
  for (const [index, { name, isVisible }] of sheets.entries()) {
    add('sheet', String(index + 1), isVisible ? name : `${name} (hidden)`);
  }
  if (isOn(childOf(workbook, 'workbookPr'), 'date1904')) add('book-setting', '', 'date1904');
  for (const { attributes, text } of childrenOf(childOf(workbook, 'definedNames'), 'definedName')) {
    const scope = attributes.get('localSheetId');
    const place = scope === undefined ? '' : (sheets[Number(scope)]?.name ?? scope);
    add('book-name', place, `${attributes.get('name') ?? ''} = ${text.replaceAll(/'((?:[^']|'')*)'!/g, '$1!')}`);
  }
  // LibreOffice without a screen loses it.
  const protection = childOf(workbook, 'workbookProtection');
  if (isOn(protection, 'lockStructure')) {
    traits.push({ kind: 'book-setting', place: '', value: 'lockStructure', mayBeLost: true });
  }
  for (const name of ['lockWindows', 'lockRevision']) if (isOn(protection, name)) add('book-setting', '', name);
  const hasPassword = [...(protection?.attributes ?? [])].some(
    ([key, value]) => /Password|Hash/.test(key) && value !== '',
  );
  if (hasPassword) add('book-setting', '', 'password');
  return traits;
}

/** Properties that WPS gives to every file that it saves. */
const OF_PROGRAMS = new Set(['KSOProductBuildVer', 'ICV', 'KSOReadingLayout']);

/** The title and the custom properties: which document it is. Programs that do not know them lose them. */
export function propertyTraits(core: XmlElement | undefined, custom: XmlElement | undefined): readonly Trait[] {
  const title = childOf(core, 'dc:title');
  const properties = childrenOf(custom, 'property').filter(
    ({ attributes }) => !OF_PROGRAMS.has(attributes.get('name') ?? ''),
  );
  return [
    ...(title === undefined || title.text === '' ? [] : [property('title', title.text)]),
    ...properties.map((each) => property(each.attributes.get('name') ?? '', deepText(each).trim())),
  ];
}

function property(place: string, value: string): Trait {
  return { kind: 'book-property', place, value, mayBeLost: true };
}
