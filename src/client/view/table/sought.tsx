import { pieces } from '../../logic/search.ts';
import { query } from '../../state/choice.ts';

/** A text in which what is searched for is marked. */
export function Sought({ text }: { readonly text: string }) {
  if (query.value.trim() === '') return <>{text}</>;
  return (
    <>
      {pieces(text, query.value).map((piece, index) =>
        piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
