import type { ParagraphView } from '../../studio/protocol/revision.ts';

/** The paragraphs of a cell, with what was deleted and inserted marked. */
export function Paragraphs({ all }: { readonly all: readonly ParagraphView[] }) {
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
