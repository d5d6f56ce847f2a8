import { Unreadable } from '../reading.ts';
import type { PdfObjects } from './objects.ts';
import { type PageOfPdf, pagesOf } from './pages.ts';
import { isArray, isDictionary, isName, isStream, type PdfStream, type PdfValue } from './syntax.ts';

/**
 * What the parts of a PDF may add up to, in the work that the parser has with them, which grows with the square of some:
 * bytes of content as often as it is drawn, elements of the structure as often as a page asks for them, children of its
 * root, fonts, codes that tables of a font expand to, things open at once in a content, and bytes coded in ways that no
 * build uses. All of our documents stay far below.
 */
const LIMITS = {
  content: 24 * 2 ** 20,
  elements: 500_000,
  roots: 2_000,
  fonts: 500,
  codes: 2_000_000,
  open: 400,
  coded: 32 * 1024,
  depth: 8,
} as const;

/** Refuses a PDF that would keep the parser busy for more than seconds. What is counted is work, so that the answer is the same on every machine. Throws `Unreadable`. */
export function limitWork(objects: PdfObjects): void {
  const pages = pagesOf(objects);
  const costs = new Map<PdfStream, number>();
  const fonts = new Set<PdfValue>();
  const tables = new Set<PdfValue>();
  let content = 0;
  let elements = 0;
  const parents = parentLists(objects);
  for (const page of pages) {
    content += pageCost(page, objects, costs);
    atMost(content, LIMITS.content);
    elements += parents.get(Number(objects.entry(page.dictionary, 'StructParents') ?? -1)) ?? 0;
    atMost(elements, LIMITS.elements);
    limitFonts(objects.resolve(page.resources), objects, fonts, 0);
  }
  atMost(listLength(objects.entry(objects.entry(objects.trailer.get('Root'), 'StructTreeRoot'), 'K')), LIMITS.roots);
  let codes = 0;
  for (const font of fonts) {
    codes += codesOf(font, objects, tables);
    atMost(codes, LIMITS.codes);
  }
}

function atMost(value: number, most: number): void {
  if (!(value <= most)) throw new Unreadable('unsafe');
}

function listLength(value: PdfValue): number {
  return isArray(value) ? value.length : 1;
}

/** How many elements of the structure each number in the parent tree leads to. */
function parentLists(objects: PdfObjects): ReadonlyMap<number, number> {
  const lists = new Map<number, number>();
  const root = objects.entry(objects.trailer.get('Root'), 'StructTreeRoot');
  const seen = new Set<PdfValue>();
  const visit = (node: PdfValue, depth: number): void => {
    if (seen.has(node) || depth > 50) return;
    seen.add(node);
    const numbers = objects.entry(node, 'Nums');
    if (isArray(numbers)) {
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        lists.set(Number(objects.resolve(numbers[index])), listLength(objects.resolve(numbers[index + 1])));
      }
    }
    const kids = objects.entry(node, 'Kids');
    if (isArray(kids)) for (const kid of kids) visit(objects.resolve(kid), depth + 1);
  };
  visit(objects.entry(root, 'ParentTree'), 0);
  return lists;
}

function pageCost({ contents, resources }: PageOfPdf, objects: PdfObjects, costs: Map<PdfStream, number>): number {
  const texts = contents.map((stream) => textOf(stream, objects));
  for (const stream of contents) limitCoding(stream);
  limitOpen(texts.join('\n'));
  return texts.reduce((sum, text) => sum + drawnCost(text, objects.resolve(resources), objects, costs, 0), 0);
}

function textOf(stream: PdfStream, objects: PdfObjects): string {
  return objects.decoded(stream) ?? '';
}

/** Contents that are coded in another way than by one compression inflate without a limit. */
function limitCoding({ dictionary, data }: PdfStream): void {
  const filters = [dictionary.get('Filter') ?? []].flat();
  const [first] = filters;
  const isPlain =
    filters.length === 0 || (filters.length === 1 && isName(first) && /^Fl(?:ateDecode)?$/u.test(first.name));
  if (!isPlain) atMost(data.length, LIMITS.coded);
}

/** States that are saved, and marks that are begun, and not ended. */
function limitOpen(text: string): void {
  let [states, marks] = [0, 0];
  for (const [word] of text.matchAll(
    /(?<![^\0\t\n\f\r ()<>[\]{}/%])(?:q|Q|BMC|BDC|EMC)(?![^\0\t\n\f\r ()<>[\]{}/%])/gu,
  )) {
    if (word === 'q') states += 1;
    else if (word === 'Q') states = Math.max(0, states - 1);
    else if (word === 'EMC') marks = Math.max(0, marks - 1);
    else marks += 1;
    atMost(Math.max(states, marks), LIMITS.open);
  }
}

