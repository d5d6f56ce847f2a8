import type { Facts } from '../text/catalogue.ts';

/** Keys of which it is said how their value is written; `key[]` is an item of its list, `key{}` what stands there under a class or a unit. */
export const WRITTEN_KEYS = [
  ...(['scoring', 'scoring[]', 'deduct', 'deduct[]', 'add', 'add[]', 'tiers', 'tiers[]', 'ratio', 'steps'] as const),
  ...(['rank', 'shares', 'score', 'minus', 'plus', 'upTo', 'most', 'department', 'cooperating', 'method'] as const),
  ...(['evidence', 'points', 'weight', 'scale', 'full', 'fullMarks', 'step', 'adds', 'deducts', 'veto'] as const),
  ...(['core', 'grouping', 'noVeto', 'pointsFor', 'targets', 'targets{}', 'textFor', 'textFor[]', 'only'] as const),
  ...(['except', 'split', 'levels', 'units', 'units[]', 'classes', 'classes[]', 'grades', 'grades[]'] as const),
  ...(['first', 'first{}', 'last', 'last{}', 'atLeast', 'atMost', 'needs', 'needs{}', 'components'] as const),
  ...(['components[]', 'periods', 'raters', 'kinds', 'kinds[]', 'amounts', 'amounts[]', 'target', 'floor'] as const),
  ...(['cap', 'less', 'rest', 'none'] as const),
  ...(['results.units', 'results.units[]', 'results.entries', 'results.entries[]', 'results.ties'] as const),
  ...(['results.ties[]', 'results.years', 'results.years[]', 'results.grades', 'results.components'] as const),
  ...(['results.components{}', 'results.satisfaction', 'results.points', 'results.proposed'] as const),
  ...(['results.reviewed', 'results.applied', 'results.rejected', 'results.on', 'results.given'] as const),
  ...(['results.lots', 'results.notices', 'results.notices[]', 'results.asks', 'results.items'] as const),
  ...(['results.talk', 'results.persons', 'results.answered', 'results.measures', 'results.tasks'] as const),
  ...(['results.tasks[]', 'results.done', 'results.due', 'results.asOf', 'results.carriedFrom'] as const),
] as const;
type WrittenKey = (typeof WRITTEN_KEYS)[number];

/** Keys of which it is said what to do where too little stands in them. */
type FewKey = 'department' | 'split' | 'tiers' | 'grades';

/** Keys of which it is said what to do about a number that is not above zero. */
type PositiveKey =
  | 'points'
  | 'pointsFor{}'
  | 'adds'
  | 'deducts'
  | 'minus'
  | 'plus'
  | 'upTo'
  | 'most'
  | 'scale'
  | 'step';

/** What a language says of how values are written. */
export interface WayTexts {
  readonly written: Readonly<Record<WrittenKey, string>>;
  readonly tooFew: Readonly<Record<FewKey, string>>;
  readonly aboveZero: Readonly<Record<PositiveKey, string>>;
  readonly percent: string;
  readonly positive: string;
  /** Of what may be drafted, of an item of a list, of what may be left out, and of everything else that is empty. */
  readonly empty: {
    readonly drafted: string;
    readonly item: string;
    readonly optional: string;
    readonly other: string;
  };
  readonly oneForm: string;
  readonly twice: string;
  readonly longest: (limit: string) => string;
  readonly itemsAtMost: (limit: string) => string;
  readonly missing: (key: string) => string;
  readonly otherSize: string;
  /** Where a key belongs: in another kind of file, at the top, or inside some keys. */
  readonly inFile: (key: string, file: 'scheme' | 'indicator') => string;
  readonly atTop: (key: string) => string;
  readonly inside: (key: string, holders: readonly string[]) => string;
}

/** The ways out of what does not fit a key, in a language. */
export interface Ways {
  /** How the value of a key is written; undefined where there is no more to say than its type, also of keys such as `__proto__`. */
  readonly toWrite: (key: string) => string | undefined;
  /** What to do where nothing is written. */
  readonly toFill: (facts: Facts['text-empty']) => string;
  /** What to do about a size that something must keep to. */
  readonly toSize: (facts: Facts['value-size']) => string;
  /** What to do about a number that must be above zero. */
  readonly aboveZero: (key: string) => string;
  /** Where a key may stand that may not stand here; undefined where it is none. */
  readonly home: (facts: Facts['key-unknown']) => string | undefined;
}

const OPTIONAL: ReadonlySet<string> = new Set(['remark', 'note', 'scored', 'reason', 'office', 'results.note']);
/** So many holders of a key are named. */
const MOST_HOLDERS = 4;

/** The ways out in the words of a language. */
export function waysFrom(texts: WayTexts): Ways {
  const toWrite = (key: string) => at(texts.written, key);
  return {
    toWrite,
    toFill: ({ key, isItem }) => {
      // The weights of components, which are texts, are percentages alone.
      if (key === 'weight') return texts.percent;
      if (isItem) return texts.empty.drafted;
      if (key.endsWith('[]')) return texts.empty.item;
      return toWrite(key) ?? (OPTIONAL.has(key) ? texts.empty.optional : texts.empty.other);
    },
    toSize: ({ rule, key, limit }) => {
      switch (rule) {
        case 'keysAtMost':
          return texts.oneForm;
        case 'unique':
          return texts.twice;
        case 'longest':
          return texts.longest(limit);
        case 'itemsAtMost':
          return texts.itemsAtMost(limit);
        case 'itemsAtLeast':
        case 'keysAtLeast':
          return at(texts.tooFew, key) ?? toWrite(key) ?? texts.missing(key);
        default:
          return toWrite(key) ?? texts.otherSize;
      }
    },
    aboveZero: (key) => at(texts.aboveZero, key) ?? texts.positive,
    home: ({ key, below, file }) => {
      if (file !== undefined) return texts.inFile(key, file);
      const holders = below.filter((each) => each !== '' && each !== key);
      if (holders.length > 0) return texts.inside(key, holders.slice(0, MOST_HOLDERS));
      return below.length === 0 ? undefined : texts.atTop(key);
    },
  };
}

/** What stands under a key of a table itself. */
function at(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
