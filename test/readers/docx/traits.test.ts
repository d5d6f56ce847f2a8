import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { departuresOf } from '../../../src/artifact/departures.ts';
import { looksOf } from '../../../src/readers/docx/traits.ts';
import { writeDocx } from '../../../src/writers/docx/write.ts';
import { sampleDocument } from '../../support/documents.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

const BUILT: Parts = unzipSync(writeDocx(sampleDocument()));
const OWN = looksOf(new Map(Object.entries(BUILT)));
const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const SETTINGS = 'word/settings.xml';
const FOOTER = 'word/footer-landscape-odd.xml';
const LINKS = 'word/_rels/document.xml.rels';
/** The parts that decide how a document looks. */
const SEEN = Object.keys(BUILT).filter((name) => /^word\/[\w-]+\.xml$/.test(name));
const PROPERTIES = 'docProps/app.xml';

describe('the looks of a Word file that a build wrote', () => {
  it('are changed by any attribute that no program writes, wherever it stands', () => {
    always(fc.constantFrom('w:unknown="1"', 'unknown="1"', 'x:val="1" xmlns:x="urn:x"'), (tag, attribute) =>
      tag.replace(/^<[\w:]+/, `$& ${attribute}`),
    );
  });

  it('are changed by any element that no program writes, wherever it stands', () => {
    const names = fc.constantFrom('w:unknown', 'x:p', 'w:altChunk', 'w:object', 'w:sdt', 'v:textpath', 'w:frameset');
    always(names, (tag, name) => `<${name} xmlns:x="urn:x" xmlns:v="urn:schemas-microsoft-com:vml"/>${tag}`, 1);
  });

  it('are changed by any element whose name is another one', () => {
    always(fc.constant(undefined), (tag) => tag.replace(/^<\w+:(\w+)/, '<x:$1 xmlns:x="urn:x"'), 0, true);
  });

  it('are not changed by numbers of editings, wherever they stand', () => {
    const numbers = ' w:rsidR="00AB12CD" w:rsidRPr="00AB12CD"';
    expect(departures(DOCUMENT, /<w:(?:p|r)(?=>)/g, `$&${numbers}`)).toEqual([]);
  });

  it('are not changed by what a program calls its namespaces and relationships', () => {
    const renamed = Object.fromEntries(
      Object.entries(BUILT).map(([name, part]) => {
        const text = strFromU8(part)
          .replace(/(?<=[<\s]|<\/)w:/g, 'word:')
          .replace('xmlns:w=', 'xmlns:word=');
        return [name, strToU8(text.replaceAll('Id="footer-', 'Id="rId').replaceAll('r:id="footer-', 'r:id="rId'))];
      }),
    );
    expect(departuresFrom(renamed)).toEqual([]);
  });

  it('are not changed where letters that look the same are divided', () => {
    const divided = /(<w:r>(?:<w:rPr>(?:(?!<w:t).)*<\/w:rPr>)?<w:t[^>]*>)([^<&])([^<&]+)(<\/w:t><\/w:r>)/gu;
    expect(departures(DOCUMENT, divided, '$1$2$4$1$3$4')).toEqual([]);
  });
});

