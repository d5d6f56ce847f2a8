import { Unreadable } from '../../reading.ts';
import { childOf, childrenOf, deepText, type XmlElement } from '../../xml-tree.ts';
import type { WordBlock, WordDocument } from '../document.ts';
import { odtBlocks } from './blocks.ts';
import { changesIn } from './changes.ts';
import { odtLists } from './lists.ts';
import { wholeRoom } from './room.ts';
import { NOWHERE, type OdtGround, odtStory } from './story.ts';
import { odtStyles } from './styles.ts';
import { documentTrees } from './tree.ts';

/** Whether a package is an OpenDocument text, by what it says of itself. */
export function isOdt(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const mimetype = new TextDecoder().decode(parts.get('mimetype')?.subarray(0, LONGEST_MIMETYPE) ?? new Uint8Array());
  return mimetype.startsWith('application/vnd.oasis.opendocument.text');
}

const LONGEST_MIMETYPE = 80;

/** Reads an OpenDocument text, of which the parts are open. Throws `Unreadable`. */
export function readOdtPackage(parts: ReadonlyMap<string, Uint8Array>): WordDocument {
  const trees = documentTrees();
  const treeOf = (name: string): XmlElement | undefined => {
    const part = parts.get(name);
    return part === undefined ? undefined : trees(part);
  };
  const content = treeOf('content.xml');
  const text = childOf(childOf(content, 'office:body'), 'office:text');
  if (content === undefined || text === undefined) throw new Unreadable('damaged');
  const styles = treeOf('styles.xml');
  const ground = groundOf(content, text, styles);
  const blocks = odtBlocks(text, odtStory(ground), NOWHERE);
  readMargins(styles, ground);
  const meta = childOf(treeOf('meta.xml'), 'office:meta');
  return {
    blocks,
    asides: ground.asides,
    comments: ground.comments,
    properties: new Map(
      childrenOf(meta, 'meta:user-defined').map((each) => [each.attributes.get('meta:name') ?? '', deepText(each)]),
    ),
    savedBy: programIn(meta),
    unread: ground.unread,
  };
}

function groundOf(content: XmlElement, text: XmlElement, styles: XmlElement | undefined): OdtGround {
  const elements = [styles, content].flatMap((part) => STYLES.flatMap((name) => childOf(part, name)?.children ?? []));
  return {
    styles: odtStyles(elements),
    lists: odtLists(elements),
    changes: changesIn(childOf(text, 'text:tracked-changes')),
    shown: new Set(),
    room: wholeRoom(),
    ended: new Set(namesOfEnds(text)),
    comments: [],
    asides: [],
    unread: [],
    blocks: odtBlocks,
  };
}

const STYLES = ['office:styles', 'office:automatic-styles'];

function namesOfEnds({ name, attributes, children }: XmlElement): readonly string[] {
  if (name === 'office:annotation-end') return [attributes.get('office:name') ?? ''];
  return children.flatMap(namesOfEnds);
}

const MARGINS = /^style:(header|footer)(?:-left|-first)?$/;

/** Reads headers and footers. */
function readMargins(styles: XmlElement | undefined, ground: OdtGround): void {
  for (const page of childrenOf(childOf(styles, 'office:master-styles'), 'style:master-page')) {
    for (const each of page.children) {
      const kind = MARGINS.exec(each.name)?.[1];
      if (kind === undefined) continue;
      const blocks: readonly WordBlock[] = odtBlocks(each, odtStory(ground), NOWHERE);
      ground.asides.push({ kind: kind === 'header' ? 'header' : 'footer', blocks });
    }
  }
}

function programIn(meta: XmlElement | undefined): string {
  const generator = childOf(meta, 'meta:generator');
  return /^[A-Za-z]*/.exec(generator === undefined ? '' : deepText(generator).trim())?.[0] ?? '';
}
