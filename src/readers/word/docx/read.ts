import { relatedParts } from '../../docx/parts.ts';
import { attribute } from '../../docx/tree.ts';
import { childOf, type XmlElement } from '../../xml-tree.ts';
import type { WordAside, WordDocument } from '../document.ts';
import { blocksIn } from './blocks.ts';
import { commentsIn } from './comments.ts';
import { numberingsIn } from './numbering.ts';
import type { WordPackage } from './package.ts';
import { customProperties, programIn } from './properties.ts';
import { type Ground, NOWHERE, storyOf } from './story.ts';
import { numberingIn, textStyles } from './styles.ts';

/** Reads a Word file, of which the parts are open. Throws `Unreadable`. */
export function readDocxPackage(word: WordPackage): WordDocument {
  const comments = childrenIn(word.related('comments'));
  const ground = groundOf(word, new Set(comments.map((each) => attribute(each, 'id') ?? '')));
  const document = word.treeOf(word.parts.get(word.main) ?? new Uint8Array());
  const blocks = blocksIn(childOf(document, 'body') ?? document, storyOf(ground), NOWHERE);
  readNotes(word, ground);
  readMargins(word, document, ground);
  return {
    blocks,
    asides: ground.asides,
    comments: commentsIn(comments, childrenIn(word.related('commentsExtended')), (each) =>
      blocksIn(each, storyOf({ ...ground, comments: new Set() }), NOWHERE),
    ),
    properties: customProperties(childrenIn(word.about('custom-properties'))),
    savedBy: programIn(childrenIn(word.about('extended-properties'))),
    unread: ground.unread,
  };
}

function childrenIn(part: XmlElement | undefined): readonly XmlElement[] {
  return part?.children ?? [];
}

function groundOf(word: WordPackage, comments: ReadonlySet<string>): Ground {
  const styles = childrenIn(word.related('styles'));
  const listStyles = new Map(styles.map((each) => [attribute(each, 'styleId'), each]));
  return {
    styles: textStyles(styles),
    numbering: numberingsIn(
      childrenIn(word.related('numbering')),
      (id) => numberingIn(childOf(listStyles.get(id), 'pPr'), undefined).number,
    ),
    comments,
    asides: [],
    unread: [],
    blocks: blocksIn,
  };
}

const NOTES = ['footnote', 'endnote'] as const;

/** Reads the notes. What only parts them from the text has a type. */
function readNotes(word: WordPackage, ground: Ground): void {
  for (const kind of NOTES) {
    const story = storyOf(ground);
    for (const note of childrenIn(word.related(`${kind}s`))) {
      const isNote = note.name === kind && (attribute(note, 'type') ?? 'normal') === 'normal';
      if (isNote) readAside(kind, note, ground, story);
    }
  }
}

/** Reads headers and footers, each once. */
function readMargins({ parts, links, treeOf, main }: WordPackage, document: XmlElement, ground: Ground): void {
  const related = relatedParts(document, main, parts, links, treeOf);
  const read = new Set<XmlElement>();
  for (const { kind, tree } of related) {
    if (!read.has(tree)) readAside(kind, tree, ground);
    read.add(tree);
  }
}

function readAside(kind: WordAside['kind'], holder: XmlElement, ground: Ground, story = storyOf(ground)): void {
  const blocks = [...blocksIn(holder, story, NOWHERE)];
  ground.asides.push({ kind, blocks });
}
