import type { RawValue } from '../../edit/item-edit.ts';
import { ruleFrom, type Worth } from '../../import/scoring/rule.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Registers } from '../../model/registers.ts';
import { failure, refusal } from '../../ports/failure.ts';
import { FORBIDDEN } from '../../text/forbidden.ts';
import { nearest } from '../../text/suggest.ts';
import type { Authoring } from '../../words/authoring.ts';
import { idMeant, meantBy, named } from '../examine/meant.ts';

/** The options that give an item its points. */
export interface AskedPoints {
  readonly points: string | undefined;
  readonly weight: string | undefined;
  readonly adds: string | undefined;
  readonly deducts: string | undefined;
  /** Whether it is a veto in place of all these. */
  readonly veto?: boolean;
}

/** A key of an item with its new value. */
export type Field = readonly [key: string, value: RawValue];

/** The points, the weight, the most that is added or deducted, or the veto that was asked for, as a field. Throws a failure for two of them, and for what is no number. */
export function pointsField(
  { points, weight, adds, deducts, veto = false }: AskedPoints,
  words: Authoring,
): Field | undefined {
  const given = Object.entries({ points, weight, adds, deducts }).flatMap(([key, typed]) =>
    typed === undefined ? [] : [[key, typed] as const],
  );
  if (given.length + Number(veto) > 1) throw refusal(words.failure.onePoints);
  if (veto) return ['veto', true];
  const [first] = given;
  if (first === undefined) return undefined;
  const [key, typed] = first;
  return numberField(key, typed, words);
}

/** A number that was asked for, as a field; a weight may be a percentage or a fraction, which stays as it is typed, and what lies beside the sum may be without a limit. Throws a failure for what is none. */
export function numberField(key: string, typed: string, words: Authoring): Field {
  const share = typed.normalize('NFKC').trim();
  if (key === 'weight' && SHARE.test(share)) return [key, share];
  if ((key === 'adds' || key === 'deducts') && share === 'unlimited') return [key, share];
  return [key, { number: readNumber(key, typed, words) }];
}

const SHARE = /^(?:\d+(?:\.\d+)?%|[1-9]\d*\/[1-9]\d*)$/u;

/** A number as a clerk types it (`１．５`, `1.5分`) in plain digits. What is not plain in another way is refused: nobody knows what `0101` or `1e3` is to mean. */
function readNumber(key: string, typed: string, words: Authoring): string {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*分$/, '');
  const number = Decimal.parse(plain);
  const isWeight = key === 'weight';
  if (number === undefined || number.compare(Decimal.zero) <= 0 || (isWeight && number.compare(Decimal.one) > 0)) {
    throw refusal(isWeight ? words.failure.badWeight(typed) : words.failure.badPoints(`--${key}`, typed));
  }
  return number.toString();
}

/** A text that was asked for, without white space around it and composed (NFC). Throws a failure where it is not one line of what can be printed. */
export function textField(key: string, typed: string, words: Authoring): Field {
  const text = oneLine(typed);
  if (text === undefined) throw refusal(words.failure.badText(`--${key}`));
  return [key, text];
}

/** A text without white space around it and composed (NFC); undefined where it is not one line of what can be printed. */
export function oneLine(typed: string): string | undefined {
  const text = typed.trim().normalize('NFC');
  const isForbidden = new RegExp(FORBIDDEN.source, 'u').test(text) || text.includes('\n');
  return text === '' || isForbidden ? undefined : text;
}

/**
 * Who leads, as a field: one department by its id, its name, another form or a part of it that no other has; several with commas between them,
 * which assess together; or each with its share (`公安局=60%,应急局=40%`). Throws a failure where one is none, or some have no share.
 */
export function departmentField(typed: string, registers: Registers, words: Authoring): Field {
  const leaders = namesIn(typed).map((part): readonly [id: string, share: string] => {
    const [word = '', share = ''] = part.split(/[=＝:：]/u, 2);
    return [departmentMeant('--department', word.trim(), registers), share.normalize('NFKC').trim()];
  });
  const ids = [...new Set(leaders.map(([id]) => id))];
  const isShared = leaders.some(([, share]) => share !== '');
  if (ids.length < leaders.length || (isShared && !leaders.every(([, share]) => SHARE.test(share)))) {
    throw refusal(words.failure.badLeaders(typed));
  }
  if (isShared) return ['department', { mapping: leaders }];
  return ['department', ids.length === 1 ? (ids[0] ?? '') : ids];
}

/** Who cooperates, as a field: departments with commas between them. Throws a failure where one is none. */
export function cooperatingField(typed: string, registers: Registers): Field {
  const ids = namesIn(typed).map((word) => departmentMeant('--cooperating', word.trim(), registers));
  return ['cooperating', [...new Set(ids)]];
}

function namesIn(typed: string): readonly string[] {
  return typed.normalize('NFC').split(/[,，、]/u);
}

/** The id of what a word means in the register; of a stranger the name is told that comes nearest to it, since of ids nobody knows whose they are. */
function departmentMeant(option: string, word: string, { departments = [] }: Registers): string {
  const things = departments.map(named);
  if (meantBy(word, things, ({ id, names }) => [id, ...names]).length > 0) return idMeant(option, word, things);
  const names = things.flatMap((each) => each.names);
  throw failure((say) => say.notRegistered(option, word, nearest(word, names)));
}

/** How a criterion is scored, as a field: in clauses where every phrase says one thing plainly and all fit what the item counts, else as the text that it is. Throws a failure where it is not one line. */
export function scoringField(typed: string, worth: Worth, words: Authoring): Field {
  const [key, text] = textField('scoring', typed, words);
  return [key, ruleFrom(String(text), worth) ?? { mapping: [['text', text]] }];
}
