import { attribute } from '../../docx/tree.ts';
import { writtenIn } from '../../docx/written.ts';
import { raised } from '../../lines.ts';
import { childOf, type XmlElement } from '../../xml-tree.ts';
import type { Revision } from '../document.ts';
import type { RunList } from '../run-list.ts';
import { chosen } from './alternatives.ts';
import { readDrawing } from './drawings.ts';
import { ask, passField } from './fields.ts';
import { passMark } from './marks.ts';
import { revisionOf } from './revisions.ts';
import type { Story } from './story.ts';
import { type Letters, lettersOf, lettersOver } from './styles.ts';
import { symbolOf, symbolsIn } from './symbols.ts';

/** Where runs are read. */
export interface Reading {
  readonly story: Story;
  readonly runs: RunList;
  /** The changes around, the outermost first. */
  readonly revisions: readonly Revision[];
  /** The letters that the paragraph has by itself. */
  readonly paragraph: Letters;
}

/** Reads the runs that something holds, also those within changes, links, simple fields, and what is not known here. */
export function readRuns(holder: XmlElement, reading: Reading): void {
  for (const each of holder.children) {
    const { name } = each;
    if (name === 'r') run(each, reading);
    else if (passMark(each, reading.story) || UNREAD.test(name)) continue;
    else if (name === 'mc:AlternateContent') readRuns(chosen(each) ?? each, reading);
    else if (name === 'm:t') write(each.text, reading, reading.paragraph);
    else {
      const revision = revisionOf(each, reading.story.ranges.moveName(name));
      readRuns(each, revision === undefined ? reading : { ...reading, revisions: [...reading.revisions, revision] });
    }
  }
}

/** Properties, and what a sign of a foreign script sounds like. */
const UNREAD = /Pr$|^rt$/;

function run(element: XmlElement, reading: Reading): void {
  const properties = childOf(element, 'rPr');
  const { story, paragraph } = reading;
  const styled = story.styles.ofLetters(attribute(childOf(properties, 'rStyle')));
  const letters = lettersOver([paragraph, styled, lettersOf(properties)]);
  readContent(element, letters, reading);
}

function readContent(holder: XmlElement, letters: Letters, reading: Reading): void {
  for (const each of holder.children) {
    const text = textIn(each, letters) ?? fieldText(each, reading.story);
    if (text !== undefined) write(text, reading, letters);
    else readInside(each, letters, reading);
  }
}

/** What a part of a field shows; undefined for what is none. */
function fieldText(element: XmlElement, { fields }: Story): string | undefined {
  if (element.name === 'fldChar') return passField(element, fields);
  if (element.name !== 'instrText' && element.name !== 'delInstrText') return undefined;
  ask(element.text, fields);
  return '';
}

function readInside(element: XmlElement, letters: Letters, reading: Reading): void {
  const { name } = element;
  if (name === 'commentReference') refer(attribute(element, 'id') ?? '', reading, letters);
  else if (name === 'mc:AlternateContent') readContent(chosen(element) ?? element, letters, reading);
  else if (name === 'ruby') readRuns(childOf(element, 'rubyBase') ?? element, { ...reading, paragraph: letters });
  else if (DRAWINGS.has(name)) readDrawing(element, reading.story, reading.revisions);
}

const DRAWINGS = new Set(['drawing', 'pict', 'object']);

/** What an element of a run says; undefined for one that holds something else. */
function textIn(element: XmlElement, letters: Letters): string | undefined {
  switch (element.name) {
    case 't':
    case 'delText':
      return shown(symbolsIn(writtenIn(element).replace(/[\t\n\r]/g, ' '), letters.typeface), letters);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'softHyphen':
      return '\u00ad';
    case 'sym':
      return symbolOf(attribute(element, 'font') ?? '', Number.parseInt(attribute(element, 'char') ?? '', 16));
    default:
      return undefined;
  }
}

function shown(text: string, letters: Letters): string {
  return letters.raised === true ? raised(text) : text;
}

function write(text: string, { story, runs, revisions, paragraph }: Reading, letters: Letters): void {
  if (text === '') return;
  story.ranges.nameComments();
  runs.add({ text, revisions, comments: story.ranges.comments(), ...lookOf(letters, paragraph, story) });
}

/** Notes the place of a comment that no letters are in. */
function refer(id: string, { story, runs, revisions, paragraph }: Reading, letters: Letters): void {
  if (story.ranges.isNamed(id) || !story.comments.has(id)) return;
  const comments = [...new Set([...story.ranges.comments(), id])];
  runs.add({ text: '', revisions, comments, ...lookOf(letters, paragraph, story) });
}

function lookOf(letters: Letters, paragraph: Letters, { fields }: Story) {
  const colour = colourOf(letters);
  return {
    hidden: letters.hidden === true || fields.asking > 0,
    struck: letters.struck === true,
    colour: colour === colourOf(paragraph) ? undefined : colour,
  };
}

function colourOf({ colour }: Letters): string {
  return colour === undefined || colour === 'AUTO' ? '000000' : colour;
}
