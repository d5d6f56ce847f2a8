import type { XmlElement } from '../xml-tree.ts';
import { flat, isOn } from './properties.ts';
import { attribute, attributesOf } from './tree.ts';
import { formatting, type Walk } from './walk.ts';

/** What a section has that does not show: which of its headers are which is told by their contents. */
const UNSEEN_SECTION = new Set(
  'headerReference footerReference formProt sectPrChange footnotePr endnotePr noEndnote'.split(' '),
);

/** What is said of the properties of a section; what is usual is left out. */
const SECTION: Readonly<Record<string, (element: XmlElement) => readonly string[]>> = {
  pgSz: measuresIn,
  pgMar: measuresIn,
  docGrid: (each) => [
    `docGrid ${(attribute(each, 'type') ?? '').replace('default', '')} ${attribute(each, 'linePitch') ?? ''}`,
  ],
  cols: (each) => (/^1?$/.test(attribute(each, 'num') ?? '') ? [] : [flat(each)]),
  textDirection: (each) => (/^lr(?:Tb)?$/i.test(attribute(each) ?? '') ? [] : [flat(each)]),
  type: (each) => (attribute(each) === 'nextPage' ? [] : [flat(each)]),
  titlePg: (each) => (isOn(each) ? [each.name] : []),
  pgNumType: (each) =>
    attributesOf(each).every(([key, value]) => key === 'fmt' && value === 'decimal') ? [] : [flat(each)],
};

/** The distance of headers says nothing where there are none; those that are there are told of by themselves. */
function measuresIn(element: XmlElement): readonly string[] {
  const seen = attributesOf(element).filter(([key, value]) => value !== '0' && key !== 'code' && key !== 'header');
  return seen.map(([key, value]) => `${element.name} ${key} ${/^\d+$/.test(value) ? `${value}tw` : value}`);
}

/** How the pages of a section look. LibreOffice calculates anew how far letters on a grid are from one another. */
export function sectionTraits(section: XmlElement, walk: Walk): void {
  formatting(section, '', walk);
  for (const each of section.children.filter(({ name }) => !UNSEEN_SECTION.has(name))) {
    const space = each.name === 'docGrid' ? (attribute(each, 'charSpace') ?? '0') : '0';
    if (space !== '0' && walk.savedBy !== 'LibreOffice') walk.add('page', '', `charSpace ${space}`, 'LibreOffice');
    for (const value of SECTION[each.name]?.(each) ?? [flat(each)]) walk.add('page', '', value);
  }
}
