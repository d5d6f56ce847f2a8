import type { Trait, TraitKind } from '../reading.ts';
import { childOf, childrenOf, deepText, type XmlElement } from '../xml-tree.ts';
import type { Attachment } from './attached.ts';
import { hiddenIn } from './hidden.ts';
import { type OfdPackage, placeIn } from './package.ts';
import type { OfdPage } from './page.ts';

/** What was read of a document before. */
interface DocumentParts {
  readonly pages: readonly OfdPage[];
  readonly tags: readonly XmlElement[];
  readonly attachments: readonly Attachment[];
}

/**
 * Everything of an OFD document beside the text that is read from it: pages with what is painted on them, fonts with
 * their whole files, bookmarks, tags, attachments, and whatever else the package holds. The same for two files that show and hold the
 * same, however they are packed and their XML is spelt.
 */
export function traitsOf(ofd: OfdPackage, { pages, tags, attachments }: DocumentParts): readonly Trait[] {
  const told = [
    ...informationIn(ofd.root),
    valued('pages', String(pages.length)),
    ...pages.flatMap((page, index) => pageTraits(page, String(index + 1))),
    ...resourcesIn(ofd),
    ...documentTraits(ofd),
    ...tags.map((tree) => valued('structure', written(tree))),
    ...attachments.flatMap(attachmentTraits),
  ];
  return [...told, ...ofd.rest().map((name) => valued('part', name, name))];
}

function valued(kind: TraitKind, value: string, place = ''): Trait {
  return { kind, place, value };
}

/** An element with all that it has and holds, as a text: its attributes in the order of their names. */
function written({ name, attributes, children, text }: XmlElement): string {
  const own = [...attributes].map(([key, value]) => `${key}=${JSON.stringify(value)}`).sort();
  const said = children.length > 0 && text.trim() === '' ? '' : JSON.stringify(text);
  return `<${[name, ...own].join(' ')}>${said}${children.map(written).join('')}</>`;
}

/** What the document says of itself, and what beside that stands at the top of the package. */
function informationIn(root: XmlElement): readonly Trait[] {
  const [body] = childrenOf(root, 'DocBody');
  const about = childOf(body, 'DocInfo')?.children ?? [];
  const others = [...root.children, ...(body?.children ?? [])].filter(
    ({ name }) => !['DocBody', 'DocInfo', 'DocRoot'].includes(name),
  );
  return [
    valued('pdf-part', JSON.stringify([...root.attributes].sort()), 'OFD'),
    ...about.filter(isTold).map((each) => valued('information', deepTextOrTree(each), each.name)),
    ...others.map((each) => valued(each.name === 'Signatures' ? 'signature' : 'pdf-part', written(each), each.name)),
  ];
}

/** Two files that show the same have each a number of its own, and one as high as that of their last object. */
function isTold({ name }: XmlElement): boolean {
  return name !== 'DocID' && name !== 'MaxUnitID';
}

function deepTextOrTree(element: XmlElement): string {
  return element.children.length === 0 ? element.text : element.children.map(deepText).join('、');
}

function pageTraits({ tree, box, objects, ...page }: OfdPage, place: string): readonly Trait[] {
  const counts = new Map<string, number>();
  for (const { kind } of objects) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const hidden = new Map<string, number>();
  for (const object of objects) {
    const why = hiddenIn(object, box);
    if (why !== '') hidden.set(why, (hidden.get(why) ?? 0) + 1);
  }
  const [left = 0, top = 0, width = 0, height = 0] = box;
  const corner = left === 0 && top === 0 ? '' : `+${left}+${top}`;
  return [
    valued('page-size', `${Math.round(width)}×${Math.round(height)}${corner}`, place),
    valued('page-content', `${page.id} ${written(tree)}`, place),
    ...(['text', 'line', 'area', 'picture'] as const).map((kind) =>
      valued(`painted-${kind}`, String(counts.get(kind) ?? 0), place),
    ),
    ...[...hidden].map(([why, count]) => valued('hidden-text', `${why} ×${count}`, place)),
  ];
}

/** Fonts, each with its file, and whatever else the resources hold. */
function resourcesIn(ofd: OfdPackage): readonly Trait[] {
  const common = childOf(ofd.document, 'CommonData');
  const places = ['PublicRes', 'DocumentRes'].flatMap((name) => childrenOf(common, name));
  return places.flatMap((place) => {
    const found = ofd.tree(ofd.documentName, placeIn(place));
    if (found === undefined) return [];
    const base = `${found.name.slice(0, found.name.lastIndexOf('/') + 1)}${found.tree.attributes.get('BaseLoc') ?? ''}/-`;
    return found.tree.children.flatMap((group) =>
      group.name === 'Fonts'
        ? group.children.flatMap((font) => fontTraits(font, base, ofd))
        : [valued('pdf-part', written(group), group.name)],
    );
  });
}

function fontTraits(font: XmlElement, base: string, ofd: OfdPackage): readonly Trait[] {
  const name = font.attributes.get('FontName') ?? '';
  const file = ofd.bytes(base, placeIn(childOf(font, 'FontFile')));
  return [
    valued('font', name, name),
    valued('font-shapes', bytesAsText(file), name),
    valued('font-meaning', written(font), name),
  ];
}

/** What is attached, and what it holds and is said of it. */
function attachmentTraits({ name, element, content }: Attachment): readonly Trait[] {
  return [
    valued('attachment', name),
    valued('attachment-content', `${written(element)} ${bytesAsText(content)}`, name),
  ];
}

function bytesAsText(bytes: Uint8Array = new Uint8Array()): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** What the document has beside pages and resources: each a departure where no build writes it. */
function documentTraits(ofd: OfdPackage): readonly Trait[] {
  return ofd.document.children.flatMap((part): readonly Trait[] => {
    const { name } = part;
    if (name === 'CommonData')
      return [valued('pdf-part', written({ ...part, children: part.children.filter(isTold) }), name)];
    if (name === 'Pages' || name === 'Attachments') return [];
    const listed = ofd.tree(ofd.documentName, placeIn(part))?.tree;
    if (name === 'Annotations')
      return (listed?.children ?? [part]).map((each) =>
        valued('annotation', written(each), each.attributes.get('PageID') ?? ''),
      );
    if (name === 'Actions') return part.children.map((each) => valued('action', written(each)));
    return [valued('pdf-part', written(name === 'CustomTags' ? (listed ?? part) : part), name)];
  });
}
