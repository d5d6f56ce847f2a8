import type { InlayHint, Range } from 'vscode-languageserver';
import { inOriginal } from '../text/mending.ts';
import { placeOf } from '../text/written.ts';
import type { EditorWords } from '../words/editor.ts';
import { itemsIn, placeIn } from './items.ts';
import { rangeOf } from './positions.ts';
import type { State } from './repository.ts';
import { pointsText, sumText } from './saying.ts';

/** The totals that stand behind what is written in a part of a file: behind the points of an indicator what its parts add to, behind the id of a system in the scheme the control totals. */
export function hintsIn(state: State, path: string, range: Range, words: EditorWords): InlayHint[] {
  const sums = itemsIn(state, path).flatMap(({ system, item }) => {
    const text = sumText(system, item, words);
    return text === undefined ? [] : [hint(placeIn(item, 'points'), text)];
  });
  const totals = state.held.flatMap(({ edition }) =>
    edition.systems.flatMap((system) => {
      if (system.written.yaml.source.path !== path) return [];
      const proof = state.examined.editions
        .find(({ id }) => id === edition.id)
        ?.systems.find(({ id }) => id === system.id);
      const text = pointsText(system, proof?.classes.map(({ total }) => total) ?? [], words);
      return text === '' ? [] : [hint(inOriginal(placeOf(system.written, 'id')), words.sum(text))];
    }),
  );
  return [...sums, ...totals].filter(({ position: { line } }) => range.start.line <= line && line <= range.end.line);
}

function hint(place: Parameters<typeof rangeOf>[0], label: string): InlayHint {
  return { position: rangeOf(place).end, label, paddingLeft: true };
}
