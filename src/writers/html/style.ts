import type { Document, Section } from '../../layout/document.ts';
import { pageCodesOf } from '../../layout/foot/page-codes.ts';
import { isPlanned } from '../../layout/setting/flow.ts';
import {
  CELL_STYLES,
  GRID,
  HEADER_FAMILY,
  LATIN_FAMILY,
  PAGE_NUMBER,
  PAGE_NUMBER_DASH,
  STYLES,
  WRITABLE_ROW,
} from '../../layout/typography.ts';
import { type Geometry, PAGES, type PageName, pageName } from '../../model/printing/paper.ts';
import { FAMILIES, type Family } from '../../ports/families.ts';
import { text as sheet } from './document.css.js';
import { pageCodeRules } from './page-codes.ts';

/** The page that is bound turned. */
const TURNED: PageName = 'landscape';

/** What browsers find on machines without the official families: those of macOS, and the free ones. */
const FALLBACKS: Readonly<Record<Family, string>> = {
  xiaobiaosong: 'STZhongsong, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
  fangsong: 'STFangsong, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
  heiti: '"Microsoft YaHei", "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  kaiti: 'STKaiti, "Kaiti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
  songti: 'STSong, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
};

/**
 * The style sheet of a document: what follows from its typography, then `document.css`, which reads these sizes and
 * families as variables; then which view is shown. Lengths on paper are those of the typography, in millimetres and points.
 */
export function styleOf(document: Document): string {
  const { identity, printing, sections, alternatives } = document;
  const codes = pageCodesOf(document, undefined);
  const all = [...sections, ...alternatives.flatMap((each) => each.sections)];
  return [
    latin(),
    `:root { ${declarations(familyVariables())} --table: ${printing.tableSize}; --grid: ${GRID.linePitch}pt; }`,
    ...Object.entries(STYLES).map(
      ([role, { family, size, align, indent }]) =>
        `.${role} { font-family: var(--${family}); --size: ${size}; text-align: ${align}; text-indent: ${indent}em; }`,
    ),
    ...Object.entries(CELL_STYLES).map(
      ([role, { family, scale }]) =>
        `td .${role}, th .${role} { font-family: var(--${family}); font-size: ${scale}em; }`,
    ),
    `.writable > td { height: ${WRITABLE_ROW}mm; }`,
    `thead th { font-family: var(--${HEADER_FAMILY}); }`,
    ...pagesOf(all).map((name) => pageOf(name, PAGES[name])),
    ...pagesOf(all).flatMap((name) => pageNumbers(name, printing.pageNumbers)),
    ...(codes === undefined ? [] : pagesOf(all).flatMap((name) => pageCodeRules(name, codes, printing.pageNumbers))),
    sheet.trimEnd(),
    ...ownPages(all),
    pointer(identity.product, all),
    ...switches(alternatives.length),
  ].join('\n');
}

/** Figures and letters in their own family, and only they: quotation marks and dashes stay Chinese. `local` fetches nothing. */
function latin(): string {
  return `@font-face { font-family: latin; src: local("${LATIN_FAMILY}"), local("TimesNewRomanPSMT"), local("Liberation Serif"); unicode-range: U+0020-007E; }`;
}

function familyVariables(): readonly (readonly [string, string])[] {
  return Object.entries(FAMILIES).map(([name, { official, substitutes }]) => {
    const named = [official, ...substitutes].map((each) => `"${each}"`).join(', ');
    return [`--${name}`, `latin, ${named}, ${FALLBACKS[name as Family]}`] as const;
  });
}

