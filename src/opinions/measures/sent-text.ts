import { attachmentLines, type BlockRole, type Document, textOf } from '../../layout/document.ts';
import { remembering } from '../../text/remembering.ts';
import type { SentDocument } from '../returned.ts';

/** A paragraph outside of tables as it was sent out. */
export interface SentParagraph {
  readonly text: string;
  readonly role: BlockRole | 'attachment';
}

/** The paragraphs of a document outside of its tables, in their order. */
export const sentParagraphs = remembering((document: SentDocument): readonly SentParagraph[] =>
  paragraphsOf(document.document()),
);

function paragraphsOf({ sections }: Document): readonly SentParagraph[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly SentParagraph[] => {
      if (block.kind === 'table') return [];
      if (block.kind === 'paragraph') return [{ text: textOf(block.runs), role: block.role }];
      return attachmentLines(block).map((text) => ({ text, role: 'attachment' }));
    }),
  );
}

/** How deep a heading is: 1 for the highest below the title; undefined for what is no heading. */
export function headingLevel({ role }: SentParagraph): number | undefined {
  const level = /^heading-(\d)$/.exec(role)?.[1];
  return level === undefined ? undefined : Number(level);
}
