import type { BalanceRow, Shift, SystemBalance } from '../../changes/balance.ts';
import { CHANGE_KINDS, type Changes, type SettingChange } from '../../changes/changes.ts';
import { textDifference } from '../../changes/text-difference.ts';
import { Decimal } from '../../model/decimal.ts';
import type { ReviewWords } from '../../text/review.ts';
import type { View } from '../../writers/html/view.ts';
import type { Facet } from '../review/facets.ts';
import { isShifted, namesOf, type Review, shiftAsText, summaryOf } from '../review/review.ts';
import { type Subject, subjectsOf } from '../review/subject.ts';

/** A change on the page. */
interface Item {
  /** Kinds by which it is filtered: those of changes, and `settings`, `measures`, `registers`. */
  readonly kinds: readonly string[];
  readonly departments: readonly string[];
  readonly heading: string;
  readonly path: string;
  readonly succession: string;
  readonly reason: string;
  readonly needsDecision: boolean;
  readonly facets: readonly Facet[];
}

/** Items under one heading: those of a level-1 indicator, the settings, the measures, the registers. */
interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

/** What `page.hbs` prints for a review. */
export function pageView(review: Review, words: ReviewWords): { readonly [name: string]: View } {
  const { page } = words;
  const summary = summaryOf(review, words);
  const groups = groupsOf(review, words);
  const items = groups.flatMap((group) => group.items);
  const departments = [...new Set(items.flatMap((item) => item.departments))];
  const keyOf = (department: string): string => `department-${departments.indexOf(department)}`;
  return {
    title: titleOf(review, words),
    state: summary.isGood ? 'good' : 'bad',
    verdict: summary.verdict,
    counts: summary.counts,
    notes: notesOf(review, words),
    totals: summary.totals.map((text, index) => ({ text, altered: summary.altered[index] ? 'yes' : '' })),
    labels: {
      ...pageLabels(words),
      shown: page.shown('{}', items.length),
    },
    groups: groups.map((group, index) => ({
      key: `group-${index}`,
      title: group.title,
      count: String(group.items.length),
      items: group.items.map((item) => itemView(item, [`group-${index}`, ...item.departments.map(keyOf)], words)),
    })),
    departments: departments.map((title) => ({ key: keyOf(title), title })),
    kinds: kindsIn(items, words),
    decisions: String(items.filter(({ needsDecision }) => needsDecision).length),
    balances: review.comparisons.flatMap((changes) => balancesOf(changes, words)),
  };
}

function pageLabels(words: ReviewWords): { readonly [name: string]: string } {
  const { page, byIndicator, byDepartment, balance, item, before, after } = words;
  const {
    groupBy,
    search,
    kinds,
    only,
    everything,
    onlyDecisions,
    noneShown,
    reset,
    totals,
    keys,
    print,
    controls,
    noDepartment,
  } = page;
  return {
    ...{
      groupBy,
      search,
      kinds,
      only,
      everything,
      onlyDecisions,
      noneShown,
      reset,
      totals,
      keys,
      print,
      controls,
      noDepartment,
    },
    ...{ byIndicator, byDepartment, balance, item, before, after },
  };
}

function titleOf({ comparisons }: Review, words: ReviewWords): string {
  return words.title(words.alternatives(comparisons.map((changes) => namesOf(changes, words).join(' → '))));
}

function notesOf({ removed, uncompared, comparisons }: Review, words: ReviewWords): readonly string[] {
  return [
    ...(comparisons.length > 0 && comparisons.every(({ judgement }) => judgement.isCorrection)
      ? [words.mayBeCorrection]
      : []),
    ...(removed.length > 0 ? [words.removedEditions(removed)] : []),
    ...(uncompared.length > 0 ? [words.uncomparedEditions(uncompared)] : []),
  ];
}

function groupsOf({ comparisons, registers }: Review, words: ReviewWords): readonly Group[] {
  const groups = comparisons.flatMap((changes) => groupsOfEdition(changes, comparisons.length > 1, words));
  const items = registers.map((each) => settingItem(each, 'registers', false));
  return [...groups, { title: words.registers, items }].filter((group) => group.items.length > 0);
}

function groupsOfEdition(changes: Changes, isOneOfMany: boolean, words: ReviewWords): readonly Group[] {
  const prefix = isOneOfMany ? `${changes.after.edition.id} ` : '';
  const byIndicator = new Map<string, Subject[]>();
  for (const subject of subjectsOf(changes, words)) {
    const key = `${subject.system.id} ${subject.indicator.id}`;
    byIndicator.set(key, [...(byIndicator.get(key) ?? []), subject]);
  }
  const decided = new Set(
    changes.judgement.decisions.map(({ subject }) => ('change' in subject ? subject.change : undefined)),
  );
  return [
    ...[...byIndicator.values()].map((subjects) => ({
      title: `${prefix}${groupTitle(subjects)}`,
      items: subjects.map((subject) => subjectItem(subject, words)),
    })),
    {
      title: `${prefix}${words.settings}`,
      items: changes.settings.map((each) => settingItem(each, 'settings', decided.has(each))),
    },
    {
      title: `${prefix}${words.measures}`,
      items: changes.measures.map((each) => {
        const path = words.paragraph(((each.after ?? each.before)?.index ?? 0) + 1);
        return settingItem({ path, before: each.before?.text, after: each.after?.text }, 'measures', decided.has(each));
      }),
    },
  ];
}

