import type { XmlElement } from '../../xml-tree.ts';
import type { Counters } from '../counters.ts';
import type { Revision, WordParagraph } from '../document.ts';
import type { NumberingDefinition } from '../numbering.ts';
import { isPresent } from '../presence.ts';
import type { OdtContext, OdtStory } from './story.ts';

/** The labels of a paragraph now and before: each counts only those paragraphs that are there. */
export function odtLabels(
  paragraph: XmlElement,
  revisions: readonly Revision[],
  story: OdtStory,
  context: OdtContext,
): Pick<WordParagraph, 'numbering' | 'numberingBefore'> {
  const counted = countedAs(paragraph, story, context);
  const labelBy = (count: Counters): string => (counted === undefined ? '' : count(counted.definition, counted.level));
  return {
    numbering: isPresent(revisions, 'final') ? labelBy(story.after) : '',
    numberingBefore: isPresent(revisions, 'original') ? labelBy(story.before) : '',
  };
}

/** How a paragraph is counted: as an item of a list, or as a heading. */
function countedAs({ name, attributes }: XmlElement, { lists, styles }: OdtStory, { list }: OdtContext) {
  if (list !== undefined) {
    const style = list.style ?? styles('paragraph', attributes.get('text:style-name')).list;
    const definition = lists.named(style);
    if (definition === undefined || !list.isNumbered) return undefined;
    return { definition: ofList(definition, list.key, list.level, list.start), level: list.level };
  }
  const level = Number(attributes.get('text:outline-level') ?? Number.NaN) - 1;
  const isHeader = attributes.get('text:is-list-header') === 'true';
  if (name !== 'text:h' || lists.headings === undefined || !(level >= 0) || isHeader) return undefined;
  return { definition: lists.headings, level };
}

/** The numbering of one list. An item that counts anew is a numbering of its own, which begins there. */
function ofList(
  definition: NumberingDefinition,
  key: string,
  level: number,
  start: number | undefined,
): NumberingDefinition {
  if (start === undefined) return { ...definition, list: key };
  return { ...definition, list: key, number: `${key} ${start}`, starts: new Map([[level, start]]) };
}