describe('of a Word file that says the same is told', () => {
  test.each([
    ['a setting of compatibility', SETTINGS, /<w:compat>/, '<w:compat><w:noLeading/>', 'element'],
    ['another version', SETTINGS, /w:val="15"/, 'w:val="11"', 'page'],
    ['letters for a circular', SETTINGS, /<w:compat>/, '<w:mailMerge/><w:compat>', 'element'],
    ['other spacing of signs', SETTINGS, /compressPunctuation/, 'doNotCompress', 'page'],
    ['a style twice', STYLES, /<w:style .*?<\/w:style>/, '$&$&', 'element'],
    [
      'a second usual style',
      STYLES,
      /<w:style w:type="paragraph" w:custom/,
      '<w:style w:type="paragraph" w:default="1" w:custom',
      'element',
    ],
    ['letters for the web only', STYLES, /<w:sz /, '<w:webHidden/><w:sz ', 'letters'],
    ['space between scripts', STYLES, /<w:autoSpaceDE w:val="0"\/>/, '', 'paragraph'],
    ['a column a twip wider', DOCUMENT, /<w:gridCol w:w="1701"/, '<w:gridCol w:w="1702"', 'table'],
    ['letters further apart on the grid', DOCUMENT, /w:charSpace="[^"]*"/, 'w:charSpace="900"', 'page'],
    [
      'text in what is not seen',
      DOCUMENT,
      /<w:p>/,
      '<w:p><w:proofErr><w:r><w:t>新</w:t></w:r></w:proofErr>',
      'element',
    ],
    ['signs for letters', 'word/fontTable.xml', /w:val="86"/, 'w:val="02"', 'font'],
    ['another font for one', 'word/fontTable.xml', /w:val="SimHei"/, 'w:val="Wingdings"', 'font'],
    ['styles from elsewhere', LINKS, /"styles.xml"/, '"styles9.xml"', 'part'],
    ['styles from nowhere', LINKS, /<Relationship Id="styles"[^>]*>/, '', 'part'],
    ['a relationship twice', LINKS, /<Relationship Id="styles"[^>]*>/, '$&$&', 'part'],
    ['another document', '_rels/.rels', /word\/document.xml/, 'word/other.xml', 'part'],
    ['another type of content', '[Content_Types].xml', /document\.main/, 'template.main', 'part'],
    ['no type of content', '[Content_Types].xml', /<Default Extension="xml"[^>]*>/, '', 'part'],
    ['an empty type of content', '[Content_Types].xml', /application\/vnd[^"]*core-properties\+xml/, '', 'part'],
    ['letters that are called deleted and are not', DOCUMENT, /<\/w:t>/, '$&<w:delText>旧</w:delText>', 'element'],
    ['a line around a text box', FOOTER, /<a:ln><a:noFill\/><\/a:ln>/, '', 'element'],
    ['a text box that is written otherwise', FOOTER, /vert="vert"/, 'vert="horz"', 'element'],
    ['a style of another kind', STYLES, /"paragraph"(?= w:styleId="BodyText")/, '"character"', 'paragraph'],
    ['a switch of no known value', STYLES, /<w:keepNext\/>/, '<w:keepNext w:val="maybe"/>', 'paragraph'],
    [
      'properties that come too late',
      DOCUMENT,
      /(<w:pPr>(?:(?!<w:p>).)*?<\/w:pPr>)(<w:r>.*?<\/w:r>)/,
      '$2$1',
      'element',
    ],
    ['blanks that are not kept', FOOTER, / xml:space="preserve">— </, '>— <', 'header'],
    ['an older text box elsewhere', FOOTER, /margin-left:[\d.]+mm/, 'margin-left:99mm', 'element'],
    ['a text box that is turned', FOOTER, /rot="0"/, 'rot="5400000"', 'element'],
    ['a style without a name', STYLES, /<w:name w:val="表格文字"\/>/, '', 'element'],
    ['quotation marks of a Western typeface', DOCUMENT, /<w:rFonts w:hint="eastAsia"\/>/g, '', 'font'],
    ['a text box of no known kind', FOOTER, / Requires="wps"/, '', 'element'],
    ['a text box for other programs', FOOTER, /Requires="wps"/, 'Requires="w14"', 'element'],
  ])('%s', (_, part, pattern, replacement, kind) => {
    expect(departures(part, pattern, replacement).map((each) => each.kind)).toContain(kind);
  });
});

describe('what a program is known to lose or round is forgiven', () => {
  test.each([
    ['the space between scripts', STYLES, /<w:autoSpaceD[EN] w:val="0"\/>/g, ''],
    ['how signs are spaced', SETTINGS, /<w:characterSpacingControl [^>]*>/, ''],
    ['a twip', DOCUMENT, /<w:gridCol w:w="1701"/, '<w:gridCol w:w="1702"'],
    ['that words may be divided', SETTINGS, /<w:compat>/, '<w:autoHyphenation w:val="true"/>$&'],
  ])('%s, but only where it saved the file', (_, part, pattern, replacement) => {
    const changed = replaced(BUILT, part, pattern, replacement);
    expect(departuresFrom(changed)).not.toEqual([]);
    const saved = replaced(changed, PROPERTIES, /Zhunsheng/, 'LibreOffice/24.8$Linux');
    expect(departuresFrom(saved)).toEqual([]);
  });
});

test('the mark at the end of a paragraph that somebody took away is to be decided about', () => {
  const change = '<w:rPr><w:del w:author="张三" w:date="2026-03-01T09:00:00Z"/></w:rPr></w:pPr>';
  const { pending } = looksOf(new Map(Object.entries(replaced(BUILT, DOCUMENT, /<\/w:pPr>/, change))));
  expect(pending).toEqual([{ kind: 'deletion', author: '张三', date: '2026-03-01T09:00:00Z', text: '¶' }]);
});

/** Holds for any tag of any part that a change of it is told of. `first` is the first tag of a part that may be changed; the tags of pairs are changed together when they are alone. */
function always<T>(choices: fc.Arbitrary<T>, change: (tag: string, choice: T) => string, first = 0, isAlone = false) {
  const tags = SEEN.flatMap((part) => {
    const found = [...strFromU8(BUILT[part] ?? new Uint8Array()).matchAll(/<\w[^>]*>/g)];
    return found
      .filter(([tag]) => !isAlone || tag.endsWith('/>'))
      .slice(first)
      .map(({ 0: tag, index }) => ({ part, tag, index }));
  });
  fc.assert(
    fc.property(fc.constantFrom(...tags), choices, ({ part, tag, index }, choice) => {
      const text = strFromU8(BUILT[part] ?? new Uint8Array());
      const changed = text.slice(0, index) + change(tag, choice) + text.slice(index + tag.length);
      expect(departuresFrom({ ...BUILT, [part]: strToU8(changed) })).not.toEqual([]);
    }),
    { numRuns: 30 },
  );
}

function departures(part: string, pattern: RegExp, replacement: string) {
  return departuresFrom(replaced(BUILT, part, pattern, replacement));
}

function departuresFrom(parts: Parts) {
  return departuresOf(OWN, looksOf(new Map(Object.entries(parts))));
}

function replaced(parts: Parts, name: string, pattern: RegExp, replacement: string): Parts {
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const changed = text.replace(pattern, replacement);
  expect(changed).not.toBe(text);
  return { ...parts, [name]: strToU8(changed) };
}
