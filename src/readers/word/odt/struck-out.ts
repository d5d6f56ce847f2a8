import type { Revision, WordBlock } from '../document.ts';
import { NOWHERE, type OdtContext, type OdtStory, revisionsHere } from './story.ts';

/** What was struck out at a place by a change, as it stood there. Each change struck out one thing: whoever names it again gets nothing. */
export function struckOut(id: string, story: OdtStory, context: OdtContext): readonly WordBlock[] {
  const removed = story.changes.get(id)?.struckOut;
  if (removed === undefined || story.shown.has(id)) return [];
  story.shown.add(id);
  const around = { ...NOWHERE, revisions: revisionsOf(id, story, context) };
  return story.blocks(removed, { ...story, open: new Set() }, around);
}

/** The changes of what was struck out by one, those around it first. */
export function revisionsOf(id: string, story: OdtStory, context: OdtContext): readonly Revision[] {
  return [...revisionsHere(story, context), ...(story.changes.get(id)?.revisions ?? [])];
}
