import { isId } from '../names.ts';
import { entriesFrom, scoringFrom } from '../scoring/meant.ts';
import { amountFrom, plainNumberFrom, scaleFrom } from '../slips.ts';

/** What a schema lets stand in a place, as far as it says what was meant by a text there. */
export interface Wanted {
  /** As `nameOfPlace` gives it. */
  readonly name: string;
  readonly types: readonly unknown[];
  /** Whether a number there is a part of one. */
  readonly isShare: boolean;
  /** What each item of a list is, by the name of its definition. */
  readonly items: string | undefined;
}

/** What was surely meant by a text: a number, yes or no, a list of one, or a scoring rule that is written as prose. Undefined where it could be anything else. */
export function valueMeant(typed: string, { name, types, isShare, items }: Wanted): string | undefined {
  const clauses = CLAUSES[name];
  if (clauses !== undefined) return clauses(typed);
  if (types.includes('boolean')) return ANSWERS.get(typed.normalize('NFKC').trim().toLowerCase());
  if (types.includes('number') || types.includes('integer')) return numberMeant(typed, name, isShare);
  return types.includes('array') && isOneItem(typed, items) ? `[${typed}]` : undefined;
}

function numberMeant(typed: string, name: string, isShare: boolean): string | undefined {
  if (name === 'score' && typed === '不得分') return '0';
  const scale = name === 'scale' || name === 'full' ? scaleFrom(typed) : undefined;
  return scale ?? plainNumberFrom(typed, isShare) ?? amountFrom(typed, name);
}

/** What is meant by prose in the place of clauses, and of what is listed in them. */
const CLAUSES: Readonly<Record<string, (typed: string) => string | undefined>> = {
  scoring: scoringFrom,
  'scoring[]': (typed) => single(scoringFrom(typed)),
  deduct: (typed) => listed(entriesFrom(typed, 'deduct')),
  'deduct[]': (typed) => only(entriesFrom(typed, 'deduct')),
  add: (typed) => listed(entriesFrom(typed, 'add')),
  'add[]': (typed) => only(entriesFrom(typed, 'add')),
};

/** The word among those to choose from that somebody meant who said it in Chinese. Undefined where nobody can say. */
export function wordMeant(typed: string, allowed: readonly string[]): string | undefined {
  return allowed.find((word) => CALLED[word]?.includes(typed));
}

const CALLED: Readonly<Record<string, readonly string[]>> = {
  ...{ item: ['本项', '单项'], section: ['一级指标', '大项'], total: ['总分', '总得分'] },
  ...{ full: ['满分', '给满分'], zero: ['零分', '0分', '不得分'], scale: ['折算', '按比例折算'] },
  ...{ indicators: ['指标', '指标体系', '指标得分'], entered: ['登记', '录入'] },
  ...{ draft: ['征求意见稿', '草稿'], review: ['送审稿'], final: ['正式稿', '定稿'] },
  ...{ source: ['原有', '来源文件'], drafted: ['补拟'] },
};

/** A clause in a list is one: no list of several. */
function single(clauses: string | undefined): string | undefined {
  return clauses?.startsWith('[') === true ? undefined : clauses;
}

function listed(entries: readonly string[] | undefined): string | undefined {
  return entries && `[${entries.join(', ')}]`;
}

function only(entries: readonly string[] | undefined): string | undefined {
  return entries?.length === 1 ? entries[0] : undefined;
}

const ANSWERS: ReadonlyMap<string, string> = new Map([
  ...['true', 'yes', 'y', '是', '★', '☆'].map((word) => [word, 'true'] as const),
  ...['false', 'no', 'n', '否', '不是'].map((word) => [word, 'false'] as const),
]);

/** Whether a text is one item of a list and nothing else: an id, a share, or words without anything between which several could stand. */
function isOneItem(typed: string, items: string | undefined): boolean {
  if (items === 'id') return isId(typed);
  if (items === 'share') return /^\d{1,3}(?:\.\d{1,4})?%$/.test(typed);
  return items === 'text' && /^[\p{Script=Han}（）]{2,20}$/u.test(typed) && !/[和及与或]/.test(typed);
}
