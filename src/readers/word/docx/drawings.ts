import { attribute } from '../../docx/tree.ts';
import type { XmlElement } from '../../xml-tree.ts';
import type { Revision, UnreadContent, WordBlock } from '../document.ts';
import { chosen } from './alternatives.ts';
import { noFields } from './fields.ts';
import type { Story } from './story.ts';

/** Reads what is written in a drawing, and notes what is painted in it. */
export function readDrawing(element: XmlElement, story: Story, revisions: readonly Revision[]): void {
  const { name } = element;
  const unread = unreadIn(element);
  if (unread !== undefined) story.unread.push(unread);
  if (name === 'v:textpath') readArtText(attribute(element, 'string') ?? '', story, revisions);
  if (name === 'txbxContent') readBox(element, story, revisions);
  else for (const each of partsOf(element)) readDrawing(each, story, revisions);
}

function partsOf(element: XmlElement): readonly XmlElement[] {
  return (element.name === 'mc:AlternateContent' ? chosen(element) : element)?.children ?? [];
}

function readBox(element: XmlElement, story: Story, revisions: readonly Revision[]): void {
  const blocks: WordBlock[] = [];
  story.asides.push({ kind: 'text-box', blocks });
  blocks.push(...story.blocks(element, { ...story, fields: noFields() }, { revisions, around: [] }));
}

/** Letters that are drawn as a picture, such as a watermark. */
function readArtText(text: string, { asides }: Story, revisions: readonly Revision[]): void {
  if (text === '') return;
  const run = { text, revisions, comments: [], hidden: false, struck: false, colour: undefined };
  const empty = { numbering: '', numberingBefore: '', outline: undefined, marks: [] };
  asides.push({ kind: 'text-box', blocks: [{ kind: 'paragraph', runs: [run], ...empty }] });
}

function unreadIn({ name, attributes }: XmlElement): UnreadContent | undefined {
  if (name === 'pic:pic' || name === 'v:imagedata') return 'picture';
  if (name === 'o:OLEObject') return 'object';
  const isChart = name === 'a:graphicData' && /\/(?:chart|chartex|diagram)$/.test(attributes.get('uri') ?? '');
  return isChart ? 'chart' : undefined;
}
