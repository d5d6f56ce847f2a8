import { FIGURE, plainFigure } from '../said/numbers.ts';
import { saysNothing } from '../said/piece.ts';

/** Who is named in a text: who scores, and who works with them. */
export interface NamedDepartments {
  readonly departments: readonly string[];
  /** The points of each of `departments`, where the text says that of one of them: 20 and 20 of 组织部、宣传部各20分; undefined for one that has none. */
  readonly points?: readonly (string | undefined)[];
  readonly cooperating: readonly string[];
}

/** The departments that a text names, parted by 、, strokes or line breaks; those behind 配合, and those without a mark beside one that leads（牵头）, work with the others. A name that was broken over lines is one. */
export function departmentsIn(text: string): NamedDepartments {
  const [leading = '', ...others] = text.trim().split(/[（(]?(?:配合单位|协办单位|配合)[：:]/u);
  const named = namesIn(leading);
  const marked = (pattern: RegExp) => named.filter((each) => pattern.test(each));
  const [leads, helpers] = [marked(LEADS), marked(HELPS)];
  // Where one is said to lead, those without a mark work with it.
  const departments = leads.length > 0 ? leads : named.filter((each) => !helpers.includes(each));
  const cooperating = [
    ...named.filter((each) => !departments.includes(each)),
    ...others.flatMap((each) => namesIn(each.replace(/[)）]$/u, ''))),
  ];
  const parted = withPoints(departments.map(unmarked));
  return { ...parted, cooperating: cooperating.map(unmarked) };
}

/** What a department scores, behind its name; 各 says it of all before it as well. */
const POINTS = new RegExp(`^(.{1,40}?)[（(]?(各)?(?:占|计)?(${FIGURE})(分|[%％])[)）]?$`, 'u');

/** Names without what each of them scores; shares in percent stay behind the names. */
function withPoints(names: readonly string[]): Pick<NamedDepartments, 'departments' | 'points'> {
  const [, , all, figure = '', unit = ''] = POINTS.exec(names.at(-1) ?? '') ?? [];
  const read = names.map((each) => POINTS.exec(each));
  const bare = names.map((each, index) => read[index]?.[1] ?? each);
  const value = plainFigure(figure);
  if (all !== undefined && unit !== '分') return { departments: bare.map((each) => `${each}${figure}%`) };
  if (!read.some((each) => each?.[4] === '分')) return { departments: names };
  return {
    departments: bare,
    points: read.map((each) => (all === undefined ? plainFigure(each?.[3] ?? '') : value)),
  };
}

/** What stands in brackets behind a name: what part it has. */
const LEADS = /[（(](?:牵头|主办|主责|负责)(?:单位|部门)?[)）]$/u;
const HELPS = /[（(](?:配合|协办|协助|参与)(?:单位|部门)?[)）]$/u;

function unmarked(name: string): string {
  return name.replace(LEADS, '').replace(HELPS, '');
}

const BODY =
  /(?:[部局委办室院会处科所队站司行厅社]|办公室|中心|小组|工委|政府|公司|学校|机关|法院|检察院|大队|支队|联)$/u;

/** Whether a text ends as names of departments do. */
export function isBody(text: string): boolean {
  return BODY.test(text);
}

const NOBODY = /^(?:暂?无|不涉及)$/u;

/** The names in a text, as `departmentsIn` reads them; none where it says that there is none. */
export function namesIn(text: string): readonly string[] {
  const parts = text
    .replace(/(?:牵头|责任|考核|主办)(?:单位|部门)[：:]/gu, '')
    .split(/(?:[、，,；;／]|(?<!\d)\/|\/(?!\d))+/u);
  return [...new Set(parts.flatMap(namesOnLines))].filter((each) => !saysNothing(each) && !NOBODY.test(each));
}

function namesOnLines(text: string): readonly string[] {
  const names: string[] = [];
  for (const line of text.split('\n').map((each) => each.replace(/\s+/gu, ''))) {
    if (line === '') continue;
    // One or two characters at the end of a narrow cell are the rest of a name.
    if (names.length > 0 && line.length <= 2 && !/[局办委部院会]$/u.test(names.at(-1) ?? ''))
      names.push(`${names.pop()}${line}`);
    else names.push(line);
  }
  return names;
}
