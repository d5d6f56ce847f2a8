import type { ParagraphView } from '../../studio/protocol/revision.ts';
import { words } from '../state/words.ts';

/** What was beside what is, or is to be. */
export function Sides({
  before,
  after,
}: {
  readonly before: readonly ParagraphView[];
  readonly after: readonly ParagraphView[];
}) {
  return (
    <div class="sides">
      <div role="group" aria-label={words.revision.before}>
        <Paragraphs all={before} />
      </div>
      <div role="group" aria-label={words.revision.after}>
        <Paragraphs all={after} />
      </div>
    </div>
  );
}

/** The paragraphs of a cell, with what was deleted and inserted marked. */
function Paragraphs({ all }: { readonly all: readonly ParagraphView[] }) {
  return (
    <>
      {all.map(({ role, runs }, index) => (
        <p key={index} class={`wording ${role}`}>
          {runs.map(({ text, mark }) => {
            if (mark === 'inserted') return <ins>{text}</ins>;
            return mark === 'deleted' ? <del>{text}</del> : text;
          })}
        </p>
      ))}
    </>
  );
}
