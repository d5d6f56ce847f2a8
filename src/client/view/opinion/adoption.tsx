import { desk } from '../../state/desk.ts';
import { addressOf, productsOf } from '../../state/talk.ts';
import { useAsked } from '../asked.ts';

/** The table of what was decided on the opinions (意见采纳情况表), to be kept in each of its formats. */
export function Adoption() {
  const products = useAsked(productsOf);
  if (products?.kind !== 'products') return null;
  const files = products.files.filter(({ product }) => product === 'adoption');
  return (
    <span class="formats">
      {files[0]?.title}{' '}
      {files.map(({ name, format }) => (
        <a key={name} href={addressOf(desk.value?.edition.id ?? '', name)} download aria-label={name}>
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
