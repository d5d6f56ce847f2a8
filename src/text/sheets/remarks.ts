/** What there may be to say of a sheet that was edited. */
export type SheetRemarkCode =
  /** Another title in some rows of an indicator only, and not that of another indicator. */
  | 'title-in-some-rows'
  /** What an indicator counts is another in several rows, or in one that names no such indicator. */
  | 'worth-differs'
  /** Another number of an indicator: numbers follow from the order. */
  | 'number-changed'
  /** A second row with an id. */
  | 'id-twice'
  /** An id that was not sent out. */
  | 'id-unknown'
  /** A formula, an error or something that people see otherwise in a cell that would change something. */
  | ('formula' | 'error-value' | 'struck-out' | 'shown-otherwise')
  /** A column that nobody knows, with something in it. */
  | 'column-unknown'
  /** No number where points must stand. */
  | 'not-a-number'
  /** An empty cell where something must stand. */
  | 'left-empty'
  /** A new row whose indicators cannot be above a criterion: with indicators below, or with criteria where it names another level. */
  | ('not-deepest' | 'deeper-than-criteria')
  /** A new row without the names of its indicators. */
  | 'no-indicator'
  /** A text that its column cannot have: nobody can tell what it says, it names what there is not, or it belongs to an indicator above. */
  | ('not-understood' | 'no-such-department' | 'no-such-class' | 'from-above')
  /** Something that a criterion would count beside what it counts already in another way. */
  | 'several-worths';

/** What is assumed of a row that is to be new. */
export type SheetAssumption =
  /** It names no indicator: it has those of the row above it. */
  | 'indicator-above'
  /** It has points for some classes, and nothing says that others have none: it is for these only. */
  | 'some-classes';

/** Why a grid is not read as the sheet that was sent out. */
export type NoSheet =
  /** No row names the columns. */
  | 'no-header'
  /** None of its ids was sent out. */
  | 'other-ids'
  /** Ids stand beside the wording of other criteria: rows were sorted without the column of ids. */
  | 'displaced';
