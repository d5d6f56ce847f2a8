import type { View } from '../../writers/html/runs.ts';
import { slopeCharts } from './chart.ts';
import type { TrialSaid } from './said.ts';

/** What `systems.hbs` prints for each trial: whether anything would change, the units that it would for, the ranks as slope charts, and what the trial rests on. */
export function trialViews(trials: readonly TrialSaid[], chartTitle: string): readonly View[] {
  return trials.map(({ trial, title, head, verdict, isSame, rows, notes, columns }) => ({
    ...{ title, head, verdict, notes, columns },
    state: isSame ? 'same' : 'different',
    rows: rows.map(({ name, cells }) => ({
      name,
      cells: cells.map(({ text, isChanged }) => ({ text, changed: isChanged ? 'yes' : '' })),
    })),
    charts: slopeCharts(trial, chartTitle),
  }));
}
