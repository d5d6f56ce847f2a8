import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, type Section } from '../../../src/layout/document.ts';
import { writeDocx } from '../../../src/writers/docx/write.ts';
import { sampleDocument } from '../../support/documents.ts';

describe('the styles of a Word file', () => {
  it('have names of their own, since programs take two of one name for one', () => {
    const document = sampleDocument();
    const form: Section = { orientation: 'landscape', blocks: [paragraph('form-title', '自评表')] };
    const file = writeDocx({ ...document, sections: [form, ...document.sections] });
    const styles = strFromU8(unzipSync(file)['word/styles.xml'] ?? new Uint8Array());
    const names = [...styles.matchAll(/<w:style [^>]*>\s*<w:name w:val="([^"]*)"/gu)].map(([, name]) => name);
    expect(names).toContain('用表标题');
    expect(new Set(names).size).toBe(names.length);
  });
});
