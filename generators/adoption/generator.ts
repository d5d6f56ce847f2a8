import type { Generator } from '../../src/artifact/generator.ts';
import { adoptionDocument, adoptionTitle } from '../../src/layout/adoption/document.ts';
import { wholeViews } from '../../src/model/view.ts';

/** The table of opinions (征求意见采纳情况表) of an edition of whose draft some came back. */
export const adoption: Generator = {
  name: 'adoption',
  products: async ({ edition, previous, proof, registers }) => {
    const opinions = edition.opinions?.all ?? [];
    if (opinions.length === 0) return [];
    return [
      {
        kind: 'document',
        name: 'adoption',
        title: adoptionTitle(edition),
        formats: ['docx', 'pdf', 'xlsx', 'html', 'md', 'csv'],
        document: () =>
          adoptionDocument({ edition, previous, registers, views: wholeViews(edition, proof), opinions }, 'adoption'),
      },
    ];
  },
};
