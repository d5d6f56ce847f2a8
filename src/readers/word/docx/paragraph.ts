import { attribute } from '../../docx/tree.ts';
import { childOf, type XmlElement } from '../../xml-tree.ts';
import type { Counters } from '../counters.ts';
import type { Revision, WordParagraph } from '../document.ts';
import { isPresent } from '../presence.ts';
import { runList } from '../run-list.ts';
import { endParagraph } from './fields.ts';
import { revisionsAmong } from './revisions.ts';
import { readRuns } from './runs.ts';
import type { Context, Story } from './story.ts';
import { numberingIn, outlineOf } from './styles.ts';

/** Reads a paragraph (`w:p`). */
export function paragraphOf(element: XmlElement, story: Story, context: Context): WordParagraph {
  const properties = childOf(element, 'pPr');
  const style = story.styles.ofParagraph(styleOf(properties));
  const marks = revisionsAmong(childOf(properties, 'rPr'), story.ranges.moveName);
  const runs = runList();
  readRuns(element, { story, runs, revisions: context.revisions, paragraph: style.letters });
  endParagraph(story.fields);
  const outline = outlineOf(properties) ?? style.outline;
  return {
    kind: 'paragraph',
    runs: runs.runs,
    ...labelsOf(properties, [...context.around, ...context.revisions, ...marks], story),
    outline: outline === 'body' ? undefined : outline,
    marks,
  };
}

/** The labels of a paragraph now and before: each counts only those paragraphs that are there. */
function labelsOf(
  properties: XmlElement | undefined,
  revisions: readonly Revision[],
  story: Story,
): Pick<WordParagraph, 'numbering' | 'numberingBefore'> {
  const former = childOf(childOf(properties, 'pPrChange'), 'pPr') ?? properties;
  return {
    numbering: isPresent(revisions, 'final') ? labelOf(properties, story.after, story) : '',
    numberingBefore: isPresent(revisions, 'original') ? labelOf(former, story.before, story) : '',
  };
}

function labelOf(properties: XmlElement | undefined, count: Counters, story: Story): string {
  const style = styleOf(properties);
  const own = numberingIn(properties, undefined);
  const styled = story.styles.ofParagraph(style).numbering;
  const definition = story.numbering(own.number ?? styled.number);
  if (definition === undefined) return '';
  const linked = [...definition.levels].find(([, level]) => level.style !== undefined && level.style === styled.style);
  const level = own.level ?? (own.number === undefined ? (linked?.[0] ?? styled.level) : undefined) ?? 0;
  return count(definition, level);
}

function styleOf(properties: XmlElement | undefined): string | undefined {
  return attribute(childOf(properties, 'pStyle'));
}
