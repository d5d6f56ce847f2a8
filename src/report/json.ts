import type { Examined } from '../model/proof.ts';
import { type Diagnostic, severityOf } from '../text/diagnostic.ts';
import { positionAt, type Span } from '../text/source.ts';
import { type Messages, say } from '../words/messages.ts';
import { asJson } from './as-json.ts';
import type { Drafted } from './drafted.ts';

/** Everything that `check` knows, as JSON with a fixed order of keys. Decimals are strings; lines and columns count from 1. */
export function examinedAsJson(
  { editions, findings }: Examined,
  messages: Messages,
  drafted: readonly Drafted[] | undefined,
): string {
  const value = {
    editions: editions.map(({ id, state, title, systems }) => ({
      id,
      state: state ?? null,
      title,
      systems: systems.map((system) => ({
        id: system.id,
        title: system.title,
        fullMarks: system.fullMarks ?? null,
        classes: system.classes.map(({ id, name, isUnit, total, fullMarks, scale, bonus }) => ({
          id,
          name,
          ...(isUnit ? { unit: true } : {}),
          ...(String(fullMarks) === String(system.fullMarks) ? {} : { fullMarks: fullMarks ?? null }),
          total: total ?? null,
          // What there is none of is left out.
          scale,
          bonus,
        })),
        criteria: system.criteria,
        digest: system.digest ?? null,
      })),
    })),
    findings: findings.map((each) => findingAsJson(each, messages)),
    ...(drafted && { drafted: drafted.map(({ place, ...item }) => ({ ...item, ...placeAsJson(place) })) }),
  };
  return asJson(value);
}

function findingAsJson(diagnostic: Diagnostic, messages: Messages): object {
  return {
    code: diagnostic.code,
    severity: severityOf(diagnostic),
    ...placeAsJson(diagnostic.place),
    ...say(messages, diagnostic),
    related: diagnostic.related.map(({ place, label }) => ({ ...placeAsJson(place), label })),
  };
}

function placeAsJson({ source, start }: Span): { file: string; line: number; column: number } {
  return { file: source.path, ...positionAt(source, start) };
}
