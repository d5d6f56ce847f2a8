import type { SourceCell } from '../source.ts';

/** Who is named in a cell: who scores, and who works with them. */
export interface NamedDepartments {
  readonly departments: readonly string[];
  readonly cooperating: readonly string[];
}

/** The departments that a cell names, parted by 、, strokes or line breaks; those behind 配合, and those without a mark beside one that leads（牵头）, work with the others. A name that was broken over lines is one. */
export function departmentsIn(cell: SourceCell): NamedDepartments {
  const said = cell.text.text.trim();
  const [leading = '', ...others] = said.split(/[（(]?(?:配合单位|协办单位|配合)[：:]/u);
  const named = namesIn(leading);
  const marked = (pattern: RegExp) => named.filter((each) => pattern.test(each));
  const [leads, helpers] = [marked(LEADS), marked(HELPS)];
  // Where one is said to lead, those without a mark work with it.
  const departments = leads.length > 0 ? leads : named.filter((each) => !helpers.includes(each));
  const cooperating = [
    ...named.filter((each) => !departments.includes(each)),
    ...others.flatMap((each) => namesIn(each.replace(/[)）]$/u, ''))),
  ];
  return { departments: departments.map(unmarked), cooperating: cooperating.map(unmarked) };
}

/** What stands in brackets behind a name: what part it has. */
const LEADS = /[（(](?:牵头|主办|主责|负责)(?:单位|部门)?[)）]$/u;
const HELPS = /[（(](?:配合|协办|协助|参与)(?:单位|部门)?[)）]$/u;

function unmarked(name: string): string {
  return name.replace(LEADS, '').replace(HELPS, '');
}

/** The names in a text, as `departmentsIn` reads them. */
export function namesIn(text: string): readonly string[] {
  const lines = text
    .replace(/(?:牵头|责任|考核|主办)(?:单位|部门)[：:]/gu, '')
    .split(/[、，,；;/／\n]+/u)
    .map((each) => each.replace(/\s+/gu, ''))
    .filter((each) => each !== '');
  const names: string[] = [];
  for (const line of lines) {
    // One or two characters at the end of a narrow cell are the rest of a name.
    if (names.length > 0 && line.length <= 2 && !/[局办委部院会]$/u.test(names.at(-1) ?? ''))
      names.push(`${names.pop()}${line}`);
    else names.push(line);
  }
  return [...new Set(names)];
}
