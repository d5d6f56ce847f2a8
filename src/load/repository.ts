import { readEditionName } from '../model/edition-name.ts';
import type { Files } from '../ports/files.ts';
import { compareText, type Diagnostic, finding } from '../text/diagnostic.ts';
import { placeOfFile } from '../text/source.ts';
import { isEditionName, isIgnored } from './names.ts';
import { type OptionalRegister, REGISTER_FILES } from './registers.ts';

/** What lies in `indicators/`: the editions in the order of their years, and which of the registers that may be absent are there. */
export interface Repository {
  readonly editions: readonly string[];
  readonly has: { readonly [Name in OptionalRegister]: boolean };
}

/** Looks into `indicators/`, and reports what does not belong there. Undefined when there is no such folder. */
export function listRepository(files: Files, report: (diagnostic: Diagnostic) => void): Repository | undefined {
  const entries = files.list('indicators');
  if (entries === 'missing' || entries === 'link-outside') return undefined;
  const registers = new Set(Object.values(REGISTER_FILES).map((path) => path.slice('indicators/'.length)));
  const editions: string[] = [];
  for (const { name, kind } of entries) {
    const place = placeOfFile(`indicators/${name}`);
    if (isEditionName(name) && kind === 'folder') editions.push(name);
    else if (kind === 'link-outside') report(finding('link-outside', place, { name }));
    else if (!registers.has(name) && !isIgnored(name)) report(finding('file-stray', place, { name }));
  }
  if (editions.length === 0) report(finding('edition-none', placeOfFile('indicators'), {}));
  const has = (register: OptionalRegister): boolean =>
    entries.some(({ name }) => `indicators/${name}` === REGISTER_FILES[register]);
  return {
    editions: editions.sort(compareEditions),
    has: { retired: has('retired'), signers: has('signers') },
  };
}

/** Orders editions by year, then by correction: 2020, 2020.1, 2020.2, 2020.10, 2021. */
function compareEditions(a: string, b: string): number {
  const { year: yearA = '', correction: correctionA = '' } = readEditionName(a) ?? {};
  const { year: yearB = '', correction: correctionB = '' } = readEditionName(b) ?? {};
  return compareText(yearA, yearB) || correctionA.length - correctionB.length || compareText(correctionA, correctionB);
}

/** The name of the correction that comes next after an edition: 2020.1 where there is only 2020, 2020.3 where there is a 2020.2. */
export function nextCorrection(id: string, editions: readonly string[]): string {
  const year = readEditionName(id)?.year;
  const numbers = editions.map(readEditionName).filter((each) => each?.year === year);
  return `${year}.${Math.max(0, ...numbers.map((each) => Number(each?.correction ?? 0))) + 1}`;
}
