import { Decimal } from '../../model/decimal.ts';
import { numeralOf } from './numerals.ts';
import { type KnownSystem, ownerAt } from './owners.ts';
import { partsIn } from './parts.ts';
import type { Sentence } from './sentences.ts';

/** A setting as a sentence states it. */
export interface FoundSetting {
  /** Its path in the scheme: `method.yearEnd.performance`, `systems.county.thresholds.advanced`. */
  readonly path: string;
  /** A number in plain digits, or words. */
  readonly value: string;
  readonly isNumber: boolean;
  readonly sentence: Sentence;
  /** The figure in the text of the paragraph; undefined where the sentence says it without one (末位). */
  readonly figure: { readonly start: number; readonly end: number; readonly isPercent: boolean } | undefined;
}

/** What is known beside the measures. */
export interface Known {
  readonly year: string;
  readonly systems: readonly KnownSystem[];
  /** Ids of the parts of a year's score by their names. */
  readonly components?: ReadonlyMap<string, string>;
}

/** The settings that a sentence states. What nobody can be said to be meant by is left out. */
export function settingsIn(sentence: Sentence, known: Known): readonly FoundSetting[] {
  const found = READERS.flatMap((read) => read(sentence.text, known));
  return found.map(({ path, value, isNumber = true, figure, isPercent = false }) => {
    const start = sentence.start + (figure?.[0] ?? 0);
    const end = sentence.start + (figure?.[1] ?? 0);
    return { path, value, isNumber, sentence, figure: figure && { start, end, isPercent } };
  });
}

interface Said {
  readonly path: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly isPercent?: boolean;
  /** Where the figure begins and ends in the sentence. */
  readonly figure?: readonly [start: number, end: number];
}

type Read = (text: string, known: Known) => readonly Said[];

const NUMBER = '(\\d{1,5}(?:\\.\\d{1,4})?)';
const RANGE = `${NUMBER}[-—–~～至]${NUMBER}分`;
const NUMERAL = '(\\d{1,2}|[一二两三四五六七八九十])';
const NONE: readonly Said[] = [];

/** All that a pattern matches, with where its groups stand. */
function matches(pattern: string, text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(new RegExp(pattern, 'dgu'))] as readonly RegExpExecArray[];
}

function group(
  match: RegExpExecArray,
  index: number,
): { readonly value: string; readonly figure: readonly [number, number] } {
  const [start, end] = match.indices?.[index] ?? [0, 0];
  return { value: match[index] ?? '', figure: [start, end] };
}

/** Ranks and lines of a system: `{ path: thresholds.advanced }` of whoever is named before each figure. */
function ofSystems(pattern: string, key: string, text: string, { systems }: Known): readonly Said[] {
  return matches(pattern, text).flatMap((match) => {
    const said = group(match, 1);
    const owner = ownerAt(text, match.index, systems);
    if (owner === undefined || said.value === '') return NONE;
    const value = numeralOf(said.value);
    return value === undefined ? NONE : [{ path: `systems.${owner.id}.${key}`, value, figure: said.figure }];
  });
}

/** A range of points, both ends of it. */
function range(pattern: string, part: string, text: string): readonly Said[] {
  const [match] = matches(pattern, text);
  if (match === undefined) return NONE;
  const ends = [group(match, 1), group(match, 2)];
  return ends.map(({ value, figure }, index) => ({ path: `${part}.${index === 0 ? 'least' : 'most'}`, value, figure }));
}

const FIRST_RANKS = `(?:前|前列的?)${NUMERAL}[名位]`;
const LAST_RANKS = `(?:后|末|倒数后?)${NUMERAL}[名位]`;

