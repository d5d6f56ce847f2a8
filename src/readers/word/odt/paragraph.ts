import type { XmlElement } from '../../xml-tree.ts';
import type { Revision, WordBlock, WordParagraph, WordRun } from '../document.ts';
import { runList } from '../run-list.ts';
import { odtLabels } from './labels.ts';
import { readOdtRuns } from './runs.ts';
import { type OdtContext, type OdtStory, revisionsHere } from './story.ts';
import { revisionsOf, struckOut } from './struck-out.ts';

/** Reads a paragraph or a heading. It is several where somebody struck out what stood between: they were joined by it. */
export function paragraphsOf(element: XmlElement, story: OdtStory, context: OdtContext): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  const style = story.styles('paragraph', element.attributes.get('text:style-name'));
  const outline = outlineOf(element) ?? style.outline;
  let runs = runList();
  const close = (marks: readonly Revision[]): WordParagraph => {
    const labels = odtLabels(element, marks, story, context);
    return { kind: 'paragraph', runs: runs.runs, ...labels, outline, marks };
  };
  readOdtRuns(element, {
    story,
    context,
    letters: {
      hidden: style.hidden === true,
      struck: style.struck === true,
      raised: style.raised === true,
      colour: undefined,
      ground: style.colour,
    },
    add: (run) => runs.add(run),
    ink: { isBlank: true },
    struckOut: (id) => {
      const found = struckOut(id, story, context);
      for (const run of runsOf(found[0])) runs.add(run);
      if (found.length < 2) return;
      blocks.push(close(revisionsOf(id, story, context)), ...found.slice(1, -1));
      runs = runList();
      for (const run of runsOf(found.at(-1))) runs.add(run);
    },
  });
  return [...blocks, close(revisionsHere(story, context))];
}

function outlineOf({ name, attributes }: XmlElement): number | undefined {
  const level = Number(attributes.get('text:outline-level') ?? '1');
  return name === 'text:h' && level >= 1 && level <= 10 ? level : undefined;
}

function runsOf(block: WordBlock | undefined): readonly WordRun[] {
  return block?.kind === 'paragraph' ? block.runs : [];
}
