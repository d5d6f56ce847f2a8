import { printedFigure } from '../../src/model/figures.ts';
import type { Edition } from '../../src/model/model.ts';
import { replacePlaceholders } from '../../src/text/measures.ts';

/** Fills the placeholders of a text in from the scheme and the indicators. What is filled in is text: it is never read as Markdown, nor for placeholders. Throws for a placeholder that stands for nothing; checking has refused it before. */
export function filler(edition: Pick<Edition, 'figures' | 'systems'>): (text: string) => string {
  return (text) =>
    replacePlaceholders(text, (placeholder) => {
      const printed = printedFigure(edition, placeholder);
      if (printed === undefined) throw new Error(`${placeholder.text} stands for no figure that can be printed`);
      return printed;
    });
}
