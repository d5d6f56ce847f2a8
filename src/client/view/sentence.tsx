/** A sentence of the program, in which values stand between backticks. */
export function Sentence({ text }: { readonly text: string }) {
  return <>{text.split('`').map((piece, index) => (index % 2 === 1 ? <code>{piece}</code> : piece))}</>;
}
