import { SCALAR_STYLE_FOLDED_BLOCK, SCALAR_STYLE_LITERAL_BLOCK, SCALAR_STYLE_PLAIN, type ScalarEvent } from 'js-yaml';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { SourceText } from '../text/source.ts';
import { idsBetween } from './slips.ts';

/**
 * Reports what is read without an error, but not as its writer meant it: a text in several lines, which are joined with
 * spaces; full-width commas in brackets, which separate nothing; a comment that is part of the text. What is as it
 * should be costs three comparisons.
 */
export function reportSilent(
  source: SourceText,
  event: ScalarEvent,
  text: string,
  isInBrackets: boolean,
  report: (diagnostic: Diagnostic) => void,
): void {
  if (!event.fast) reportLines(source, event, report);
  if (event.style !== SCALAR_STYLE_PLAIN) return;
  if (isInBrackets && text.includes('，')) {
    const place = { source, start: event.valueStart, end: event.valueEnd };
    report(finding('list-comma', place, { typed: text, fix: idsBetween(text) }));
  }
  const behind = source.text.charCodeAt(event.valueEnd);
  if (behind === SPACE || behind === TAB) reportCut(source, event.valueEnd, report);
}

const SPACE = 0x20;
const TAB = 0x09;

function reportLines(source: SourceText, event: ScalarEvent, report: (diagnostic: Diagnostic) => void): void {
  if (event.style === SCALAR_STYLE_LITERAL_BLOCK || event.style === SCALAR_STYLE_FOLDED_BLOCK) return;
  const lines = source.text.slice(event.valueStart, event.valueEnd).split('\n');
  const [first = '', second = ''] = lines;
  if (lines.length === 1) return;
  const start = event.valueStart + first.length + 1 + second.search(/\S|$/);
  const end = event.valueStart + first.length + 1 + second.trimEnd().length;
  report(finding('text-lines', { source, start, end: Math.max(start, end) }, {}));
}

/** A comment is set off by a space behind its `#`; without it what stands there was probably meant as text. */
function reportCut(source: SourceText, at: number, report: (diagnostic: Diagnostic) => void): void {
  CUT.lastIndex = at;
  const cut = CUT.exec(source.text);
  if (cut === null) return;
  const end = at + cut[0].trimEnd().length;
  report(finding('comment-cut', { source, start: at + cut[0].indexOf('#'), end }, { cut: cut[1]?.trimEnd() ?? '' }));
}
const CUT = /[ \t]+(#[^\s#!][^\n]*)/y;