/** What drawing a content takes: its bytes, and those of every form, pattern, mask and drawn font that it names, as often as it names it. */
function drawnCost(
  text: string,
  resources: PdfValue,
  objects: PdfObjects,
  costs: Map<PdfStream, number>,
  depth: number,
): number {
  atMost(depth, LIMITS.depth);
  let cost = text.length;
  const named = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(/\/([^\0\t\n\f\r ()<>[\]{}/%]+)/gu)) {
    const known = named.get(name) ?? costOfNamed(name, resources, objects, costs, depth);
    named.set(name, known);
    cost += known;
    atMost(cost, LIMITS.content);
  }
  return cost;
}

function costOfNamed(
  name: string,
  resources: PdfValue,
  objects: PdfObjects,
  costs: Map<PdfStream, number>,
  depth: number,
): number {
  const of = (kind: string): PdfValue => objects.entry(objects.entry(resources, kind), name);
  const font = of('Font');
  const procedures = objects.entry(font, 'CharProcs');
  const drawn = [
    of('XObject'),
    of('Pattern'),
    objects.entry(objects.entry(of('ExtGState'), 'SMask'), 'G'),
    ...(isDictionary(procedures) ? [...procedures.values()].map((each) => objects.resolve(each)) : []),
  ];
  let cost = 0;
  for (const stream of drawn) {
    if (!isStream(stream) || isImage(stream)) continue;
    limitCoding(stream);
    const known = costs.get(stream);
    const content = textOf(stream, objects);
    if (known === undefined) limitOpen(content);
    const own = objects.entry(stream, 'Resources') ?? objects.entry(font, 'Resources') ?? resources;
    const each = known ?? drawnCost(content, own, objects, costs, depth + 1);
    costs.set(stream, each);
    cost += each;
  }
  return cost;
}

function isImage({ dictionary }: PdfStream): boolean {
  const kind = dictionary.get('Subtype');
  return isName(kind) && kind.name === 'Image';
}

/** Collects the fonts that resources and those of their forms name. */
function limitFonts(resources: PdfValue, objects: PdfObjects, fonts: Set<PdfValue>, depth: number): void {
  const named = objects.entry(resources, 'Font');
  if (isDictionary(named)) {
    for (const font of named.values()) {
      fonts.add(objects.resolve(font));
      atMost(fonts.size, LIMITS.fonts);
    }
  }
  const drawn = objects.entry(resources, 'XObject');
  if (!isDictionary(drawn) || depth > LIMITS.depth) return;
  for (const each of drawn.values()) limitFonts(objects.entry(each, 'Resources'), objects, fonts, depth + 1);
}

const RANGES = /begin(?:bf|cid|notdef)range([\s\S]*?)end/gu;
const RANGE = /<([0-9A-Fa-f\s]{0,16})>\s*<([0-9A-Fa-f\s]{0,16})>\s*(?:<[^>]*>|\[[^\]]*\]|\d*)/gu;

/** How many codes the tables of a font expand to. */
function codesOf(font: PdfValue, objects: PdfObjects, counted: Set<PdfValue>): number {
  let codes = 0;
  for (const table of [objects.entry(font, 'ToUnicode'), objects.entry(font, 'Encoding')]) {
    if (!isStream(table) || counted.has(table)) continue;
    counted.add(table);
    limitCoding(table);
    for (const [, ranges = ''] of textOf(table, objects).matchAll(RANGES)) codes += codesIn(ranges);
  }
  const [descendant] = [objects.entry(font, 'DescendantFonts')].flat();
  for (const key of ['W', 'W2']) {
    const widths = objects.entry(descendant, key);
    if (isArray(widths)) widths.forEach(limitCode);
  }
  for (const key of ['FirstChar', 'LastChar']) limitCode(objects.entry(font, key));
  return codes;
}

function codesIn(ranges: string): number {
  let codes = 0;
  for (const [, from = '', to = ''] of ranges.matchAll(RANGE)) {
    const [first = 0, last = 0] = [from, to].map((each) => Number.parseInt(each.replace(/\s/gu, ''), 16));
    codes += Math.max(0, last - first) + 1;
  }
  return codes;
}

/** No font has codes above this. */
function limitCode(value: PdfValue): void {
  if (typeof value === 'number') atMost(value, 0xffff);
}
