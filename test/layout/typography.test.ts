import { describe, expect, it } from 'vitest';
import { BLOCK_ROLES, CELL_ROLES } from '../../src/layout/document.ts';
import { CELL_STYLES, GRID, linesBetween, PAGE_NUMBER, STYLES } from '../../src/layout/typography.ts';
import { PAGES } from '../../src/model/printing/paper.ts';
import { FAMILIES } from '../../src/ports/families.ts';

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** What is left of a page between its margins. */
function typeArea(orientation: keyof typeof PAGES): readonly [number, number] {
  const { width, height, top, right, bottom, left } = PAGES[orientation];
  return [width - left - right, height - top - bottom];
}

describe('the page of GB/T 9704-2012', () => {
  it('is A4 with a type area of 156 by 225 mm, 37 mm from the top and 28 mm from the left (5.1, 5.2.1)', () => {
    expect(PAGES.portrait).toMatchObject({ width: 210, height: 297, top: 37, left: 28 });
    expect(typeArea('portrait')).toEqual([156, 225]);
  });

  it('is turned for wide tables, with the same type area and its head at the binding edge (7.7)', () => {
    expect(PAGES.landscape).toMatchObject({ width: 297, height: 210, top: PAGES.portrait.left });
    expect(typeArea('landscape')).toEqual([225, 156]);
    const { top, right, bottom, left } = PAGES.portrait;
    expect(PAGES.landscape).toMatchObject({ top: left, right: top, bottom: right, left: bottom });
  });

  it('holds 22 lines of 28 characters that fill the type area (5.2.3)', () => {
    expect(GRID.lines).toBe(22);
    expect(GRID.characters).toBe(28);
    const [width, height] = typeArea('portrait');
    expect(GRID.characters * GRID.characterPitch * MILLIMETRES_PER_POINT).toBeCloseTo(width, 0);
    expect(GRID.characters * GRID.characterPitch * MILLIMETRES_PER_POINT).toBeLessThanOrEqual(width);
    expect(GRID.lines * GRID.linePitch * MILLIMETRES_PER_POINT).toBeCloseTo(height, 0);
  });

  it('is numbered in 14 pt, 7 mm below the type area, one character in from its side (7.5)', () => {
    expect(PAGE_NUMBER).toEqual({ family: 'songti', size: 14, distance: 7, indent: 1 });
  });
});

describe('the type of GB/T 9704-2012', () => {
  it('has a title in 22 pt, centred, and everything else on the page in 16 pt but forms and what stands around tables (7.3.1, 7.3.3)', () => {
    expect(STYLES.title).toMatchObject({ family: 'xiaobiaosong', size: 22, align: 'center', indent: 0 });
    for (const role of BLOCK_ROLES.filter((each) => !['title', 'form-title', 'field', 'foot'].includes(each))) {
      expect(STYLES[role].size, role).toBe(16);
    }
  });

  it('tells the four levels of headings by their letters, all indented by two characters (7.3.3)', () => {
    const headings = BLOCK_ROLES.filter((role) => role.startsWith('heading-')).map((role) => STYLES[role]);
    expect(headings.map(({ family }) => family)).toEqual(['heiti', 'kaiti', 'fangsong', 'fangsong']);
    expect(headings.map(({ outline }) => outline)).toEqual([2, 3, 4, 5]);
    expect([...headings, STYLES.body].every(({ indent }) => indent === 2)).toBe(true);
  });

  it('sets the mark of an annex flush left with its title in the third line (7.4)', () => {
    expect(STYLES['annex-mark']).toMatchObject({ family: 'heiti', align: 'left', indent: 0, after: 1 });
  });

  it('puts the stage mark right below the title', () => {
    expect(linesBetween('title', 'stage')).toBe(0);
    expect(linesBetween('title', 'body')).toBe(1);
    expect(linesBetween('stage', 'other')).toBe(1);
  });

  it('names an official family for every role', () => {
    for (const role of BLOCK_ROLES) expect(FAMILIES[STYLES[role].family].official, role).not.toBe('');
    for (const role of CELL_ROLES) expect(FAMILIES[CELL_STYLES[role].family].official, role).not.toBe('');
  });
});

it('sets scoring rules in no darker type than the wording that they belong to', () => {
  expect(CELL_STYLES.note.family).toBe(CELL_STYLES.text.family);
});
