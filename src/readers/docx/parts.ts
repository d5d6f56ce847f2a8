import type { XmlElement } from '../xml-tree.ts';
import { isOn } from './properties.ts';
import { attribute } from './tree.ts';
import type { Walk } from './walk.ts';

/** A header or a footer that a section refers to. */
interface RelatedPart {
  readonly kind: 'header' | 'footer';
  /** For which pages: `default`, `even`, `first`. */
  readonly type: string;
  readonly tree: XmlElement;
}

/** The headers and footers of all sections, in their order; those of a section that has none of its own go on from the one before. */
export function relatedParts(
  document: XmlElement,
  parts: ReadonlyMap<string, Uint8Array>,
  treeOf: Walk['treeOf'],
): readonly RelatedPart[] {
  const relationships = elementsOf(parts, 'word/_rels/document.xml.rels', treeOf);
  const targets = new Map(relationships.map((each) => [attribute(each, 'Id') ?? '', attribute(each, 'Target') ?? '']));
  return sectionsIn(document).flatMap((section) =>
    section.children.flatMap((each): readonly RelatedPart[] => {
      const kind = each.name === 'headerReference' ? 'header' : each.name === 'footerReference' ? 'footer' : undefined;
      const content = parts.get(`word/${targets.get(attribute(each, 'r:id') ?? '')}`);
      return kind === undefined || content === undefined
        ? []
        : [{ kind, type: attribute(each, 'type') ?? 'default', tree: treeOf(content) }];
    }),
  );
}

function sectionsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((each) => (each.name === 'sectPr' ? [each] : sectionsIn(each)));
}

/** Parts that our build or an office program writes, and nobody sees by themselves: headers, notes and lists are told where they are referred to. */
const KNOWN =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|core|custom)\.xml|word\/(?:document|styles|settings|fontTable|webSettings|numbering|comments|commentsExtended|commentsIds|commentsExtensible|people|footnotes|endnotes|(?:header|footer)[\w-]*|theme\/theme\d*)\.xml|word\/_rels\/(?:document|settings|fontTable|(?:header|footer)[\w-]*)\.xml\.rels|customXml\/(?:item|itemProps)\d*\.xml|customXml\/_rels\/item\d*\.xml\.rels)$/;

/** Settings of a document that decide how it looks. */
const SEEN_SETTINGS = new Set(
  (
    'evenAndOddHeaders mirrorMargins displayBackgroundShape bookFoldPrinting gutterAtTop printTwoOnOne ' +
    'doNotDisplayPageBoundaries printFormsData printPostScriptOverText'
  ).split(' '),
);

/** Kinds of relationships that those parts have; whatever another is, it draws something in. */
const RELATIONS =
  /\/(?:officeDocument|(?:core|extended|custom|metadata\/core)-properties|styles|settings|fontTable|webSettings|theme|numbering|header|footer|footnotes|endnotes|comments\w*|people|customXml|customXmlProps)$/;
/** Fonts whose letters are pictures. */
const PICTURES = /wingdings|webdings|symbol|dingbat/i;

/** What is packed into a document beside its text: parts that nobody needs for it, what lies elsewhere, settings and fonts that change how it looks. */
export function partTraits(parts: ReadonlyMap<string, Uint8Array>, walk: Walk): void {
  for (const name of parts.keys()) {
    if (!KNOWN.test(name)) walk.add('part', name, '');
    if (name.endsWith('.rels')) relationTraits(name, elementsOf(parts, name, walk.treeOf), walk);
  }
  const settings = elementsOf(parts, 'word/settings.xml', walk.treeOf);
  for (const each of settings) if (SEEN_SETTINGS.has(each.name) && isOn(each)) walk.add('page', '', each.name);
  for (const each of elementsOf(parts, 'word/fontTable.xml', walk.treeOf)) fontTraits(each, walk);
}

function relationTraits(part: string, relations: readonly XmlElement[], { add }: Walk): void {
  for (const each of relations) {
    const isInside = attribute(each, 'TargetMode') !== 'External';
    if (!isInside || !RELATIONS.test(attribute(each, 'Type') ?? '')) add('part', part, attribute(each, 'Target') ?? '');
  }
}

function fontTraits(font: XmlElement, { add }: Walk): void {
  const name = attribute(font, 'name') ?? '';
  for (const each of font.children) {
    if (each.name.startsWith('embed')) add('font', '', `embedded ${name}`);
    if (each.name === 'altName' && PICTURES.test(attribute(each) ?? '')) add('font', '', `${name} ${attribute(each)}`);
  }
}

/** The elements right in a part; none where there is no such part. */
export function elementsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  treeOf: Walk['treeOf'],
): readonly XmlElement[] {
  const part = parts.get(name);
  return part === undefined ? [] : treeOf(part).children;
}
