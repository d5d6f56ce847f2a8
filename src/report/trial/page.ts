import { templateOf } from '../../layout/template.ts';
import type { Language } from '../../words/languages.ts';
import type { ResultsWords } from '../../words/results.ts';
import type { View } from '../../writers/html/runs.ts';
import { text as base, digest as baseDigest } from '../scores/score.css.js';
import { spec as chart } from './chart.hbs.js';
import type { TrialSaid } from './said.ts';
import { spec as systems } from './systems.hbs.js';
import { text as style, digest as styleDigest } from './trial.css.js';
import { spec } from './trial.hbs.js';
import { trialViews } from './view.ts';

/** Trials as one HTML file that needs nothing else and runs nothing: tables of what would change, and ranks as slope charts. */
export function trialsAsPage(trials: readonly TrialSaid[], words: ResultsWords, language: Language): string {
  return templateOf<View>(spec, { systems, chart })({
    language: language === 'zh' ? 'zh-CN' : 'en',
    ...{ base, baseDigest, style, styleDigest },
    heading: trials[0]?.head ?? '',
    systems: trialViews(trials, words.trial.chart),
  });
}
