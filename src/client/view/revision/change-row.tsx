import type { RevisionRow } from '../../../studio/protocol/revision.ts';
import { goToItem } from '../../state/choice.ts';
import { words } from '../../state/words.ts';
import { Sides } from '../paragraphs.tsx';

/** A change: what it is of and where that stands, what was beside what is, what it does to the sums and why. */
export function ChangeRow({ row }: { readonly row: RevisionRow }) {
  return (
    <article class="change">
      <header>
        <h4>{row.name}</h4>
        <ChangeMarks row={row} />
        <Way row={row} />
        <p class="quiet">{row.path}</p>
      </header>
      <Told row={row} />
    </article>
  );
}

/** The same below a line that names it. */
export function ChangeBody({ row }: { readonly row: RevisionRow }) {
  return (
    <div class="change">
      <header>
        <span class="quiet">{row.path}</span>
        <Way row={row} />
      </header>
      <Told row={row} />
    </div>
  );
}

/** What kind of change it is, and whether somebody has to decide on it. */
export function ChangeMarks({ row: { kinds, needsDecision } }: { readonly row: RevisionRow }) {
  return (
    <>
      {kinds.map((kind) => (
        <span key={kind} class="badge">
          {kind}
        </span>
      ))}
      {needsDecision && <span class="badge decision">{words.revision.decision}</span>}
    </>
  );
}

function Way({ row: { place } }: { readonly row: RevisionRow }) {
  if (place === null) return null;
  return (
    <button type="button" class="small" onClick={() => goToItem(place.item, place.system)}>
      {words.goTo}
    </button>
  );
}

function Told({ row: { before, after, effect, reasons } }: { readonly row: RevisionRow }) {
  return (
    <>
      <Sides before={before} after={after} />
      {effect.length > 0 && <p class="effect">{words.revision.effect(effect)}</p>}
      {reasons.map((reason) => (
        <p key={reason} class="quiet">
          {words.labelled(words.revision.reason, reason)}
        </p>
      ))}
    </>
  );
}
