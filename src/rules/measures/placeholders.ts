import { type Found, figureAt } from '../../model/figures.ts';
import type { Edition } from '../../model/model.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { type Placeholder, placeholdersIn } from '../../text/measures.ts';
import type { Span } from '../../text/source.ts';
import type { Rule } from '../rule.ts';
import { meantPath } from './meant-path.ts';

/** Whatever has braces: prose has none, so it was meant to be a placeholder. A backslash before it would make it print as it stands. */
const BRACES = /\\?\{+[^{}\n]*\}*|\}+/g;

/** Every placeholder of the measures names a figure of the scheme or of the indicators, and for which unit class where classes differ. */
const placeholders: Rule = function* (edition) {
  const source = edition.measures;
  if (source === undefined) return;
  let searches = 0;
  for (const { 0: typed, index: start } of source.text.matchAll(BRACES)) {
    const place = { source, start, end: start + typed.length };
    const found = judged(typed, place, edition, searches < MOST_SEARCHES);
    searches += found?.code === 'placeholder-unknown' ? 1 : 0;
    if (found !== undefined) yield found;
  }
};

function judged(typed: string, place: Span, edition: Edition, isSearched: boolean): Diagnostic | undefined {
  const sound = placeholdersIn(typed).find(({ text }) => text === typed);
  const found = sound === undefined ? UNKNOWN : figureAt(edition, sound.path);
  if (isUnknown(found, sound)) {
    const path = sound?.path ?? typed.replace(/[\\{}\s]|^\W*percent\s/g, '');
    const suggestion = isSearched ? meantPath(edition, path) : undefined;
    return finding('placeholder-unknown', place, { placeholder: typed, suggestion });
  }
  const isOfClasses = sound !== undefined && (found.kind === 'differs' || found.kind === 'not-for');
  return isOfClasses ? finding('placeholder-class', place, classFacts(sound, found)) : undefined;
}

const UNKNOWN: Found = { kind: 'unknown' };

/** For how many placeholders it is looked what was meant: a hostile text has thousands. */
const MOST_SEARCHES = 50;

/** Whether there is nothing, or a text of which a percentage is asked. Of a figure that is written with a percent sign the scheme says that it is wrong. */
function isUnknown(found: Found, placeholder: Placeholder | undefined): boolean {
  if (found.kind !== 'figure') return found.kind === 'unknown';
  const { text, value } = found.figure;
  return placeholder?.isPercent === true && value === undefined && !/[%％]$/.test(text);
}

/** For which class there is nothing, and the placeholders of the classes that there are, each with what it prints. */
function classFacts({ text, path, isPercent }: Placeholder, found: Extract<Found, { readonly choices: unknown }>) {
  const above = found.unitClass !== undefined ? path.slice(0, path.lastIndexOf('.')) : path;
  return {
    placeholder: text,
    unitClass: found.kind === 'not-for' ? found.unitClass.name : undefined,
    choices: found.choices.map(({ unitClass: { id, name }, figure }) => ({
      placeholder: `{{${isPercent ? 'percent ' : ''}${above}.${id}}}`,
      name,
      text: figure.text,
    })),
  };
}

/** The rules of placeholders in the measures. */
export const PLACEHOLDERS: readonly Rule[] = [placeholders];
