import { templateOf } from '../../layout/template.ts';
import type { Language } from '../../words/languages.ts';
import type { Messages } from '../../words/messages.ts';
import type { ReviewWords } from '../../words/review.ts';
import { spec as runs } from '../../writers/html/runs.hbs.js';
import type { View } from '../../writers/html/runs.ts';
import type { Review } from '../review/review.ts';
import { spec as chart } from '../trial/chart.hbs.js';
import { spec as systems } from '../trial/systems.hbs.js';
import { digest as trialDigest, text as trialStyle } from '../trial/trial.css.js';
import { spec as findings } from './findings.hbs.js';
import { text as style, digest as styleDigest } from './page.css.js';
import { spec } from './page.hbs.js';
import { text as script, digest as scriptDigest } from './page.mjs.js';
import { pageView } from './view.ts';

/**
 * A review as one HTML file that needs nothing else: whether the totals are the same, then what was beside what is, by
 * level-1 indicator or by department, to be filtered, searched and printed, then what that comes to. It may run its own script and nothing else, and load nothing. Without the script
 * all of it is there.
 */
export function reviewAsPage(review: Review, words: ReviewWords, messages: Messages, language: Language): string {
  const means = {
    language: language === 'zh' ? 'zh-CN' : 'en',
    ...{ style, styleDigest, script, scriptDigest, trialStyle, trialDigest },
  };
  return templateOf<View>(spec, { findings, runs, systems, chart })({ ...pageView(review, words, messages), ...means });
}
