import { raised } from '../../lines.ts';
import { Unreadable } from '../../reading.ts';
import { TEXT, type XmlElement } from '../../xml-tree.ts';
import type { WordBlock, WordRun } from '../document.ts';
import { beginComment, endComment } from './annotations.ts';
import { isDrawing, readOdtDrawing } from './drawings.ts';
import { takeRoom } from './room.ts';
import { type OdtContext, type OdtStory, odtStory, passChange, revisionsHere } from './story.ts';

/** Where the letters of a paragraph are read. */
export interface OdtReading {
  readonly story: OdtStory;
  readonly context: OdtContext;
  readonly letters: Letters;
  readonly add: (run: WordRun) => void;
  /** Whether the last sign was a blank, or there was none: of blanks one behind the other only the first counts. */
  readonly ink: { isBlank: boolean };
  /** Puts in what was struck out by a change. */
  readonly struckOut: (id: string) => void;
}

/** How letters look. */
interface Letters {
  readonly hidden: boolean;
  readonly struck: boolean;
  /** Set above the line. */
  readonly raised: boolean;
  readonly colour: string | undefined;
  /** The colour that letters of the paragraph have by themselves. */
  readonly ground: string | undefined;
}

/** No document has so many blanks at one place. */
const MOST_BLANKS = 10_000;

/** What stands in a paragraph and is no text of it. */
const UNREAD = new Set(['text:ruby-text', 'office:event-listeners', 'text:note-citation']);

/** Reads the letters that something holds. */
export function readOdtRuns(holder: XmlElement, reading: OdtReading): void {
  for (const each of holder.children) {
    const text = textOf(each, reading);
    if (text !== undefined) write(text, reading);
    else if (!UNREAD.has(each.name) && !passChange(each, reading.story)) readBeside(each, reading);
  }
}

function readBeside(element: XmlElement, reading: OdtReading): void {
  const { story, context } = reading;
  const { name, attributes } = element;
  if (name === 'text:change') reading.struckOut(attributes.get('text:change-id') ?? '');
  else if (name === 'office:annotation') beginComment(element, story, (id) => refer(id, reading));
  else if (name === 'office:annotation-end') endComment(element, story, (id) => refer(id, reading));
  else if (name === 'text:note') readNote(element, story, context);
  else if (isDrawing(element)) readOdtDrawing(element, story, revisionsHere(story, context));
  else readOdtRuns(element, { ...reading, letters: lettersIn(element, reading) });
}

/** What an element says; undefined for one that holds something else. */
function textOf({ name, text, attributes }: XmlElement, { ink, story, letters }: OdtReading): string | undefined {
  switch (name) {
    case TEXT:
      return collapsed(letters.raised ? raised(text) : text, ink);
    case 'text:s': {
      const count = Number(attributes.get('text:c') ?? '1');
      if (!(count <= MOST_BLANKS)) throw new Unreadable('unsafe');
      takeRoom(story.room, Math.max(0, count));
      ink.isBlank = false;
      return ' '.repeat(Math.max(0, count));
    }
    case 'text:tab':
      ink.isBlank = false;
      return '\t';
    case 'text:line-break':
      ink.isBlank = false;
      return '\n';
    default:
      return undefined;
  }
}

/** White space as it counts (ODF 1.3 part 3, 6.1.2). */
function collapsed(text: string, ink: OdtReading['ink']): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  const own = ink.isBlank && single.startsWith(' ') ? single.slice(1) : single;
  if (own !== '') ink.isBlank = own.endsWith(' ');
  return own;
}

function lettersIn(element: XmlElement, { story, letters }: OdtReading): Letters {
  const isHidden = /^text:hidden-(?:text|paragraph)$/.test(element.name);
  const style = story.styles(
    'text',
    element.name === 'text:span' ? element.attributes.get('text:style-name') : undefined,
  );
  return {
    hidden: isHidden || (style.hidden ?? letters.hidden),
    struck: style.struck ?? letters.struck,
    raised: style.raised ?? letters.raised,
    colour: style.colour ?? letters.colour,
    ground: letters.ground,
  };
}

function write(text: string, reading: OdtReading): void {
  if (text === '') return;
  reading.story.ranges.nameComments();
  reading.add(runOf(text, reading.story.ranges.comments(), reading));
}

/** Notes the place of a comment that no letters are in. */
function refer(id: string, reading: OdtReading): void {
  const { ranges } = reading.story;
  if (!ranges.isNamed(id)) reading.add(runOf('', [...new Set([...ranges.comments(), id])], reading));
}

function runOf(text: string, comments: readonly string[], { story, context, letters }: OdtReading): WordRun {
  const { hidden, struck, colour, ground } = letters;
  const own = colour === ground ? undefined : colour;
  return { text, revisions: revisionsHere(story, context), comments, hidden, struck, colour: own };
}

function readNote(element: XmlElement, story: OdtStory, { revisions }: OdtContext): void {
  const kind = element.attributes.get('text:note-class') === 'endnote' ? 'endnote' : 'footnote';
  const blocks: WordBlock[] = [];
  story.asides.push({ kind, blocks });
  blocks.push(...story.blocks(element, odtStory(story), { revisions, list: undefined }));
}
