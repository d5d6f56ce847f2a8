import { describe, expect, it } from 'vitest';
import { type Document, paragraph } from '../../../src/layout/document.ts';
import { printedData } from '../../../src/layout/foot/printed-data.ts';
import { sampleDocument } from '../../support/documents.ts';

const data = ['8f3a22c190de4b17', '0123456789abcdef'].map((digest, index) => ({
  ...{ name: `${index}.json`, digest: digest.padEnd(64, '0') },
  text: () => '{}',
}));
const CODES = { checkCodes: ['8F3A-22C1-90DE-4B17', '0123-4567-89AB-CDEF'] };

function documentWith(foot: string, pageCodes: 'none' | 'qr' = 'none'): Document {
  const sample = sampleDocument(['一般要求']);
  return {
    ...{ ...sample, data, identity: { ...sample.identity, ...CODES } },
    printing: { ...sample.printing, pageCodes },
    sections: [{ orientation: 'portrait', blocks: [paragraph('title', '通知'), paragraph('foot', foot)] }],
  };
}

describe('the data that goes with a document', () => {
  it('is that of the check codes in its texts', () => {
    expect(printedData(documentWith('校验码 0123-4567-89AB-CDEF　总分 200'))).toEqual(data.slice(1));
    expect(printedData(documentWith('校验码 8F3A-22C1-90DE-4B17　0123-4567-89AB-CDEF'))).toEqual(data);
  });

  it('is all of it where the feet of its pages have the codes', () => {
    expect(printedData(documentWith('', 'qr'))).toEqual(data);
  });

  it('is none where no code is printed', () => {
    expect(printedData(documentWith('被考核单位 10 个'))).toEqual([]);
    expect(printedData(sampleDocument())).toEqual([]);
  });
});
