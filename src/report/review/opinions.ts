import type { Section } from './compose.ts';
import { escaped } from './escape.ts';
import type { Review } from './review.ts';

/** The open opinions on drafts as sections of a comment, item by item; how many there are, and how many were decided, above. */
export function opinionSections(opinions: Review['opinions'] = []): readonly Section[] {
  return opinions.map(({ title, groups }) => {
    if (groups.length === 0) return { head: `**${escaped(title)}**\n\n`, rows: [''], foot: '' };
    return {
      head: `<details><summary>${escaped(title)}</summary>\n\n`,
      rows: groups.map(
        (group) =>
          `**${escaped(group.title)}**\n\n${group.opinions.map((lines) => `- ${lines.map(escaped).join('<br>')}\n`).join('')}\n`,
      ),
      foot: '</details>\n\n',
    };
  });
}
