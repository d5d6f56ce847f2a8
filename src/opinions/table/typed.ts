import { textDifference } from '../../changes/text-difference.ts';
import type { Departments } from '../../model/departments.ts';
import type { Item } from '../../model/model.ts';
import { type Gathered, NOTHING, together } from '../gathered.ts';
import { changedFields, type Said, saidOf, suggestion } from '../made.ts';
import { saidOfWish } from '../sentences/asked.ts';
import { wishOf } from '../sentences/wish.ts';
import { type CellPair, itemMeant } from './cell-pair.ts';
import { fieldsOf } from './fields.ts';
import type { Piece } from './found.ts';
import { inHouseStyle, sameKey } from './wording.ts';

/** A character of a cell with how it is shown. */
interface Letter {
  readonly text: string;
  readonly isStruck: boolean;
  readonly isColoured: boolean;
}

/**
 * What differs in a cell though nothing marks it. What people type between the words in brackets or in colour is no
 * wording but an opinion on it; what they strike out by format goes only where something else stands behind it.
 */
export function typedIn(pair: CellPair, item: Item, departments: Departments): Gathered {
  const { column, sent, system, file, place } = pair;
  const letters = lettersOf(pair.found.pieces);
  const remarks = remarksIn(letters, sent.text);
  const left = letters.filter((_, index) => !remarks.some(({ start, end }) => start <= index && index < end));
  const text = textOf(left);
  const said = remarks.map((remark) => remarkOf(remark, pair, item, departments));
  if (sameKey(text) === sameKey(sent.text)) return together(said);
  const kept = withoutStruck(left, sent.text);
  const isGuessed = kept !== text;
  const guessed = isGuessed ? { unsure: true, typed: marked(left) } : {};
  const changes = changedFields(fieldsOf(column.kind, sent.text), fieldsOf(column.kind, kept))
    .flatMap((each) => saidOf(each, itemMeant(each, column, item), system))
    .map((each) => suggestion(file, place, { ...each, ...guessed, untracked: true }));
  return together([{ ...NOTHING, suggestions: changes }, ...said]);
}

function lettersOf(pieces: readonly Piece[]): readonly Letter[] {
  return pieces
    .filter(({ inserted }) => inserted === undefined)
    .flatMap(({ text, isStruck, isColoured }) => text.split('').map((each) => ({ text: each, isStruck, isColoured })));
}

function textOf(letters: readonly Letter[]): string {
  return letters.map(({ text }) => text).join('');
}

/** What stands out from the wording by its format. */
function marked(letters: readonly Letter[]): string {
  return inHouseStyle(textOf(letters.filter(({ isStruck, isColoured }) => isStruck || isColoured)));
}

/** A remark between the words of a cell; `end` is exclusive. */
interface TypedRemark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BRACKETS = /[（(【[［]([^（）()【】[\]［］]{1,1000})[）)】\]］]/gu;
const LINE = /[^\n]+/gu;
/** Words that nobody uses in what is assessed, but in an opinion on it. */
const OPINION = /建议|意见|同意|改为|改成|删除|删去|增加一项|应为|请|是否|可否|能否|不妥|偏[高低]|过[高低密]|？|\?/u;
const BEGINS_AS_OPINION = /^\s*(?:意见|建议|说明|反馈意见|修改意见)[：:]/u;

/** Brackets and lines that are coloured or speak as an opinion does, and were not sent. */
function remarksIn(letters: readonly Letter[], sent: string): readonly TypedRemark[] {
  const text = textOf(letters);
  const known = sameKey(sent);
  const isNew = (words: string): boolean => !known.includes(sameKey(words));
  const isColoured = (start: number, end: number): boolean =>
    letters.slice(start, end).every((each) => each.isColoured || each.text.trim() === '');
  const found: TypedRemark[] = [];
  for (const [index, pattern] of [LINE, BRACKETS].entries()) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const isLine = index === 0;
      const speaks = isLine ? BEGINS_AS_OPINION.test(match[0]) : OPINION.test(match[0]);
      const isMeant = speaks || (isColoured(start, end) && (!isLine || start > 0));
      const isWithin = found.some((each) => each.start <= start && end <= each.end);
      if (isMeant && !isWithin && isNew(match[0])) found.push({ start, end, text: match[0] });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A name before a colon: whose remark it is. */
const SIGNED = /^([^：:，。]{2,20})[：:]\s*(.+)$/su;

/** What was typed on an item somewhere beside its wording: carried out where it is a sentence that can be, else a word on the item. */
export function remarkOf(
  { text }: Pick<TypedRemark, 'text'>,
  { system, file, place }: Pick<CellPair, 'system' | 'file' | 'place'>,
  item: Item,
  departments: Departments,
): Gathered {
  const inner = inHouseStyle(text.trim().replace(/^[（(【[［]|[）)】\]］]$/gu, ''));
  const [, name, rest] = BEGINS_AS_OPINION.test(inner) ? [] : (SIGNED.exec(inner) ?? []);
  const [author, words] = name !== undefined && rest !== undefined ? [name, rest] : ['', inner];
  const wish = wishOf(words);
  const about = { system: system.id, item: item.id };
  if (wish?.kind === 'agree') {
    const agreed = suggestion(file, place, { ...about, field: 'agree', after: words, author, untracked: true });
    return { ...NOTHING, agreements: [agreed] };
  }
  const said: Said | undefined =
    wish?.kind === 'disagree'
      ? { ...about, field: 'disagree', after: words }
      : wish && saidOfWish(wish, { system, item, departments });
  const typed = inHouseStyle(text);
  const isSure = said === undefined || said.field === 'delete' || said.field === 'disagree';
  return {
    ...NOTHING,
    suggestions: [
      suggestion(file, place, {
        ...(said ?? { ...about, field: 'comment', after: words }),
        ...{ author, typed, untracked: true },
        ...(isSure ? {} : { unsure: true }),
      }),
    ],
  };
}

/** A text without what is struck out by format, where something new stands right behind it or within the same stretch. */
function withoutStruck(letters: readonly Letter[], sent: string): string {
  const kept: string[] = [];
  let at = 0;
  let struck: Letter[] = [];
  let isReplaced = false;
  const close = (): void => {
    if (!isReplaced) kept.push(textOf(struck));
    struck = [];
    isReplaced = false;
  };
  for (const { kind, text } of textDifference(inPlain(sent), textOf(letters))) {
    if (kind === 'deleted') continue;
    const own = letters.slice(at, at + text.length);
    at += text.length;
    if (kind === 'inserted') {
      isReplaced = struck.length > 0;
      close();
      kept.push(text);
      continue;
    }
    for (const letter of own) {
      if (letter.isStruck) struck.push(letter);
      else {
        close();
        kept.push(letter.text);
      }
    }
  }
  close();
  return kept.join('');
}

function inPlain(text: string): string {
  return text.normalize('NFC');
}
