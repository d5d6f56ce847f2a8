import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { outputOf } from '../../test/outside/programs.ts';
import { type Box, isIn } from './box.ts';
import { cellsIn } from './cells.ts';
import { type Hidden, hiddenIn } from './hidden.ts';
import { emsOf, type Line, linesOf, type Word } from './lines.ts';
import { inkedExtent, inkedHeight, type Picture, pictureOf, SCALE } from './picture.ts';
import { type Rules, rulesOf } from './rules.ts';
import { type Table, tablesOf } from './tables.ts';

/** A page as it is printed: what is drawn on it, and what its text is. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: Rules;
  readonly tables: readonly Table[];
  /** What stands in no cell, without the page number. */
  readonly loose: readonly Line[];
  /** From the first to the last ink, without the page number. */
  readonly ink: { readonly top: number; readonly bottom: number } | undefined;
  /** Words that are in the file and cannot be read on paper. */
  readonly hidden: readonly Hidden[];
}

const PAGE_NUMBER = /^(?:[—–-]+\d+[—–-]+|第\d+页[，,]?共\d+页)$/;
/** What rows of forms are called: it stands there unseen, for the program. */
const KEY = /^[a-z][a-z\d-]*$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The pages of a PDF. `work` is an empty folder for what is made on the way. Throws what poppler says of a file that is none. */
export async function pagesOf(pdf: string, work: string): Promise<readonly Page[]> {
  const texts = await outputOf('pdftotext', ['-bbox', '-enc', 'UTF-8', pdf, '-']);
  await outputOf('pdftoppm', ['-gray', '-r', String(72 * SCALE), pdf, join(work, 'page')]);
  const pictures = readdirSync(work).filter((name) => name.endsWith('.pgm'));
  const pages = [...texts.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)];
  return pages.map(([, width = '', height = '', text = ''], index) => {
    const path = join(work, pictures.toSorted()[index] ?? '');
    const picture = pictureOf(readFileSync(path));
    rmSync(path);
    return pageOf(index + 1, Number(width), Number(height), wordsOf(text), picture);
  });
}

function pageOf(number: number, width: number, height: number, all: readonly Word[], picture: Picture): Page {
  const words = all.filter((word) => !(KEY.test(word.text) && inkedHeight(picture, word, []) === 0));
  const rules = rulesOf(picture);
  const cells = cellsIn(rules);
  const ems = emsOf(words);
  const lines = linesOf(
    words.filter((word) => !cells.some((cell) => isIn(word, cell))),
    ems,
  );
  const isNumber = ({ text }: Line): boolean => PAGE_NUMBER.test(text.replace(/\s/g, ''));
  return {
    ...{ number, width, height, words, rules },
    tables: tablesOf(cells, words, ems),
    loose: lines.filter((line) => !isNumber(line)),
    ink: inkedExtent(picture, lines.filter(isNumber)),
    hidden: hiddenIn(words, picture, ems, rules),
  };
}

function wordsOf(text: string): readonly Word[] {
  const pattern = /<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">([^<]*)<\/word>/g;
  return [...text.matchAll(pattern)].map(([, left, top, right, bottom, word = '']) => {
    const box: Box = { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) };
    return { ...box, text: word.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '') };
  });
}
