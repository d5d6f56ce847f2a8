import type { Edition, Item } from '../model/model.ts';
import { type Diagnostic, severityOf } from '../text/diagnostic.ts';
import { inOriginal } from '../text/mending.ts';
import { remedyFor } from '../text/remedy.ts';
import { positionAt, type Span } from '../text/source.ts';
import { type Messages, say } from '../words/messages.ts';
import type { FindingView } from './protocol.ts';

/** Findings as the page shows them, each with the item into which it points. */
export function findingsOf(
  findings: readonly Diagnostic[],
  edition: Pick<Edition, 'systems'>,
  messages: Messages,
): readonly FindingView[] {
  const byFile = itemsByFile(edition);
  return findings.map((each) => {
    const { place } = each;
    const { line, column } = positionAt(place.source, place.start);
    const end = positionAt(place.source, place.end);
    const found = itemAt(byFile.get(place.source.path) ?? [], place.start, column);
    return {
      code: each.code,
      severity: severityOf(each),
      ...say(messages, each),
      file: place.source.path,
      line,
      column,
      end,
      system: found?.system ?? null,
      item: found?.id ?? null,
      fix: remedyFor(each)?.text ?? null,
    };
  });
}

/** An item with where its mapping begins. */
interface Beginning {
  readonly system: string;
  readonly id: string;
  readonly start: number;
  /** Counted from 1: everything of the item stands at it or further to the right. */
  readonly column: number;
}

function itemsByFile({ systems }: Pick<Edition, 'systems'>): ReadonlyMap<string, readonly Beginning[]> {
  const files = new Map<string, Beginning[]>();
  for (const { id: system, items } of systems) {
    for (const item of items) {
      const { source, start } = beginningOf(item);
      const list = files.get(source.path) ?? [];
      files.set(source.path, list);
      list.push({ system, id: item.id, start, column: positionAt(source, start).column });
    }
  }
  return files;
}

/** Where the mapping of an item begins, in the file as it is. */
function beginningOf({ written: { yaml, value } }: Item): Span {
  const start = yaml.places.get(value)?.start ?? 0;
  return inOriginal({ source: yaml.source, start, end: start });
}

/** The last item that begins before an offset and stands no further to the right, which is the one in which it lies; none above the first. */
function itemAt(items: readonly Beginning[], offset: number, column: number): Beginning | undefined {
  return items.findLast((each) => each.start <= offset && each.column <= column);
}
