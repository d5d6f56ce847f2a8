import type { Decimal } from '../model/decimal.ts';
import type { Item } from '../model/model.ts';
import type { Facts } from '../text/catalogue.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { textOf } from '../text/source.ts';
import { placeOf, type Written } from '../text/written.ts';
import { forEachItem, type Rule } from './rule.ts';

/** A title or a wording holds neither its number nor its points, which are printed by themselves, and a single sentence no stop. */
const affixes = forEachItem(function* (item) {
  if (item.kind === 'indicator') yield* inText(item.written, 'title', item);
  else {
    yield* inText(item.written, 'text', item);
    for (const { written } of item.textFor) yield* inText(written, 'text', item);
    for (const clause of item.scoring ?? []) if (clause.form === 'none') yield* inNothing(clause.written);
  }
});

const FIRST = /^[\d０-９（(①-⑳一二三四五六七八九十]/;
const LAST = /[。．，、；;)）]\s*$/;
const NUMBER =
  /^(?:[\d０-９]{1,2}(?:[、．]|\.(?!\d))|[（(](?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]|[一二三四五六七八九十]{1,3}、)\s{0,4}/;
/** Another number of the same kind behind a stop: the text is a list. */
const NEXT = /[。；;\s](?:[\d０-９]{1,2}[、．.]|[（(][\d０-９]{1,2}[)）]|[②-⑳]|[二三四五六七八九十]{1,3}、)/;
const POINTS =
  /[（(〔[]\s{0,2}(?:计|满分|分值)?\s{0,2}([\d０-９]{1,12}(?:[.．][\d０-９]{1,12})?)\s{0,2}分\s{0,2}[)）〕\]]\s{0,4}$/;
const NOTHING = /[，、,]?\s{0,4}(?:不得分|不给分|不计分|[得计]0分)[。；;]?\s{0,4}$/;
const STOP = /[。．，、；;]\s{0,4}$/;

function* inText(written: Written, key: 'title' | 'text', { points }: Item): Iterable<Diagnostic> {
  const value = written.value[key];
  if (typeof value !== 'string' || value.includes('\n')) return;
  if (FIRST.test(value)) {
    const number = NUMBER.exec(value)?.[0] ?? '';
    if (number !== '' && number !== value) yield complain(written, key, 'number', number, 0, !NEXT.test(value));
  }
  if (!LAST.test(value)) return;
  const stated = POINTS.exec(value);
  if (stated !== null) {
    const isSame = points.some((each) => equals(each, stated[1] ?? ''));
    if (isSame && stated.index > 0) yield complain(written, key, 'points', stated[0], stated.index, true);
    return;
  }
  const stop = STOP.exec(value);
  const isOne = stop !== null && stop.index > 0 && !/[。；;]/.test(value.slice(0, stop.index));
  if (isOne) yield complain(written, key, 'stop', stop[0], stop.index, true);
}

/** What gives no points says only when: that there are none then is printed. */
function* inNothing(written: Written): Iterable<Diagnostic> {
  const value = written.value['none'];
  const said = typeof value === 'string' ? NOTHING.exec(value) : null;
  if (said !== null && said.index > 0) yield complain(written, 'none', 'no-points', said[0], said.index, true);
}

function equals(points: Decimal | undefined, printed: string): boolean {
  return (
    points !== undefined &&
    points.toString() ===
      printed
        .normalize('NFKC')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
  );
}

/** Points at what is too much, where it stands in the file as it reads; it can be taken away where it is all that is wrong. */
function complain(
  written: Written,
  key: 'title' | 'text' | 'none',
  problem: Facts['text-affix']['problem'],
  typed: string,
  index: number,
  isAll: boolean,
): Diagnostic {
  const place = placeOf(written, key);
  const isPlain = textOf(place) === written.value[key];
  const start = place.start + index;
  const fix = isPlain && isAll ? '' : undefined;
  return finding('text-affix', isPlain ? { ...place, start, end: start + typed.length } : place, {
    problem,
    typed: typed.trim(),
    fix,
  });
}

/** The rules of what does not belong to a wording. */
export const AFFIXES: readonly Rule[] = [affixes];
