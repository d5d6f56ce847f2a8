import { explain } from '../../engine/results/explain.ts';
import { settingsOf } from '../../engine/settings/settings.ts';
import { headOf, triedLines } from '../../layout/results/judged.ts';
import type { Edition } from '../../model/model.ts';
import { changesSaid } from '../../report/scores/changed.ts';
import { type Step, stepsOf } from '../../report/scores/steps.ts';
import { lossSaid, reasonsOf } from '../../report/scores/text.ts';
import type { Look } from '../look.ts';
import type { ScoreView, StepView } from '../protocol/results.ts';
import { type Telling, type Touched, toldOf } from './telling.ts';

/** Which score is told, and with which other one for an item it is to be tried. */
export interface ScoreAsked {
  readonly edition: string;
  readonly unit: string;
  readonly item: string | undefined;
  readonly score: string | undefined;
}

/** Where the score of a unit comes from, and what would be with another one, as the command that explains scores has it. Undefined where there is no such edition. */
export function scoreIn(
  world: Touched,
  look: Look,
  { edition, unit, item, score }: ScoreAsked,
  telling: Telling,
): ScoreView | undefined {
  return toldOf(world, look, edition, telling, (source, { assessments }): ScoreView => {
    const operands = item === undefined ? ([unit] as const) : ([unit, item] as const);
    const results = { ...telling.results, setting: (path: string) => settingSaid(source.edition, path, telling) };
    const { explained, naming } = explain(assessments, source, { operands, if: score, by: undefined }, results);
    const { own, outcome, losses, altered } = explained;
    return {
      ...{ kind: 'score', unit: explained.unit.name },
      head: headOf(own, outcome, naming),
      steps: viewOf(stepsOf(explained, naming)),
      grades: triedLines(own, outcome, naming).map(({ name, outcome: end, conditions }) => ({
        ...{ name, conditions },
        isGiven: end !== 'not-given',
      })),
      losses: losses.map((loss) => ({
        item: loss.criterion.id,
        said: lossSaid(loss, naming),
        reasons: reasonsOf(loss, naming),
      })),
      altered: altered === undefined ? null : changesSaid(outcome, altered.outcome, naming),
    };
  });
}

/** Where a setting stands that a figure follows from, by the titles that the page has for it. */
function settingSaid(edition: Edition, path: string, { words, results }: Telling): string {
  const setting = settingsOf(edition).find((each) => each.path === path);
  return setting === undefined ? results.setting(path) : words.inSettings(setting.titles.slice(-TITLES).join(' · '));
}

/** So many titles of a setting, and of what it stands in, say which it is. */
const TITLES = 2;

function viewOf({ name, value, notes, isOnWay, parts }: Step): StepView {
  return { name, value, notes, isOnWay, parts: parts.map(viewOf) };
}
