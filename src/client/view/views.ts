import type { JSX } from 'preact';
import type { ViewName } from '../state/view.ts';
import { lateView } from './late.tsx';
import { TableView } from './table/table-view.tsx';

/** What fills the page below the totals, by the name that the address has for it: the table at once, what is opened seldomer when it is. */
export const COMPONENTS: Readonly<Record<ViewName, () => JSX.Element>> = {
  table: TableView,
  revision: lateView(async () => (await import('./revision/revision-view.tsx')).RevisionView),
  opinions: lateView(async () => (await import('./opinion/opinions-view.tsx')).OpinionsView),
  results: lateView(async () => (await import('./scores/scores-view.tsx')).ResultsView),
  settings: lateView(async () => (await import('./settings/settings-view.tsx')).SettingsView),
  year: lateView(async () => (await import('./year/year-view.tsx')).YearView),
  versions: lateView(async () => (await import('./versions/versions-view.tsx')).VersionsView),
};
