import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import { actorOf } from '../../model/years/actors.ts';
import type { Notice } from '../../model/years/notices.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { hasKey, mentionsAt, placeOf, placeOfKey } from '../../text/written.ts';
import { twice } from '../identity.ts';
import { dayAfter } from './days.ts';
import { knownItems } from './items.ts';
import { assessed, saidTwice } from './units.ts';

/** Notices are about units that are assessed in the year and what these are assessed by, have a number of their own, and come from somebody else; what follows one is not before it (《办法》三、七（三）). */
export function* judgeNotices(
  notices: readonly Notice[],
  edition: Edition,
  registers: Registers,
): Iterable<Diagnostic> {
  yield* twice(notices);
  yield* saidTwice(
    'number',
    notices.map(({ number, written }) => ({ key: number, of: [number], place: placeOf(written, 'number') })),
  );
  for (const notice of notices) {
    const { unit, written } = notice;
    yield* assessed(unit, placeOf(written, 'unit'), { year: edition.year }, registers);
    yield* knownItems(unit, mentionsAt(written, 'items'), edition, registers);
    yield* judgeNumber(notice);
    yield* judgeTalk(notice);
    yield* judgeDays(notice);
    const { by } = notice;
    if (by !== '' && actorOf(by, registers).unit?.id === unit) {
      yield finding('own-affair', placeOf(written, 'by'), { by, act: 'issued' });
    }
  }
}

/** The form of a number (GB/T 9704-2012, 7.2.5): who, the year in six-sided brackets, and how many it is, without a zero before it. */
const NUMBER = /^[^\d〔〕]+〔(\d{4})〕[1-9]\d*号$/;
/** The same in other brackets, with spaces or zeros. */
const ALIKE = /^(\D*[^\d\s[\]［］()（）〔〕【】])\s*[[［(（〔【]\s*(\d{4})\s*[\]］)）〕】]\s*第?0*([1-9]\d*)\s*号?$/;

function* judgeNumber({ number, on, written }: Notice): Iterable<Diagnostic> {
  if (number === '') return;
  const year = NUMBER.exec(number)?.[1];
  if (year !== undefined && (on === undefined || year === on.slice(0, 4))) return;
  const fix = number.normalize('NFC').replace(ALIKE, '$1〔$2〕$3号');
  const facts = {
    number,
    year: year === undefined ? undefined : on?.slice(0, 4),
    fix: NUMBER.test(fix) ? fix : undefined,
  };
  yield finding('notice-number', placeOf(written, 'number'), facts);
}

/** Who is to come to a talk, where and when, is stated of talks, and of nothing else. */
function* judgeTalk({ id, kind, written }: Notice): Iterable<Diagnostic> {
  if (kind === undefined) return;
  const isStated = hasKey(written, 'talk');
  if (kind === 'talk' && !isStated) yield finding('key-missing', placeOf(written), { keys: ['talk'], of: id });
  if (kind !== 'talk' && isStated) yield finding('notice-talk', placeOfKey(written, 'talk'), { kind });
}

function* judgeDays({ on, due, talk, answered, written }: Notice): Iterable<Diagnostic> {
  const issued = { act: 'issued', on, place: placeOf(written, 'on') } as const;
  yield* dayAfter({ act: 'due', on: due, place: placeOf(written, 'due') }, issued);
  if (talk !== undefined) yield* dayAfter({ act: 'talk', on: talk.on, place: placeOf(talk.written, 'on') }, issued);
  if (answered === undefined) return;
  yield* dayAfter({ act: 'answered', on: answered.on, place: placeOf(answered.written, 'on') }, issued);
}
