import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { visitXml } from '../../../src/readers/xml.ts';
import { writeDocx } from '../../../src/writers/docx/write.ts';
import { HOSTILE_TEXTS, sampleDocument, sampleTable } from '../../support/documents.ts';

/** The order of children that the schema demands and Word insists on (ECMA-376-1, annex A.1), of those elements that may occur. */
const ORDERS: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tblBorders: 'top left bottom right insideH insideV',
  tblCellMar: 'top left bottom right',
  tbl: 'tblPr tblGrid tr',
  tc: 'tcPr p',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
  styles: 'docDefaults latentStyles style',
  settings:
    'writeProtection view zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat themeFontLang decimalSymbol listSeparator',
  font: 'altName panose1 charset family notTrueType pitch sig',
  anchor: 'simplePos positionH positionV extent effectExtent wrapNone docPr cNvGraphicFramePr graphic',
  wsp: 'cNvSpPr spPr txbx bodyPr',
};

describe('the parts of a Word file', () => {
  const document = sampleDocument();
  const files = [
    writeDocx({ ...document, sections: [...document.sections, ...document.sections] }),
    writeDocx({
      ...document,
      printing: { pageNumbers: 'centred', tableSize: 12, pageCodes: 'none' },
      sections: [{ orientation: 'portrait', blocks: [sampleTable(HOSTILE_TEXTS)] }],
    }),
  ];

  it('have their elements in the order of the schema', () => {
    for (const part of files.flatMap((file) => Object.entries(unzipSync(file)))) {
      expect(misplaced(...part)).toEqual([]);
    }
  });

  it('refer only to styles, footers and parts that there are', () => {
    for (const file of files) {
      const parts = unzipSync(file);
      const text = (name: string) => new TextDecoder().decode(parts[name]);
      const all = Object.keys(parts).map(text).join('');
      const styles = values(text('word/styles.xml'), 'w:styleId');
      expect(new Set(styles).size).toBe(styles.length);
      const used = [...all.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]*)"/gu)].map(([, id]) => id);
      expect(styles).toEqual(expect.arrayContaining(used));
      const relations = text('word/_rels/document.xml.rels');
      expect(values(relations, 'Id')).toEqual(expect.arrayContaining(values(text('word/document.xml'), 'r:id')));
      expect(Object.keys(parts)).toEqual(
        expect.arrayContaining([
          ...values(relations, 'Target').map((target) => `word/${target}`),
          ...values(text('_rels/.rels'), 'Target'),
          ...values(text('[Content_Types].xml'), 'PartName').map((name) => name.slice(1)),
        ]),
      );
    }
  });

  it('end every cell and the body with a paragraph, as Word demands', () => {
    for (const file of files) {
      const xml = new TextDecoder().decode(unzipSync(file)['word/document.xml']);
      expect(xml.match(/<\/w:tbl><w:(?!p>)/gu)).toBeNull();
      expect(xml.match(/<\/w:tcPr><\/w:tc>|<\/w:tbl><\/w:tc>/gu)).toBeNull();
    }
  });
});

/** Children that stand where the schema does not have them. */
function misplaced(name: string, content: Uint8Array): readonly string[] {
  const found: string[] = [];
  const open: { readonly name: string; readonly children: string[] }[] = [];
  visitXml(content, {
    open: (local) => {
      const parent = open.at(-1);
      const order = parent && ORDERS[parent.name]?.split(' ');
      if (parent && order) {
        const place = order.indexOf(local);
        const before = order.indexOf(parent.children.at(-1) ?? '');
        if (place < 0 || place < before) found.push(`${name}: ${parent.name} has ${local} after ${parent.children}`);
      }
      parent?.children.push(local);
      open.push({ name: local, children: [] });
    },
    text: () => undefined,
    close: () => open.pop(),
  });
  return found;
}

function values(xml: string, attribute: string): string[] {
  return [...xml.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'gu'))].map(([, value]) => value ?? '');
}
