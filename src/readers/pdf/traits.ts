import type { Trait, TraitKind } from '../reading.ts';
import { graphOf, wordsOfContent } from './graph.ts';
import type { PdfObjects } from './objects.ts';
import { type PageOfPdf, pagesOf } from './pages.ts';
import { paintingOf } from './painting.ts';
import { isArray, isDictionary, isName, isStream, isString, type PdfDictionary, type PdfValue } from './syntax.ts';

/**
 * Everything of a PDF beside the text that is read from it, by the place where it is: pages with their paintings,
 * fonts, and each entry of the catalogue with all that it refers to. The same for two files that show and hold the same,
 * however their objects are numbered, ordered and packed.
 */
export function traitsOf(objects: PdfObjects): readonly Trait[] {
  const whole = wholeTraits(objects);
  // What is encrypted can be read with its keys alone.
  if (objects.trailer.has('Encrypt')) return whole;
  const pages = pagesOf(objects);
  const numbers = new Map(pages.map(({ dictionary }, index) => [dictionary as PdfValue, index + 1]));
  const leaf = (value: PdfValue): string | undefined => {
    const number = numbers.get(value);
    return number === undefined ? undefined : `page ${number} `;
  };
  const graph = (value: PdfValue): string => graphOf(value, objects, leaf);
  const fonts = new Map<PdfDictionary, string>();
  return [
    ...whole,
    { kind: 'pages', place: '', value: String(pages.length) },
    ...pages.flatMap((page, index) => pageTraits(page, String(index + 1), objects, graph, fonts)),
    ...[...fonts].flatMap(([font, name]) => fontTraits(name, font, objects)),
    ...catalogueTraits(objects, graph),
  ];
}

type Graph = (value: PdfValue) => string;

const KNOWN_IN_TRAILER: ReadonlySet<string> = new Set(
  'Root Info ID Size Prev XRefStm Encrypt W Index Type Length Filter DecodeParms'.split(' '),
);

function wholeTraits(objects: PdfObjects): readonly Trait[] {
  const { trailer, updates, isRepaired } = objects;
  const information = objects.entry(trailer, 'Info');
  const filter = objects.entry(objects.entry(trailer, 'Encrypt'), 'Filter');
  return [
    ...(updates > 0 ? [valued('update', String(updates))] : []),
    ...(isRepaired ? [valued('object-table', '')] : []),
    ...(trailer.has('Encrypt') ? [valued('encryption', isName(filter) ? filter.name : '')] : []),
    ...[...trailer.keys()].filter((key) => !KNOWN_IN_TRAILER.has(key)).map((key) => valued('pdf-part', '', key)),
    ...(isDictionary(information) && !trailer.has('Encrypt')
      ? [...information.keys()].map((key) => valued('information', textOf(objects.entry(information, key)), key))
      : []),
  ];
}

function valued(kind: TraitKind, value: string, place = ''): Trait {
  return { kind, place, value };
}

const TOLD_OF_PAGE: ReadonlySet<string> = new Set(
  'Type Parent Contents Resources Annots MediaBox CropBox Rotate'.split(' '),
);

function pageTraits(
  page: PageOfPdf,
  place: string,
  objects: PdfObjects,
  graph: Graph,
  fonts: Map<PdfDictionary, string>,
): readonly Trait[] {
  const { contents, dictionary, inherited } = page;
  const resources = objects.resolve(page.resources);
  const named = objects.entry(resources, 'Font');
  for (const value of isDictionary(named) ? named.values() : []) {
    const font = objects.resolve(value);
    if (isDictionary(font)) fonts.set(font, nameOf(font, objects));
  }
  const words = wordsOfContent(contents.map((stream) => objects.decoded(stream) ?? stream.data).join('\n'));
  const others = isDictionary(resources) ? new Map([...resources].filter(([key]) => key !== 'Font')) : null;
  const letters = isDictionary(named)
    ? [...named].map(([key, font]) => `${key} ${nameOf(objects.resolve(font), objects)}`).sort()
    : [];
  const size = ['MediaBox', 'CropBox'].flatMap((key) => boxText(objects.resolve(inherited.get(key)), objects));
  const annotations = objects.entry(dictionary, 'Annots');
  return [
    valued('page-size', [...size, `${objects.resolve(inherited.get('Rotate')) ?? 0}°`].join(' '), place),
    valued('page-content', `${words}\n${graph(others)}\n${letters.join('\n')}`, place),
    ...paintingOf(page, place, objects),
    ...(isArray(annotations) ? annotations : []).map((each) =>
      valued('annotation', annotationText(each, objects), place),
    ),
    ...[...dictionary.keys()]
      .filter((key) => !TOLD_OF_PAGE.has(key))
      .map((key) => valued('pdf-part', graph(dictionary.get(key) ?? null), `${place} ${key}`)),
  ];
}

