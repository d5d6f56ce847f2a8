import { useEffect, useState } from 'preact/hooks';
import type { FileView } from '../../../studio/protocol/products.ts';
import { desk } from '../../state/desk.ts';
import { chooseDocument, chosenDocument } from '../../state/printed.ts';
import { productsOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';

/** Which document is shown: the annex of the system, or any other that has pages. */
export function DocumentField() {
  const [files, take] = useState<readonly FileView[]>([]);
  const edition = desk.value?.edition.id ?? '';
  const version = files.length === 0 ? desk.value?.version : undefined;
  useEffect(() => {
    let isWanted = true;
    productsOf(edition).then(
      (answer) => {
        if (isWanted && answer?.kind === 'products') take(answer.files.filter(({ format }) => format === 'pdf'));
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [edition, version]);
  return (
    <label class="document">
      <span class="unseen">{words.print.document}</span>
      <select
        value={chosenDocument.value ?? ''}
        onChange={({ currentTarget }) => chooseDocument(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">{words.print.annex}</option>
        {files.map(({ product, title }) => (
          <option key={product} value={product}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
