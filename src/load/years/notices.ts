import { NOTICE_KINDS, type Notice } from '../../model/years/notices.ts';
import type { Task } from '../../model/years/rectifications.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { hasKey, type Written, within } from '../../text/written.ts';
import { integerAt, optionalText, textAt, textsAt, wordAt } from '../node.ts';
import { actIn, dayAt } from './adjustments.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Reads a notice. */
export function readNotice(node: Written, report: Report): Notice {
  return {
    id: textAt(node, 'id'),
    kind: wordAt(node, 'kind', NOTICE_KINDS),
    number: textAt(node, 'number'),
    unit: textAt(node, 'unit'),
    ground: textAt(node, 'ground'),
    items: textsAt(node, 'items'),
    asks: textsAt(node, 'asks'),
    due: dayAt(node, 'due', report),
    talk: hasKey(node, 'talk') ? talkIn(within(node, 'talk'), report) : undefined,
    answered: hasKey(node, 'answered') ? answerIn(within(node, 'answered'), report) : undefined,
    ...actIn(node, report),
  };
}

function talkIn(written: Written, report: Report): Notice['talk'] {
  return {
    on: dayAt(written, 'on', report),
    at: textAt(written, 'at'),
    place: textAt(written, 'place'),
    persons: textsAt(written, 'persons'),
    written,
  };
}

function answerIn(written: Written, report: Report): Notice['answered'] {
  return { on: dayAt(written, 'on', report), measures: textsAt(written, 'measures'), written };
}

/** Reads a rectification task in the file of a year. */
export function readTask(node: Written, year: number, report: Report): Task {
  const isCarried = hasKey(node, 'carriedFrom');
  return {
    id: textAt(node, 'id'),
    year: isCarried ? integerAt(node, 'carriedFrom', report) : year,
    isCarried,
    unit: textAt(node, 'unit'),
    item: optionalText(node, 'item'),
    problem: textAt(node, 'problem'),
    goal: textAt(node, 'goal'),
    measures: textsAt(node, 'measures'),
    due: dayAt(node, 'due', report),
    responsible: textAt(node, 'responsible'),
    done: hasKey(node, 'done') ? actIn(within(node, 'done'), report) : undefined,
    written: node,
  };
}
