import { linksOf } from '../links.ts';
import type { Pending, Reading, Trait } from '../reading.ts';
import { unknownIn } from '../unknown.ts';
import { programIn } from '../word/docx/properties.ts';
import { childOf, treeReader, type XmlElement } from '../xml-tree.ts';
import { content, isWalked, textOf } from './content.ts';
import { CONTENT, STYLES } from './known.ts';
import { FONTS, SETTINGS, WEB } from './known-parts.ts';
import { misplacedIn } from './order.ts';
import { packageTraits } from './package.ts';
import { elementsOf, relatedParts } from './parts.ts';
import { fontTraits, settingTraits, styleListTraits } from './settings.ts';
import { stylesIn } from './styles.ts';
import { attribute, foreignNames, PACKAGE_NAMESPACES, wordTrees } from './tree.ts';
import type { Walk } from './walk.ts';

/** What a document has beside its text. */
type Looks = Required<Pick<Reading, 'traits' | 'pending' | 'savedBy'>>;

/**
 * How a Word document looks, part by part: letters and paragraphs with all that they inherit, tables, pages, whatever is
 * no text, whatever nobody here knows, and what nobody has decided about yet. Changes count as accepted, as in the text.
 * `trees` makes trees of parts, where they are made already. Throws `Unreadable`.
 */
export function looksOf(parts: ReadonlyMap<string, Uint8Array>, trees: Walk['treeOf'] = wordTrees()): Looks {
  const traits: Trait[] = [];
  const pending: Pending[] = [];
  const told = new Set<string>();
  const add: Walk['add'] = (kind, place, value, mayBeLost) =>
    traits.push({ kind, place, value, ...(mayBeLost && { mayBeLost }) });
  const addOnce: Walk['add'] = (...trait) => {
    if (!told.has(JSON.stringify(trait))) add(...trait);
    told.add(JSON.stringify(trait));
  };
  const read = new Map<Uint8Array, XmlElement>();
  const treeOf = (part: Uint8Array): XmlElement => {
    const known = read.get(part);
    if (known !== undefined) return known;
    const tree = trees(part);
    read.set(part, tree);
    for (const name of foreignNames(tree)) addOnce('element', '', name);
    return tree;
  };
  const packageTree = treeReader(PACKAGE_NAMESPACES);
  const walk: Walk = {
    treeOf,
    add,
    addOnce,
    styles: stylesIn(elementsOf(parts, 'word/styles.xml', treeOf)),
    within: '',
    savedBy: programIn(elementsOf(parts, 'docProps/app.xml', packageTree)),
    pend: (kind, mark, text) =>
      pending.push({ kind, author: attribute(mark, 'author') ?? '', date: attribute(mark, 'date') ?? '', text }),
  };
  const links = linksOf(parts, packageTree);
  const document = parts.get('word/document.xml');
  if (document !== undefined) {
    const tree = treeOf(document);
    content(childOf(tree, 'body'), walk);
    for (const part of relatedParts(tree, 'word/document.xml', parts, links, treeOf)) {
      add('header', '', `${part.kind} ${part.type}`);
      content(part.tree, { ...walk, within: `${part.kind} ${part.type}` });
    }
  }
  for (const each of elementsOf(parts, 'word/comments.xml', treeOf)) walk.pend('comment', each, textOf(each));
  packageTraits(parts, links, packageTree, walk);
  settingTraits(elementsOf(parts, 'word/settings.xml', treeOf), walk);
  const styles = elementsOf(parts, 'word/styles.xml', treeOf);
  styleListTraits(styles, walk);
  for (const each of elementsOf(parts, 'word/fontTable.xml', treeOf)) fontTraits(each, walk);
  return { traits: [...traits, ...unknownTraits(parts, treeOf)], pending, savedBy: walk.savedBy };
}

/** What may stand in which part. */
const KNOWN = [
  [/^word\/(?:document|header[\w-]*|footer[\w-]*)\.xml$/, CONTENT],
  [/^word\/styles\.xml$/, STYLES],
  [/^word\/settings\.xml$/, SETTINGS],
  [/^word\/fontTable\.xml$/, FONTS],
  [/^word\/webSettings\.xml$/, WEB],
] as const;

function unknownTraits(parts: ReadonlyMap<string, Uint8Array>, treeOf: Walk['treeOf']): readonly Trait[] {
  return [...parts].flatMap(([name, part]) => {
    const known = KNOWN.find(([pattern]) => pattern.test(name))?.[1];
    if (known === undefined) return [];
    const misplaced = [...misplacedIn(treeOf(part))].map((value): Trait => ({ kind: 'element', place: '', value }));
    return [...unknownIn(treeOf(part), known, '', isWalked), ...misplaced];
  });
}