function groupTitle([first]: readonly Subject[]): string {
  const system = first?.system.after ?? first?.system.before;
  return `${system?.title ?? ''} · ${first?.indicator.title ?? ''}`;
}

function subjectItem(subject: Subject, words: ReviewWords): Item {
  const { path, what, id, succession, reason } = subject;
  return {
    kinds: subject.kinds,
    departments: subject.departments,
    heading: `${what} ${id}`,
    path: path.join(' › '),
    succession: succession ? words.became(succession.from, succession.to) : '',
    reason: reason === undefined ? '' : words.labelled(words.reason, reason),
    needsDecision: subject.needsDecision,
    facets: subject.facets,
  };
}

function settingItem({ path, before, after }: SettingChange, kind: string, needsDecision: boolean): Item {
  const facets = [{ label: '', before, after }];
  return { kinds: [kind], departments: [], heading: path, path: '', succession: '', reason: '', needsDecision, facets };
}

function kindsIn(items: readonly Item[], words: ReviewWords): View {
  return [...CHANGE_KINDS, 'settings', 'measures', 'registers'].flatMap((kind) => {
    const count = items.filter(({ kinds }) => kinds.includes(kind)).length;
    return count === 0 ? [] : [{ kind, label: kindLabel(kind, words), count: String(count) }];
  });
}

function kindLabel(kind: string, words: ReviewWords): string {
  const { kinds, settings, measures, registers } = words;
  return { ...kinds, settings, measures, registers }[kind] ?? kind;
}

function itemView(item: Item, keys: readonly string[], words: ReviewWords): View {
  const { kinds, departments, heading, path, succession, reason, needsDecision, facets } = item;
  return {
    kindList: kinds.join(' '),
    keys: keys.join(' '),
    department: departments[0] ?? '',
    decision: needsDecision ? words.decision : '',
    badges: kinds.map((kind) => ({ kind, label: kindLabel(kind, words) })),
    ...{ heading, path, succession, reason },
    facets: facets.map((facet) => facetView(facet, words)),
  };
}

function facetView({ label, before, after }: Facet, words: ReviewWords): View {
  const [was, is] = [sideView(before, words.kinds.added, words), sideView(after, words.kinds.removed, words)];
  if (before === undefined || after === undefined || before === '' || after === '') {
    return { label, before: was.runs, after: is.runs, beforeClass: was.style, afterClass: is.style };
  }
  const runs = textDifference(before, after).map(({ kind, text }) => ({ kind, run: { tag: TAGS[kind], text } }));
  return {
    label,
    before: runs.filter(({ kind }) => kind !== 'inserted').map(({ run }) => run),
    after: runs.filter(({ kind }) => kind !== 'deleted').map(({ run }) => run),
    beforeClass: '',
    afterClass: '',
  };
}

const TAGS = { same: '', deleted: 'del', inserted: 'ins' } as const;

/** A side by itself: its text, that there is none, or that the whole item is not there. */
function sideView(
  text: string | undefined,
  absent: string,
  words: ReviewWords,
): { readonly runs: View; readonly style: string } {
  const isThere = text !== undefined && text !== '';
  return {
    runs: [{ tag: '', text: isThere ? text : text === '' ? words.none : absent }],
    style: isThere ? '' : 'absent',
  };
}

function balancesOf({ balance, after }: Changes, words: ReviewWords): readonly View[] {
  return balance.map((each) => ({
    title: `${after.edition.id} ${each.title}`,
    tables: [
      tableView(words.byIndicator, each, each.indicators, words),
      tableView(words.byDepartment, each, each.departments, words),
    ],
  }));
}

function tableView(name: string, { classes }: SystemBalance, rows: readonly BalanceRow[], words: ReviewWords): View {
  const view = ({ title, shifts }: Omit<BalanceRow, 'id'>, isSum: string): View => ({
    title: title === '' ? words.unled : title,
    isSum,
    shifts: shifts.map((shift) => ({ text: shiftAsText(shift, words), sign: signOf(shift) })),
  });
  const sum = { title: words.sum, shifts: classes.map(({ total }) => total) };
  return {
    name,
    classes: classes.map((each) => each.name),
    rows: [...rows.map((row) => view(row, '')), view(sum, 'yes')],
  };
}

function signOf(shift: Shift): string {
  if (!isShifted(shift)) return 'even';
  return (shift.difference?.compare(Decimal.zero) ?? 0) < 0 ? 'down' : 'up';
}
