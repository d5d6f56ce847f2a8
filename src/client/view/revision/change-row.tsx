import type { RevisionRow } from '../../../studio/protocol/revision.ts';
import { goToItem } from '../../state/choice.ts';
import { words } from '../../state/words.ts';
import { Sides } from '../paragraphs.tsx';

/** A change: what it is of and where that stands, what was beside what is, what it does to the sums and why. */
export function ChangeRow({ row }: { readonly row: RevisionRow }) {
  const { kinds, name, path, place, before, after, effect, reasons, needsDecision } = row;
  return (
    <article class="change">
      <header>
        <h4>{name}</h4>
        {kinds.map((kind) => (
          <span key={kind} class="badge">
            {kind}
          </span>
        ))}
        {needsDecision && <span class="badge decision">{words.revision.decision}</span>}
        {place !== null && (
          <button type="button" class="small" onClick={() => goToItem(place.item, place.system)}>
            {words.goTo}
          </button>
        )}
        <p class="quiet">{path}</p>
      </header>
      <Sides before={before} after={after} />
      {effect.length > 0 && <p class="effect">{words.revision.effect(effect)}</p>}
      {reasons.map((reason) => (
        <p key={reason} class="quiet">
          {words.labelled(words.revision.reason, reason)}
        </p>
      ))}
    </article>
  );
}
