/** What may be chosen, each by what it means. */
export function Choices({ of }: { readonly of: readonly { readonly word: string; readonly meaning: string }[] }) {
  return (
    <>
      {of.map(({ word, meaning }) => (
        <option key={word} value={word}>
          {meaning}
        </option>
      ))}
    </>
  );
}
