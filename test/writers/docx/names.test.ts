import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type Document, paragraph } from '../../../src/layout/document.ts';
import { pitchOfParagraph } from '../../../src/layout/setting/flow.ts';
import { writeDocx } from '../../../src/writers/docx/write.ts';
import { sampleDocument } from '../../support/documents.ts';

/** The styles of a document that has the title of a form. */
const STYLES = stylesOf(sampleDocument());

function stylesOf({ sections, ...document }: Document): string {
  const form = sections.map((section) => ({
    ...section,
    blocks: [paragraph('form-title', '自评表'), ...section.blocks],
  }));
  const parts = unzipSync(writeDocx({ ...document, sections: form }));
  return strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
}

it('calls no two styles alike: programs keep one of those, and the title of a form lost its look', () => {
  const names = [...STYLES.matchAll(/<w:name w:val="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toContain('用表标题');
  expect(new Set(names).size).toBe(names.length);
});

it('sets the lines of a form head as far apart as its pages are planned with', () => {
  for (const [id, role] of [
    ['Field', 'field'],
    ['FormTitle', 'form-title'],
  ] as const) {
    const style = new RegExp(`w:styleId="${id}".*?</w:style>`).exec(STYLES)?.[0] ?? '';
    expect(style).toContain(`w:line="${pitchOfParagraph(role) * 20}"`);
  }
});
