import { NotificationType } from 'vscode-languageserver';
import type { EditionProof } from '../model/proof.ts';
import { countFindings } from '../report/count.ts';
import { proofsAsText } from '../report/text.ts';
import { visible } from '../text/visible.ts';
import type { Words } from '../words/words.ts';
import type { Repository, State } from './repository.ts';

/** What an extension shows of a repository beside its findings. */
export interface Totals {
  /** The address of the root. */
  readonly root: string;
  readonly errors: number;
  readonly warnings: number;
  /** The control totals of each edition: of each class in a few words, and as `check` prints them. */
  readonly editions: readonly { readonly id: string; readonly brief: string; readonly text: string }[];
  /** The versions of what is open of it, by address, of which this is told. */
  readonly versions: Readonly<Record<string, number>>;
}

/** Tells the totals each time when what is found is shown. Only editors that ask for it are told: none other knows it. */
export const TOTALS = new NotificationType<Totals>('zhunsheng/totals');

/** The totals of a repository as it was examined. */
export function totalsOf(
  { addressOf, buffers }: Pick<Repository, 'addressOf' | 'buffers'>,
  state: State | undefined,
  words: Words,
): Totals {
  const { editions = [], findings = [] } = state?.examined ?? {};
  return {
    root: addressOf(''),
    ...countFindings(findings),
    editions: editions.map((each) => ({
      id: each.id,
      brief: briefly(each, words),
      text: proofsAsText({ editions: [each], findings: [] }, words),
    })),
    versions: Object.fromEntries([...buffers.values()].map(({ address, version }) => [address, version])),
  };
}

/** The total of each class against its full marks; units alone are left to the text. */
function briefly({ systems }: EditionProof, { unknownTotal }: Words): string {
  return systems
    .flatMap(({ classes }) => classes.filter(({ isUnit }) => !isUnit))
    .map(({ name, total, fullMarks }) => `${visible(name)} ${total ?? unknownTotal}/${fullMarks ?? '?'}`)
    .join(' · ');
}
