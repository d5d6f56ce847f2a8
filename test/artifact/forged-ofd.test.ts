import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareBlocks } from '../../src/artifact/compare.ts';
import { expectedIn } from '../../src/artifact/expected.ts';
import { pageDepartures } from '../../src/artifact/page-departures.ts';
import { readOfd } from '../../src/readers/ofd.ts';
import { isUnreadable, type Reading } from '../../src/readers/reading.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { writeOfd } from '../../src/writers/ofd/write.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { sampleDocument } from '../support/documents.ts';
import { FORGERIES, withParts } from '../support/forged-ofd.ts';

const DOCUMENT = sampleDocument(Array.from({ length: 30 }, (_, index) => `第${index + 1}项考核内容，得2.5分`));
const DATA = { name: 'county.json', digest: '', text: () => '{"fullMarks":"200","group":"县（市、区）"}' };
let built: Uint8Array;
let own: Reading;
beforeAll(async () => {
  built = writeOfd(await writePdf(DOCUMENT, typesetterOf(findFonts([]), 'fastest'), { standard: '1.7' }), [DATA]);
  own = await readOfd(built);
});

/** What is found of a file that was changed: the differences of its text, and the kinds of its departures. */
async function foundIn(forged: Uint8Array) {
  const { blocks, traits = [] } = await readOfd(forged);
  const { differences } = compareBlocks(expectedIn(DOCUMENT, 'ofd'), blocks);
  return { differences, kinds: pageDepartures(own.traits ?? [], traits).map(({ kind }) => kind) };
}

describe('a forged OFD document', () => {
  it.each(Object.entries(FORGERIES))('is found: %s', async (_, [kind, changes]) => {
    const { differences, kinds } = await foundIn(withParts(built, changes));
    expect(differences).toEqual([]);
    expect(kinds).toContain(kind);
    expect(kinds).not.toContain('repacked');
  });

  it('is found where a font within shows another figure', async () => {
    const parts = unzipSync(built);
    const [name = ''] = Object.keys(parts).filter((each) => each.endsWith('.ttf'));
    for (const at of [0, 1, 2, 3].map((quarter) => Math.floor(((parts[name]?.length ?? 0) * quarter) / 4) + 60)) {
      const font = Uint8Array.from(parts[name] ?? []);
      font[at] = (font[at] ?? 0) ^ 1;
      expect((await foundIn(zipSync({ ...parts, [name]: font }))).kinds).toEqual(['font-shapes']);
    }
  });

  it('is found where pages are missing, stand twice or in another order', async () => {
    const pages = (change: (pages: string[]) => readonly string[]) =>
      withParts(built, {
        'Doc_0/Document.xml': (all) =>
          all.replace(/(?<=<ofd:Pages>).*?(?=<\/ofd:Pages>)/, (list) => change(list.match(/<[^>]*>/g) ?? []).join('')),
      });
    for (const change of [
      (all: string[]) => all.slice(1),
      (all: string[]) => [...all, ...all.slice(-1)],
      (all: string[]) => all.toReversed(),
    ]) {
      const { differences, kinds } = await foundIn(pages(change));
      expect(differences.length + kinds.filter((kind) => kind !== 'repacked').length).toBeGreaterThan(0);
    }
  });

  it('is told from one that another program has only packed anew', async () => {
    const { differences, kinds } = await foundIn(zipSync(unzipSync(built), { level: 0 }));
    expect({ differences, kinds }).toEqual({ differences: [], kinds: ['repacked'] });
  });

  it('says which item a changed figure is of', async () => {
    const forged = withParts(built, {
      'Doc_0/Pages/Page_1/Content.xml': (text) => text.replace('第7项考核内容，得2.5分', '第7项考核内容，得3.5分'),
    });
    const { differences } = await foundIn(forged);
    expect(differences).toEqual([
      {
        criterion: 'criterion-7',
        column: '考核内容',
        expected: '第7项考核内容，得2.5分',
        found: '第7项考核内容，得3.5分',
      },
    ]);
  });

  it('is found, whichever character of it is another one', async () => {
    const parts = unzipSync(built);
    const names = Object.keys(parts).filter((name) => /\.(xml|json)$/.test(name));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom(...'0129. "<>/aZ甲'),
        async (name, seed, put) => {
          const text = new TextDecoder().decode(parts[name]);
          const root = text.indexOf('\n') + 1;
          const at = root + (seed % (text.length - root));
          const changed = text.slice(0, at) + put + text.slice(at + 1);
          fc.pre(changed !== text && !IS_UNTOLD.test(text.slice(Math.max(0, at - 60), at + 1)));
          const forged = zipSync({ ...parts, [name]: new TextEncoder().encode(changed) }, { level: 0 });
          const found = await foundIn(forged).catch((error: unknown) => {
            if (isUnreadable(error)) return undefined;
            throw error;
          });
          // What is said of a file that only its packing tells from the original is true of white space between elements as well.
          if (found?.differences.length === 0 && found.kinds.join('') === 'repacked') {
            expect(text.slice(at - 1, at + 2)).toMatch(/\s|^\?|[?"']/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** What is not told: how prefixes are called, the number of a document and of its last object, and where parts lie. */
const IS_UNTOLD = /xmlns[^>]*$|<\/?(?:ofd:)?(?:DocID|MaxUnitID)[^<]*$/;
