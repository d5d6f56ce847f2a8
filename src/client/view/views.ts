import type { JSX } from 'preact';
import type { ViewName } from '../state/view.ts';
import { OpinionsView } from './opinion/opinions-view.tsx';
import { RevisionView } from './revision/revision-view.tsx';
import { ResultsView } from './scores/scores-view.tsx';
import { SettingsView } from './settings/settings-view.tsx';
import { TableView } from './table/table-view.tsx';
import { VersionsView } from './versions/versions-view.tsx';
import { YearView } from './year/year-view.tsx';

/** What fills the page below the totals, by the name that the address has for it. */
export const COMPONENTS: Readonly<Record<ViewName, () => JSX.Element>> = {
  table: TableView,
  revision: RevisionView,
  opinions: OpinionsView,
  results: ResultsView,
  settings: SettingsView,
  year: YearView,
  versions: VersionsView,
};
