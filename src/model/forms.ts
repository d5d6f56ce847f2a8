/** Columns that a form may have or not (表栏), in the order in which it has them. Its other columns it always has. */
export const FORM_COLUMNS = [
  'number',
  'level-1',
  'level-2',
  'level-3',
  'level-4',
  'level-5',
  'scoring',
  'department',
  'evidence-required',
  'self-note',
  'evidence',
  'score',
  'reason',
  'remark',
] as const;
export type FormColumn = (typeof FORM_COLUMNS)[number];
/** The columns of labels among them, one a level; those of levels that a system does not have no form has. */
export const LEVEL_COLUMNS = FORM_COLUMNS.filter((each) => each.startsWith('level-'));

/** How a form is set out. */
interface FormSettings {
  readonly columns: readonly FormColumn[];
  /** Who signs, from left to right. */
  readonly signatures: readonly string[];
}

/** How the forms of an edition are set out (考核用表). */
export interface Forms {
  /** Whether files are called by ids, or by names in Chinese: `甲县 自评表.xlsx`. */
  readonly fileNames: 'ids' | 'chinese';
  readonly selfAssessment: FormSettings & {
    /** Blank rows of the list of evidence on paper. */
    readonly evidenceRows: number;
  };
  readonly department: FormSettings & {
    /** Whether it is one table with a row for each criterion and unit, or a sheet for each unit; by default the first where that is small. */
    readonly sheets: 'auto' | 'one' | 'per-unit';
    /** Whether a score below the points must have a reason. By default it must. */
    readonly reasons: 'required' | 'optional';
  };
  readonly summary: Pick<FormSettings, 'signatures'>;
}
