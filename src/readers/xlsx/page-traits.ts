import { childOf, childrenOf, isOn, type XmlElement } from '../xml-tree.ts';

const TWIPS_PER_INCH = 1440;

/** What decides how a sheet is printed, one sentence each: paper, scale, margins, headers and footers, where pages end. */
export function pageOf(sheet: XmlElement): readonly string[] {
  return [...setupOf(sheet), ...optionsOf(sheet), ...headersOf(sheet), ...marginsOf(sheet), ...breaksOf(sheet)];
}

function setupOf(sheet: XmlElement): readonly string[] {
  const setup = childOf(sheet, 'pageSetup');
  const said = (name: string, rule: string) => setup?.attributes.get(name) ?? rule;
  const isFit = isOn(childOf(childOf(sheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  const unless = (name: string, rule: string) => (said(name, rule) === rule ? [] : [`${name} ${said(name, rule)}`]);
  return [
    `orientation ${said('orientation', 'default')}`,
    `paperSize ${said('paperSize', '1')}`,
    ...unless('paperHeight', ''),
    ...unless('paperWidth', ''),
    isFit ? `fit ${said('fitToWidth', '1')} ${said('fitToHeight', '1')}` : `scale ${said('scale', '100')}`,
    ...unless('pageOrder', 'downThenOver'),
    ...unless('errors', 'displayed'),
    ...(isOn(setup, 'useFirstPageNumber') ? unless('firstPageNumber', '') : []),
    ...['blackAndWhite', 'draft'].filter((name) => isOn(setup, name)),
  ];
}

function optionsOf(sheet: XmlElement): readonly string[] {
  const options = childOf(sheet, 'printOptions');
  return ['horizontalCentered', 'verticalCentered', 'headings', 'gridLines'].filter((name) => isOn(options, name));
}

/** Headers and footers that say something. */
function textsOf(sheet: XmlElement): readonly XmlElement[] {
  return childOf(sheet, 'headerFooter')?.children.filter(({ text }) => text !== '') ?? [];
}

function headersOf(sheet: XmlElement): readonly string[] {
  const headers = childOf(sheet, 'headerFooter');
  const [isEvenOther, isFirstOther] = [isOn(headers, 'differentOddEven'), isOn(headers, 'differentFirst')];
  const isUsed = (name: string) =>
    name.startsWith('odd') || (name.startsWith('even') && isEvenOther) || (name.startsWith('first') && isFirstOther);
  return [
    ...textsOf(sheet).flatMap(({ name, text }) => (isUsed(name) ? [`${name} ${text}`] : [])),
    ...(isEvenOther ? ['differentOddEven'] : []),
    ...(isFirstOther ? ['differentFirst'] : []),
    ...['alignWithMargins', 'scaleWithDoc'].flatMap((name) => (isOn(headers, name, true) ? [] : [`${name} 0`])),
  ];
}

function marginsOf(sheet: XmlElement): readonly string[] {
  const ends = textsOf(sheet).map(({ name }) => name.toLowerCase());
  return [...(childOf(sheet, 'pageMargins')?.attributes ?? [])].flatMap(([name, value]) => {
    // Where there is no header, programs write the distance that they would give it.
    const isUnused = (name === 'header' || name === 'footer') && !ends.some((end) => end.endsWith(name));
    return isUnused ? [] : [`margin ${name} ${Math.round(Number(value) * TWIPS_PER_INCH)}`];
  });
}

function breaksOf(sheet: XmlElement): readonly string[] {
  return ['rowBreaks', 'colBreaks'].flatMap((kind) =>
    childrenOf(childOf(sheet, kind), 'brk').flatMap((each) =>
      isOn(each, 'man') ? [`${kind} ${each.attributes.get('id') ?? ''}`] : [],
    ),
  );
}
