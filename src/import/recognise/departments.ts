import type { SourceCell } from '../source.ts';

/** Who is named in a cell: who scores, and who works with them. */
export interface NamedDepartments {
  readonly departments: readonly string[];
  readonly cooperating: readonly string[];
}

/** The departments that a cell names, parted by 、 or line breaks; those behind 配合 work with the others. A name that was broken over lines is one. */
export function departmentsIn(cell: SourceCell): NamedDepartments {
  const said = cell.text.text.trim();
  const [leading = '', ...others] = said.split(/[（(]?(?:配合单位|协办单位|配合)[：:]/u);
  return { departments: namesIn(leading), cooperating: others.flatMap((each) => namesIn(each.replace(/[)）]$/u, ''))) };
}

function namesIn(text: string): readonly string[] {
  const lines = text
    .replace(/(?:牵头|责任|考核|主办)(?:单位|部门)[：:]/gu, '')
    .split(/[、，,；;\n]+/u)
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