function declarations(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${name}: ${value};`).join(' ');
}

function pageOf(name: string, { width, height, top, right, bottom, left }: Geometry): string {
  return `@page ${name} { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`;
}

/** The pages of A4, and those of other paper that a section has. */
function pagesOf(sections: readonly Section[]): readonly PageName[] {
  const used = new Set(sections.map(pageName));
  return (Object.keys(PAGES) as PageName[]).filter(
    (name) => name === 'portrait' || name === 'landscape' || used.has(name),
  );
}

/** How wide pages of A3 become on a screen, in pixels. */
const WIDEST = { portrait: 1160, landscape: 1640 } as const;

/** The paper and the size of type of sections that have their own. */
function ownPages(sections: readonly Section[]): readonly string[] {
  const large = sections.flatMap(({ paper, orientation }) => (paper === 'A3' ? [orientation] : []));
  const sizes = sections.flatMap(({ tableSize }) => tableSize ?? []);
  return [
    ...[...new Set(large)].map(
      (each) =>
        `.a3.${each} { max-width: ${WIDEST[each]}px; } @media print { .a3.${each} { page: a3-${each}; max-width: none; } }`,
    ),
    ...[...new Set(sizes)].map((size) => `.${typeClass(size)} { --table: ${size}; }`),
  ];
}

/** The class of a section whose tables have a size of type of their own. */
export function typeClass(size: number): string {
  return `type-${String(size).replace('.', '-')}`;
}

/** The number stands below the type area; on a page that is bound turned where the portrait page has it, at the left in reading view (GB/T 9704-2012, 7.5 and 7.7). */
function pageNumbers(name: PageName, setting: Document['printing']['pageNumbers']): readonly string[] {
  const { size, distance, indent, family } = PAGE_NUMBER;
  const content = `content: "${PAGE_NUMBER_DASH} " counter(page) " ${PAGE_NUMBER_DASH}"; font: ${size}pt ${FAMILIES[family].official}, ${FALLBACKS[family]};`;
  const below = `${content} vertical-align: top; padding: ${distance}mm ${indent * size}pt 0;`;
  const beside = `${content} writing-mode: vertical-rl; vertical-align: top; padding: ${indent * size}pt ${distance}mm;`;
  if (setting === 'centred') {
    return [`@page ${name} { ${name === TURNED ? `@left-middle { ${beside} }` : `@bottom-center { ${below} }`} }`];
  }
  if (name === TURNED) {
    return [
      `@page ${name}:right { @left-bottom { ${beside} text-align: end; } }`,
      `@page ${name}:left { @left-top { ${beside} text-align: start; } }`,
    ];
  }
  return [`@page ${name}:right { @bottom-right { ${below} } }`, `@page ${name}:left { @bottom-left { ${below} } }`];
}

/** No browser repeats merged labels on the pages that a table goes on over, so paper says which file does: the PDF of the same name. */
function pointer(product: string, sections: readonly Section[]): string {
  const where = sections.some(isUprightPlan) ? '.landscape::before, .planned::before' : '.landscape::before';
  const text = `打印、装订请用 ${product}.pdf：每一页都有表头和各级指标名称。`;
  return `@media print { ${where} { display: block; content: "${escaped(text)}"; font: 9pt var(--songti); break-after: avoid; } }`;
}

/** Whether a portrait section has tables with merged labels. */
export function isUprightPlan(section: Section): boolean {
  return section.orientation === 'portrait' && isPlanned(section);
}

/** A text in a CSS string within an element of HTML: nothing in it ends either. */
function escaped(text: string): string {
  return text.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

/** One view at a time, by the choice that is made: the choices stand before everything that depends on them. */
function switches(alternatives: number): readonly string[] {
  if (alternatives === 0) return [];
  const each = Array.from({ length: alternatives + 1 }, (_, index) => index + 1);
  return [
    '.view { display: none; }',
    ...each.map((index) => `#view-${index}:checked ~ div .view:nth-of-type(${index}) { display: block; }`),
    ...each.map(
      (index) =>
        `#view-${index}:checked ~ nav label:nth-of-type(${index}) { color: var(--paper); background: var(--accent); border-color: var(--accent); }`,
    ),
    ...each.map(
      (index) =>
        `#view-${index}:focus ~ nav label:nth-of-type(${index}) { outline: 3px solid var(--focus); outline-offset: 2px; }`,
    ),
    ...each.map(
      (index) => `#view-${index}:focus:not(:focus-visible) ~ nav label:nth-of-type(${index}) { outline: none; }`,
    ),
  ];
}