const READERS: readonly Read[] = [
  function weights(text) {
    if (partsIn(text).length > 0) return NONE;
    const parts = [
      ['performance', matches(`实绩[^，。；\\d]{0,8}?占(?:比|总分)?(?:的)?${NUMBER}%`, text)],
      ['satisfaction', matches(`满意度[^，。；\\d]{0,8}?占(?:比|总分)?(?:的)?${NUMBER}%`, text)],
    ] as const;
    return parts.flatMap(([key, [match]]) => {
      if (match === undefined) return NONE;
      const { value, figure } = group(match, 1);
      const share = Decimal.parse(value)?.times(HUNDREDTH).toString();
      const percent = [figure[0], figure[1] + 1] as const;
      return share === undefined
        ? NONE
        : [{ path: `method.yearEnd.${key}`, value: share, figure: percent, isPercent: true }];
    });
  },
  function fullMarks(text, known) {
    return ofSystems(`满分为?${NUMBER}分`, 'fullMarks', text, known).filter(({ path, value }) =>
      known.systems.some(({ id, fullMarks: own }) => path === `systems.${id}.fullMarks` && own === value),
    );
  },
  function advanced(text, known) {
    if (!/为[^，]{0,12}(?:先进|优秀)/u.test(text) || /不得|不能/u.test(text)) return NONE;
    return ofSystems(FIRST_RANKS, 'thresholds.advanced', text, known);
  },
  function unqualified(text, known) {
    if (!/未达标|不达标|不合格/u.test(text)) return NONE;
    return [
      ...ofSystems(LAST_RANKS, 'thresholds.unqualified.last', text, known),
      ...ofSystems(`${NUMBER}分以下`, 'thresholds.unqualified.atMost', text, known),
    ];
  },
  function performanceBarred(text, known) {
    if (!/绩效/u.test(text) || !/(?:不得|不能)[^，]{0,12}先进/u.test(text)) return NONE;
    return [
      ...ofSystems(LAST_RANKS, 'thresholds.performanceBarred', text, known),
      ...lastOne(text, 'performanceBarred', known),
    ];
  },
  function leaderBarred(text, known) {
    if (!/负责人|主要领导|一把手/u.test(text) || !/(?:不得|不能)[^，]{0,14}优秀/u.test(text)) return NONE;
    return [...ofSystems(LAST_RANKS, 'thresholds.leaderBarred', text, known), ...lastOne(text, 'leaderBarred', known)];
  },
  function bonus(text) {
    return /总分|总成绩/u.test(text) && !/扣/u.test(text) ? range(`加${RANGE}`, 'method.bonus', text) : NONE;
  },
  function deduction(text) {
    return /总分|总成绩/u.test(text) && !/弄虚作假|加\d/u.test(text)
      ? range(`扣减?${RANGE}`, 'method.deduction', text)
      : NONE;
  },
  function fraud(text) {
    return /弄虚作假|虚报|造假/u.test(text) ? range(`扣减?${RANGE}`, 'method.fraud', text) : NONE;
  },
  function years(text) {
    const repeated = matches(`连续${NUMERAL}年[^，]{0,12}(?:未达标|不达标|不合格)`, text);
    const barred = matches(`(?<!\\d)${NUMERAL}年内不得(?:提拔|晋升|重用)`, text);
    return [
      ...repeated.flatMap((match) => counted(match, 'method.consequences.repeatedYears')),
      ...barred.flatMap((match) => counted(match, 'method.consequences.noPromotionYears')),
    ];
  },
  function grades(text) {
    const named = [
      ['advanced', matches('”([^”，]{0,6}先进[^”，]{0,4})”', text)],
      ['unqualified', matches('”((?:未|不)(?:达标|合格)单位)”?', text)],
      ['qualified', /其(?:他|余)/u.test(text) ? matches('”((?:达标|合格)单位)”?', text) : []],
    ] as const;
    if (!/为/u.test(text)) return NONE;
    return named.flatMap(([key, [match]]) =>
      match === undefined ? NONE : [{ path: `method.grades.${key}`, isNumber: false, ...group(match, 1) }],
    );
  },
  function places(text) {
    return matches('(?:得分|分数|成绩)[^，]{0,8}保留(?:到?小数点后)?(\\d)位(?:小数)?', text).map((match) => ({
      path: 'method.summary.places',
      ...group(match, 1),
    }));
  },
  function inForce(text) {
    const [match] = matches('本办法[^，]{0,4}自((?:19|20)\\d{2})年(?:度|起|度起)', text);
    return match === undefined ? NONE : [{ path: 'inForceFrom', ...group(match, 1) }];
  },
  function year(text, known) {
    return matches('(?<!\\d)((?:19|20)\\d{2})年度', text).flatMap((match) =>
      match[1] === known.year ? [{ path: 'year', ...group(match, 1) }] : NONE,
    );
  },
];

const HUNDREDTH = Decimal.of(1n, 2);

/** The last in rank, said without a figure. */
function lastOne(text: string, key: string, { systems }: Known): readonly Said[] {
  return matches('末位|最后一[名位]|倒数第一', text).flatMap((match) => {
    const owner = ownerAt(text, match.index, systems);
    return owner === undefined ? NONE : [{ path: `systems.${owner.id}.thresholds.${key}`, value: '1' }];
  });
}

function counted(match: RegExpExecArray, path: string): readonly Said[] {
  const { value, figure } = group(match, 1);
  const count = numeralOf(value);
  return count === undefined ? NONE : [{ path, value: count, figure }];
}
