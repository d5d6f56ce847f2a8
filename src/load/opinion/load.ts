import {
  type Decision,
  type Opinion,
  type Opinions,
  OUTCOMES,
  SUGGESTED_FIELDS,
} from '../../model/opinions/opinion.ts';
import type { SuggestedAnswer, SuggestedItem, SuggestedPlace, Suggestion } from '../../model/opinions/suggestion.ts';
import type { Files } from '../../ports/files.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Key } from '../../text/key.ts';
import { hasKey, type Written, within } from '../../text/written.ts';
import { type Notes, readYaml } from '../document.ts';
import { childrenAt, decimalAt, integerAt, optionalText, textAt, textsAt, wordAt } from '../node.ts';
import { dayAt } from '../years/adjustments.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Reads what was said of the draft of an edition. Undefined when the file could not be read. */
export function loadOpinions(files: Files, path: string, notes: Notes): Opinions | undefined {
  const written = readYaml(files, path, 'opinions', notes);
  if (written === undefined) return undefined;
  return { all: childrenAt(written, 'opinions').nodes.map((node) => readOpinion(node, notes.report)), written };
}

function readOpinion(node: Written, report: Report): Opinion {
  return {
    number: integerAt(node, 'number', report),
    unit: optionalText(node, 'unit'),
    suggestion: readSuggestion(node, report),
    decision: hasKey(node, 'decision') ? readDecision(within(node, 'decision'), report) : undefined,
    written: node,
  };
}

function readSuggestion(node: Written, report: Report): Suggestion {
  const field = wordAt(node, 'field', SUGGESTED_FIELDS) ?? 'comment';
  const whole = hasKey(node, 'whole') ? readItem(within(node, 'whole'), report) : undefined;
  const over = within(node, 'over');
  return {
    system: optionalText(node, 'system'),
    item: optionalText(node, 'item'),
    setting: optionalText(node, 'setting'),
    field,
    before: field === 'delete' ? whole : valueAt(node, 'before', report),
    after: field === 'insert' ? whole : valueAt(node, 'after', report),
    edits: [],
    author: textAt(node, 'author'),
    date: dayAt(node, 'on', report) ?? '',
    stamp: textAt(node, 'stamp'),
    file: textAt(node, 'file'),
    place: readPlace(within(node, 'place'), report),
    typed: optionalText(node, 'typed'),
    over: hasKey(node, 'over') ? { author: textAt(over, 'author'), value: textAt(over, 'value') } : undefined,
    under: optionalText(node, 'under'),
    afterItem: optionalText(node, 'behind'),
    ...(hasKey(node, 'follows') && { follows: textAt(node, 'follows') }),
    items: textsAt(node, 'items'),
    ...(hasKey(node, 'classes') && { classes: textsAt(node, 'classes') }),
    ...(hasKey(node, 'about') && { about: textAt(node, 'about') }),
    answers: childrenAt(node, 'answers').nodes.map((each) => readAnswer(each, report)),
    settled: node.value['settled'] === true,
    unsure: node.value['unsure'] === true,
    untracked: node.value['untracked'] === true,
  };
}

function readAnswer(node: Written, report: Report): SuggestedAnswer {
  return { author: textAt(node, 'author'), date: dayAt(node, 'on', report) ?? '', text: textAt(node, 'text') };
}

/** A text or a number, as a text; a number exactly, in plain digits. */
function valueAt(node: Written, key: Key, report: Report): string | undefined {
  return optionalText(node, key) ?? decimalAt(node, key, report)?.toString();
}

function readItem(node: Written, report: Report): SuggestedItem {
  const criteria = childrenAt(node, 'criteria').nodes.map((each) => readItem(each, report));
  return {
    text: textAt(node, 'text'),
    points: decimalAt(node, 'points', report)?.toString(),
    scoring: optionalText(node, 'scoring'),
    department: optionalText(node, 'department'),
    criteria: criteria.length === 0 ? undefined : criteria,
  };
}

const COUNTED = ['table', 'row', 'toRow', 'beforeRow', 'from', 'paragraph', 'number', 'line', 'record'] as const;
const NAMED = ['column', 'sheet', 'cell', 'heading'] as const;

function readPlace(node: Written, report: Report): SuggestedPlace {
  const counted = COUNTED.map((key) => [key, integerAt(node, key, report)] as const);
  const named = NAMED.map((key) => [key, optionalText(node, key)] as const);
  return Object.fromEntries([...counted, ...named].filter(([, value]) => value !== undefined));
}

function readDecision(node: Written, report: Report): Decision {
  return {
    outcome: wordAt(node, 'outcome', OUTCOMES),
    to: valueAt(node, 'to', report),
    reason: optionalText(node, 'reason'),
    by: textAt(node, 'by'),
    on: dayAt(node, 'on', report),
    written: node,
  };
}
