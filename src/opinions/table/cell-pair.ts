import type { Departments } from '../../model/departments.ts';
import type { Item, System } from '../../model/model.ts';
import type { SuggestedPlace } from '../../model/opinions/suggestion.ts';
import type { FieldChange } from '../made.ts';
import type { FoundCell } from './found.ts';
import type { SentCell, SentColumn } from './sent-table.ts';

/** A cell that came back beside the cell that was sent. */
export interface CellPair {
  readonly system: System;
  readonly departments: Departments;
  readonly column: SentColumn;
  readonly sent: SentCell;
  readonly found: FoundCell;
  /** Who struck out its row as a whole. */
  readonly struckBy: string | undefined;
  readonly file: string;
  readonly place: SuggestedPlace;
}

/** What a change of a field is about: who cooperates below who assesses does so on the whole indicator. */
export function itemMeant({ field }: FieldChange, { kind }: SentColumn, item: Item): Item {
  const isOfAll = kind === 'department' && field === 'cooperating' && item.kind === 'criterion';
  return isOfAll ? (item.parent ?? item) : item;
}
