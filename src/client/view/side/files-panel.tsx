import type { FileView } from '../../../studio/protocol/products.ts';
import { desk } from '../../state/desk.ts';
import { addressOf, productsOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';

/** Every document of the edition as the data are now, in each of its formats. */
export function FilesPanel() {
  const products = useAsked(productsOf);
  const id = desk.value?.edition.id ?? '';
  if (products === null) return <p class="quiet">{words.loading}</p>;
  if (products.kind === 'refused') return <p class="quiet">{products.said}</p>;
  return (
    <>
      <p class="quiet">{words.filesAre}</p>
      <ul class="files">
        {[...byProduct(products.files)].map(([product, files]) => (
          <li key={product}>
            <span>{files[0]?.title ?? words.data}</span>
            <code>{product}</code>
            <span class="formats">
              {files.map(({ name, format }) => (
                <a key={name} href={addressOf(id, name)} {...(format === 'pdf' ? SHOWN : KEPT)} aria-label={name}>
                  {format.toUpperCase()}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A PDF is looked at beside the page, anything else is kept. */
const SHOWN = { target: '_blank', rel: 'noreferrer' } as const;
const KEPT = { download: true } as const;

function byProduct(files: readonly FileView[]): ReadonlyMap<string, readonly FileView[]> {
  const products = new Map<string, FileView[]>();
  for (const file of files) products.set(file.product, [...(products.get(file.product) ?? []), file]);
  return products;
}
