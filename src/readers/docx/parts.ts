import { attribute, treeOf, type XmlElement } from '../xml-tree.ts';
import { isOn } from './properties.ts';
import type { Walk } from './walk.ts';

/** A header or a footer that a section refers to. */
interface RelatedPart {
  readonly kind: 'header' | 'footer';
  /** For which pages: `default`, `even`, `first`. */
  readonly type: string;
  readonly content: Uint8Array;
}

/** The headers and footers of all sections, in their order; those of a section that has none of its own go on from the one before. */
export function relatedParts(document: XmlElement, parts: ReadonlyMap<string, Uint8Array>): readonly RelatedPart[] {
  const targets = targetsIn(parts.get('word/_rels/document.xml.rels'));
  return sectionsIn(document).flatMap((section) =>
    section.children.flatMap((each): readonly RelatedPart[] => {
      const kind = each.name === 'headerReference' ? 'header' : each.name === 'footerReference' ? 'footer' : undefined;
      const content = parts.get(`word/${targets.get(attribute(each, 'id') ?? '')}`);
      return kind === undefined || content === undefined
        ? []
        : [{ kind, type: attribute(each, 'type') ?? 'default', content }];
    }),
  );
}

function sectionsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((each) => (each.name === 'sectPr' ? [each] : sectionsIn(each)));
}

function targetsIn(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const relationships = part === undefined ? [] : treeOf(part).children;
  return new Map(relationships.map((each) => [attribute(each, 'Id') ?? '', attribute(each, 'Target') ?? '']));
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

/** What is packed into a document beside its text: parts that nobody needs for it, what lies elsewhere, settings and fonts that change how it looks. */
export function partTraits(parts: ReadonlyMap<string, Uint8Array>, { add }: Walk): void {
  for (const name of parts.keys()) if (!KNOWN.test(name)) add('part', name, '');
  for (const name of [...parts.keys()].filter((each) => each.endsWith('.rels'))) {
    const outside = elementsOf(parts, name).filter((each) => attribute(each, 'TargetMode') === 'External');
    for (const each of outside) add('part', name, attribute(each, 'Target') ?? '');
  }
  const settings = elementsOf(parts, 'word/settings.xml').filter((each) => SEEN_SETTINGS.has(each.name) && isOn(each));
  for (const { name } of settings) add('page', '', name);
  const embedded = elementsOf(parts, 'word/fontTable.xml').filter(({ children }) =>
    children.some(({ name }) => name.startsWith('embed')),
  );
  for (const each of embedded) add('font', '', `embedded ${attribute(each, 'name') ?? ''}`);
}

function elementsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): readonly XmlElement[] {
  const part = parts.get(name);
  return part === undefined ? [] : treeOf(part).children;
}