function boxText(box: PdfValue, objects: PdfObjects): readonly string[] {
  if (!isArray(box)) return [];
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map((each) => Math.round(Number(objects.resolve(each))));
  return [`${right - left}×${top - bottom}${left === 0 && bottom === 0 ? '' : `+${left}+${bottom}`}`];
}

function annotationText(value: PdfValue, objects: PdfObjects): string {
  const subtype = objects.entry(value, 'Subtype');
  const texts = ['T', 'Contents', 'V'].map((key) => textOf(objects.entry(value, key)));
  return [isName(subtype) ? subtype.name : '', ...texts].filter((text) => text !== '').join(' ');
}

/** The name of a font without the letters that tell subsets apart. */
function nameOf(font: PdfValue, objects: PdfObjects): string {
  const name = objects.entry(font, 'BaseFont');
  return isName(name) ? name.name.replace(/^[A-Z]{6}\+/u, '') : '';
}

function fontTraits(place: string, font: PdfDictionary, objects: PdfObjects): readonly Trait[] {
  const shapes = new Map([...font].filter(([key]) => key !== 'ToUnicode'));
  const graph = (value: PdfValue): string => graphOf(value, objects, () => undefined);
  return [
    valued('font', place),
    valued('font-shapes', graph(shapes), place),
    valued('font-meaning', graph(font.get('ToUnicode') ?? null), place),
  ];
}

const TOLD_OF_CATALOGUE: ReadonlySet<string> = new Set('Type Pages AcroForm OCProperties OpenAction AA'.split(' '));

function catalogueTraits(objects: PdfObjects, graph: Graph): readonly Trait[] {
  const catalogue = objects.resolve(objects.trailer.get('Root'));
  if (!isDictionary(catalogue)) return [];
  const names = objects.entry(catalogue, 'Names');
  const layers = objects.entry(objects.entry(catalogue, 'OCProperties'), 'OCGs');
  const files = objects.entry(objects.entry(names, 'EmbeddedFiles'), 'Names');
  const scripts = objects.entry(objects.entry(names, 'JavaScript'), 'Names');
  const every = (list: PdfValue): readonly PdfValue[] => (isArray(list) ? list : []);
  return [
    ...every(layers).map((layer) => valued('layer', textOf(objects.entry(layer, 'Name')))),
    ...every(files)
      .filter(isString)
      .map((name) => valued('attachment', textOf(name))),
    ...every(scripts)
      .filter(isString)
      .map((name) => valued('action', `JavaScript ${textOf(name)}`)),
    ...['OpenAction', 'AA'].flatMap((key) =>
      catalogue.has(key) ? [valued('action', actionText(catalogue, key, objects))] : [],
    ),
    ...fieldTraits(objects.entry(catalogue, 'AcroForm'), objects),
    ...[...catalogue.keys()]
      .filter((key) => !TOLD_OF_CATALOGUE.has(key))
      .map((key) =>
        valued(
          key === 'StructTreeRoot' ? 'structure' : 'pdf-part',
          graph(catalogue.get(key) ?? null),
          key === 'StructTreeRoot' ? '' : key,
        ),
      ),
  ];
}

function actionText(catalogue: PdfDictionary, key: string, objects: PdfObjects): string {
  const action = objects.entry(catalogue, key);
  const kind = objects.entry(action, 'S');
  const script = objects.entry(action, 'JS');
  const text = isStream(script) ? (objects.decoded(script) ?? '') : textOf(script);
  return [key, isName(kind) ? kind.name : '', text].filter((part) => part !== '').join(' ');
}

/** The fields of a form: signatures apart from those that are filled in. */
function fieldTraits(form: PdfValue, objects: PdfObjects): readonly Trait[] {
  if (form === null) return [];
  const fields = objects.entry(form, 'Fields');
  if (!isArray(fields) || fields.length === 0) return [valued('field', '')];
  return fields.map((field) => {
    const kind = objects.entry(field, 'FT');
    const value = objects.entry(field, 'V');
    const name = textOf(objects.entry(field, 'T'));
    if (!isName(kind) || kind.name !== 'Sig') return valued('field', `${name} ${textOf(value)}`.trim());
    const said = ['Name', 'M'].map((key) => textOf(objects.entry(value, key)));
    return valued('signature', [name, ...said].filter((text) => text !== '').join(' '));
  });
}

/** A string for people (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 by its mark, else as Latin. */
function textOf(value: PdfValue): string {
  if (isName(value)) return value.name;
  if (!isString(value)) return typeof value === 'number' ? String(value) : '';
  const bytes = Buffer.from(value.string, 'latin1');
  if (value.string.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  return value.string.startsWith('\xef\xbb\xbf') ? new TextDecoder().decode(bytes) : value.string;
}
