import { Decimal } from '../../model/decimal.ts';
import type { Clause, Rank, Ratio, Scoring, Steps, TextClause } from '../../model/scoring.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { asWritten, hasKey, type Written, within } from '../../text/written.ts';
import { childrenAt, decimalAt, shareAt, shareIn, textAt, wordAt } from '../node.ts';

type Report = (diagnostic: Diagnostic) => void;

/** How a criterion is scored: one clause, or a list of them. What is no clause was reported with the schema and is left out; undefined when nothing is left. */
export function readScoring(node: Written, report: Report): Scoring | undefined {
  const nodes = Array.isArray(node.value['scoring'])
    ? childrenAt(node, 'scoring').nodes
    : [asWritten(node.yaml, node.value['scoring'])];
  const clauses = nodes.map((each) => readClause(each, report)).filter((clause) => clause !== undefined);
  return clauses.length === 0 ? undefined : clauses;
}

const TEXTS: readonly TextClause['form'][] = ['none', 'allOrNothing', 'judgement', 'text'];

function readClause(node: Written, report: Report): Clause | undefined {
  if (hasKey(node, 'deduct')) {
    const deductions = childrenAt(node, 'deduct').nodes.map((each) => ({
      for: textAt(each, 'for'),
      minus: decimalAt(each, 'minus', report),
      upTo: decimalAt(each, 'upTo', report),
      from: wordAt(each, 'from', ['item', 'section', 'total']) ?? 'item',
      written: each,
    }));
    return { form: 'deduct', deductions };
  }
  if (hasKey(node, 'add')) {
    const additions = childrenAt(node, 'add').nodes.map((each) => ({
      for: textAt(each, 'for'),
      plus: decimalAt(each, 'plus', report),
      upTo: decimalAt(each, 'upTo', report),
      written: each,
    }));
    return { form: 'add', additions };
  }
  if (hasKey(node, 'tiers')) {
    const tiers = childrenAt(node, 'tiers').nodes.map((each) => ({
      when: textAt(each, 'when'),
      score: decimalAt(each, 'score', report),
      least: decimalAt(each, 'least', report),
      written: each,
    }));
    return { form: 'tiers', tiers };
  }
  if (hasKey(node, 'ratio')) return { form: 'ratio', ratio: readRatio(within(node, 'ratio')) };
  if (hasKey(node, 'steps')) return { form: 'steps', steps: readSteps(within(node, 'steps'), report) };
  if (hasKey(node, 'rank')) return { form: 'rank', rank: readRank(within(node, 'rank')) };
  const form = TEXTS.find((each) => hasKey(node, each));
  return form && { form, text: textAt(node, form), written: node };
}

const FIRST = ['first'] as const;

function readRatio(node: Written): Ratio {
  return {
    of: textAt(node, 'of'),
    target: hasKey(node, 'target') ? (wordAt(node, 'target', FIRST) ?? shareAt(node, 'target')) : Decimal.one,
    floor: shareAt(node, 'floor'),
    cap: shareAt(node, 'cap'),
    written: node,
  };
}

function readSteps(node: Written, report: Report): Steps {
  const side = hasKey(node, 'above') ? 'above' : 'below';
  return {
    of: textAt(node, 'of'),
    side,
    target: textAt(node, side),
    each: textAt(node, 'each'),
    minus: decimalAt(node, 'minus', report),
    plus: decimalAt(node, 'plus', report),
    upTo: decimalAt(node, 'upTo', report),
    written: node,
  };
}

function readRank(node: Written): Rank {
  const list = node.value['shares'];
  return {
    of: textAt(node, 'of'),
    shares: Array.isArray(list) ? list.map(shareIn) : [],
    less: shareAt(node, 'less'),
    rest: shareAt(node, 'rest'),
    last: shareAt(node, 'last'),
    written: node,
  };
}
