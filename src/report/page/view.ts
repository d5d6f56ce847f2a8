import type { BalanceRow, SystemBalance } from '../../changes/balance.ts';
import type { Changes } from '../../changes/changes.ts';
import type { CellParagraph } from '../../layout/document.ts';
import { type Diagnostic, severityOf } from '../../text/diagnostic.ts';
import { positionAt } from '../../text/source.ts';
import { visible } from '../../text/visible.ts';
import { type Messages, say } from '../../words/messages.ts';
import type { ReviewWords } from '../../words/review.ts';
import { runViews, type View } from '../../writers/html/runs.ts';
import { countFindings } from '../count.ts';
import { movedIn, namesOf, type Review, shiftAsText, signOf, summaryOf } from '../review/review.ts';
import { commonGroups, type ReviewRow, type RowGroup, type RowKind, rowGroups } from '../review/rows.ts';
import { trialViews } from '../trial/view.ts';

/** What `page.hbs` prints for a review: first what changed; what the check found stands before it only where that is an error, since then nothing below is sure. */
export function pageView(review: Review, words: ReviewWords, messages: Messages): { readonly [name: string]: View } {
  const { page } = words;
  const groups = groupsOf(review, words);
  const items = groups.flatMap((group) => group.rows);
  const summary = summaryOf(review, items, words);
  const found = countFindings(review.findings);
  const title = words.findings(found.errors, found.warnings);
  const findings = review.findings.map((finding) => findingView(finding, words, messages));
  const departments = new Map(items.flatMap((item) => item.departments).map(({ id, name }) => [id, name]));
  const ids = [...departments.keys()];
  const keyOf = (id: string): string => `department-${ids.indexOf(id)}`;
  return {
    title: titleOf(review, words),
    state: summary.isGood ? 'good' : 'bad',
    verdict: summary.verdict,
    counts: summary.counts,
    notes: notesOf(review, words),
    errors: { title, list: found.errors > 0 ? findings : [] },
    warnings: { title, list: found.errors > 0 ? [] : findings },
    totals: summary.totals.map((text, index) => ({ text, altered: summary.altered[index] ? 'yes' : '' })),
    labels: {
      ...pageLabels(words),
      byIndicator: words.byIndicator(level1In(review)),
      shown: page.shown('{}', items.length),
    },
    groups: groups.map((group, index) => ({
      key: `group-${index}`,
      title: group.title,
      count: String(group.rows.length),
      items: group.rows.map((item) =>
        itemView(
          item,
          `group-${index}`,
          item.departments.map(({ id }) => keyOf(id)),
          words,
        ),
      ),
    })),
    departments: ids.map((id) => ({ key: keyOf(id), title: departments.get(id) ?? id })),
    kinds: kindsIn(items, words),
    decisions: String(items.filter(({ needsDecision }) => needsDecision).length),
    triedTitle: review.tried?.title ?? '',
    tried: triedView(review),
    opinions: opinionsView(review),
    balances: review.comparisons.flatMap((changes) => balancesOf(changes, words)),
  };
}

/** The open opinions on drafts; none where there are none. */
function opinionsView({ opinions = [] }: Review): View {
  return opinions.map(({ title, groups }) => ({
    title,
    groups: groups.map((group) => ({
      title: group.title,
      opinions: group.opinions.map(([head = '', ...lines]) => ({ head, lines })),
    })),
  }));
}

/** What the kept scores of the newest year would come to; empty where that is not told. */
function triedView({ tried }: Review): View {
  if (tried === undefined || tried.trials.length === 0) return '';
  return { systems: trialViews(tried.trials, tried.chart) };
}

/** What the systems call their level-1 indicators; each name once. */
function level1In({ comparisons }: Review): string {
  return [...new Set(comparisons.flatMap(({ balance }) => balance.map(({ level1 }) => level1)))].join('／');
}

/** The words of the page itself: those that are no sentences to be filled. */
function pageLabels({ page, byDepartment, balance, item, before, after }: ReviewWords): {
  readonly [name: string]: string;
} {
  const words = Object.entries({ ...page, byDepartment, balance, item, before, after });
  return Object.fromEntries(words.filter((each): each is [string, string] => typeof each[1] === 'string'));
}

function titleOf({ comparisons }: Review, words: ReviewWords): string {
  return words.title(words.alternatives(comparisons.map((changes) => namesOf(changes, words).join(' → '))));
}

function notesOf({ removed, uncompared, results, comparisons }: Review, words: ReviewWords): readonly string[] {
  return [
    ...(comparisons.length > 0 && comparisons.every(({ judgement }) => judgement.isCorrection)
      ? [words.mayBeCorrection]
      : []),
    ...(removed.length > 0 ? [words.removedEditions(removed)] : []),
    ...(results.length > 0 ? [words.changedResults(results)] : []),
    ...(uncompared.length > 0 ? [words.uncomparedEditions(uncompared)] : []),
  ];
}

function findingView(finding: Diagnostic, words: ReviewWords, messages: Messages): View {
  const { source, start } = finding.place;
  return {
    severity: words.severity[severityOf(finding)],
    place: `${visible(source.path)}:${positionAt(source, start).line} ${finding.code}`,
    ...say(messages, finding),
  };
}

/** The groups of all comparisons, named by their editions where there are several. */
function groupsOf({ comparisons, ...common }: Review, words: ReviewWords): readonly RowGroup[] {
  const groups = comparisons.flatMap((changes) =>
    rowGroups(changes, words, common.tried?.items).map(({ title, rows }) => ({
      title: comparisons.length > 1 ? `${changes.after.edition.id} ${title}` : title,
      rows,
    })),
  );
  return [...groups, ...commonGroups(common, words)];
}

/** The kinds that there are, in the order of the words. */
function kindsIn(items: readonly ReviewRow[], words: ReviewWords): View {
  return (Object.keys(words.kinds) as RowKind[]).flatMap((kind) => {
    const count = items.filter(({ kinds }) => kinds.includes(kind)).length;
    return count === 0 ? [] : [{ kind, label: words.kinds[kind], count: String(count) }];
  });
}

/** A change with the keys of its group and of its departments, by which it is filtered. */
function itemView(row: ReviewRow, group: string, leading: readonly string[], words: ReviewWords): View {
  const { kinds, departments, name, path, id, reasons, scored, needsDecision, before, after } = row;
  return {
    kindList: kinds.join(' '),
    keys: [group, ...leading].join(' '),
    department: leading[0] ?? '',
    decision: needsDecision ? words.decision : '',
    badges: kinds.map((kind) => ({ kind, label: words.kinds[kind] })),
    ...{ name, path, id },
    departments: words.kindsListed(departments.map((each) => each.name)),
    reasons: [...reasons.map((reason) => words.labelled(words.reason, reason)), ...(scored === '' ? [] : [scored])],
    before: before.map(paragraphView),
    after: after.map(paragraphView),
  };
}

function paragraphView({ role, runs }: CellParagraph): View {
  return { role, runs: runViews(runs) };
}

function balancesOf({ balance, after }: Changes, words: ReviewWords): readonly View[] {
  return balance.map(movedIn).map((each) => ({
    title: `${after.edition.id} ${each.title}`,
    tables: [
      tableView(words.byIndicator(each.level1), each, each.indicators, words),
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
