import { alteredValues, dataDepartures } from '../../artifact/attached-data.ts';
import { codesIn } from '../../artifact/check-codes.ts';
import type { Departure } from '../../artifact/departures.ts';
import { printedData } from '../../layout/foot/printed-data.ts';
import type { Reading } from '../../readers/reading.ts';
import type { Candidates } from './candidates.ts';
import type { Placed } from './compared.ts';

/** In what the data that a file carries differs from that which its document was made from; nothing of a format that carries none. */
export function dataIn(
  { blocks, attached }: Reading,
  { file: { product } }: Placed,
  { editions, sha256 }: Pick<Candidates, 'editions' | 'sha256'>,
): readonly Departure[] {
  if (attached === undefined || product.kind === 'data') return [];
  const nameOf = (digest: string): string | undefined => {
    for (const { edition, proof } of editions) {
      const system = proof.systems.find((each) => each.digest === digest);
      if (system !== undefined) return `《${system.title}》${edition.id}`;
    }
    return undefined;
  };
  const wanted = printedData(product.document());
  const departures = dataDepartures(wanted, attached, {
    printed: codesIn(blocks),
    digestOf: sha256,
    nameOf,
  });
  return departures.flatMap((each) => {
    const altered = each.kind === 'data-altered' ? wanted.find(({ name }) => name === each.place) : undefined;
    return [each, ...(altered === undefined ? [] : alteredValues(altered, attached))];
  });
}

/** Whether what a departure says of an attached file was said as one of its data. */
export function isToldOf({ kind, place, expected }: Departure, data: readonly Departure[]): boolean {
  const name = kind === 'attachment-content' ? place : kind === 'attachment' ? expected : undefined;
  return name !== undefined && data.some((each) => each.place === name);
}
