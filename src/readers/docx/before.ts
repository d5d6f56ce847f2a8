import { childOf, type XmlElement } from '../xml-tree.ts';

/** The tree of a part as it was before anybody changed it under revision marks: all of that rejected, formats too. */
export function beforeChanges(element: XmlElement): XmlElement {
  const children = element.children.flatMap(formerly);
  return { ...element, children: joined(children) };
}

/** What was put in, or moved here. */
const PUT_IN = new Set(['ins', 'moveTo']);
/** What was struck out, or moved from here. */
const STRUCK_OUT = new Set(['del', 'moveFrom']);
/** What properties say of changes, and nothing else. */
const MARKS = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge']);

function formerly(element: XmlElement): readonly XmlElement[] {
  const { name, children } = element;
  if (PUT_IN.has(name)) return [];
  if (STRUCK_OUT.has(name)) return children.flatMap(formerly);
  if (name === 'tr' && isPutIn(childOf(element, 'trPr'))) return [];
  if (name === 'tc' && childOf(childOf(element, 'tcPr'), 'cellIns') !== undefined) return [];
  if (name === 'delText') return [{ ...element, name: 't' }];
  if (name === 'pPr') return [paragraphProperties(element)];
  return [/Pr$/.test(name) ? properties(element) : beforeChanges(element)];
}

function isPutIn(properties: XmlElement | undefined): boolean {
  return properties?.children.some(({ name }) => PUT_IN.has(name)) ?? false;
}

/** Properties without what is said of changes; those that somebody changed as they were. */
function properties(element: XmlElement): XmlElement {
  const former = childOf(childOf(element, `${element.name}Change`), element.name);
  const kept = former === undefined ? element.children : [...former.children, ...element.children.filter(isKept)];
  return { ...element, children: kept.filter(({ name }) => !MARKS.has(name) && !name.endsWith('Change')) };
}

/** What a change of properties does not repeat (17.13.5.29, 17.13.5.32): the mark of a paragraph, the section that ends in it, and headers and footers. */
function isKept({ name }: XmlElement): boolean {
  return name === 'rPr' || name === 'sectPr' || name === 'headerReference' || name === 'footerReference';
}

/** Whether its mark was put in is needed to join the paragraph with the next. */
function paragraphProperties(element: XmlElement): XmlElement {
  const { children, ...others } = properties(element);
  return {
    ...others,
    children: children.map((each) => {
      if (each.name === 'sectPr') return properties(each);
      if (each.name !== 'rPr') return each;
      return isPutIn(each) ? { ...properties(each), name: JOINS } : properties(each);
    }),
  };
}

/** Stands for the properties of a mark that was put in. */
const JOINS = 'rPr+';

/** Paragraphs that somebody cut in two are one, with the properties of the last. */
function joined(children: readonly XmlElement[]): readonly XmlElement[] {
  const result: XmlElement[] = [];
  let open: readonly XmlElement[] = [];
  for (const [index, each] of children.entries()) {
    const own = childOf(each, 'pPr');
    const content = [...open, ...each.children.filter((child) => child !== own)];
    const joins = each.name === 'p' && childOf(own, JOINS) !== undefined && children[index + 1]?.name === 'p';
    if (joins) open = content;
    else if (each.name !== 'p') result.push(each);
    else {
      result.push({ ...each, children: own === undefined ? content : [plain(own), ...content] });
      open = [];
    }
  }
  return result;
}

function plain(properties: XmlElement): XmlElement {
  return {
    ...properties,
    children: properties.children.map((each) => (each.name === JOINS ? { ...each, name: 'rPr' } : each)),
  };
}
