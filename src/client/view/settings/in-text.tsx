import { openSource, type Place } from '../../state/side.ts';
import { words } from '../../state/words.ts';

/** Leads to a place in the text of the scheme, where what has no field of its own is changed. */
export function InText({ place: { file, line } }: { readonly place: Place }) {
  return (
    <button type="button" onClick={() => openSource({ file, line })}>
      {words.source.open}
    </button>
  );
}
