import type { Generator } from '../artifact/generator.ts';
import type { PlannedFile } from '../artifact/plan.ts';
import { USUAL_FORMATS } from '../artifact/product.ts';
import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { outputFolder } from '../cli/specs/common.ts';
import { type RESULTS, WITHOUT_SCORES } from '../cli/specs/results.ts';
import type { Choices } from '../engine/build/build-edition.ts';
import { publish } from '../engine/build/publish.ts';
import { named, registeredIds } from '../engine/examine/meant.ts';
import { assessmentsOf, saysNothingScored } from '../engine/results/assessments.ts';
import { keepOrTell } from '../engine/results/keep.ts';
import { holdToSettled, openIn, outgoingResults, publishedFrom, usableResults } from '../engine/results/published.ts';
import { writeTemplates } from '../engine/results/templates.ts';
import { tryMethod } from '../engine/results/try-method.ts';
import type { Edition } from '../model/model.ts';
import { type Registers, unassessedAmong } from '../model/registers.ts';
import { failure, refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { type Language, resultsWordsIn } from '../words/languages.ts';
import type { ResultsWords } from '../words/results.ts';

/** Works the results of an edition out and writes their documents into `output/<edition>/results/`. Says what keeps them from being final, and gives 1 then; the documents say it, too. Notices and the register need no scores. `--with` tells what they would be by another method, and writes none. */
export async function results(
  world: ResultsWorld,
  asked: Asked<typeof RESULTS>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  const words = await resultsWordsIn(language);
  if (asked.templates) return writeTemplates(world, words);
  if (asked.with !== undefined) return tryMethod(world, { ...asked, with: asked.with }, language, words);
  if (asked.page !== undefined) throw refusal(words.trial.failure.onlyWith('--page', '--with'));
  try {
    return await publishResults(world, asked, { language, words }, generators);
  } catch (error) {
    if (asked.ifScored && saysNothingScored(error)) return 0;
    throw error;
  }
}

type ResultsWorld = Pick<
  World,
  'files' | 'folders' | 'editing' | 'revisions' | 'hashes' | 'terminal' | 'environment' | 'typesetter'
>;

async function publishResults(
  world: ResultsWorld,
  asked: Asked<typeof RESULTS>,
  { language, words }: { readonly language: Language; readonly words: ResultsWords },
  generators: readonly Generator[],
): Promise<ExitCode> {
  const operands = asked.operands.flatMap((each) => each ?? []);
  const folderOf = (edition: string): string => `${outputFolder(asked)}/${edition}`;
  const told = openIn(world, words, needsNoScores(asked));
  const kept: (() => Promise<void>)[] = [];
  const code = await publish(world, { ...asked, operands, draft: false }, language, {
    generators: generators.filter(({ name }) => name !== ONLY_ASKED || asked.only.includes(ONLY_ASKED)),
    provesShares: false,
    choicesFor: (edition, registers) => choicesOf(asked, edition, registers, `${folderOf(edition.id)}/results`),
    resultsFor: (source) => {
      const folder = folderOf(source.edition.id);
      if (needsNoScores(asked)) {
        return told.keep(source, usableResults(world, undefined, folder, source) ?? outgoingResults(world, source));
      }
      const found = assessmentsOf(world, asked.from, folder, source);
      const made = publishedFrom(world, found, source);
      kept.push(() => keepOrTell(world, found, source, { ...asked, words }));
      return told.keep(source, asked.renew ? made : holdToSettled(world, `${folder}/results`, made, words));
    },
  });
  const isOpen = told.tell();
  for (const keep of kept) await keep();
  return isOpen ? 1 : code;
}

/** Whether only what is made without scores is asked for: then scores are looked at only to say what they say of notices. */
function needsNoScores({ only, from, keep }: Asked<typeof RESULTS>): boolean {
  const isAll = only.length > 0 && only.every((each) => WITHOUT_SCORES.some((kind) => kind === each));
  return isAll && from === undefined && !keep;
}

/** What is wanted of the documents. Throws a failure for a unit that the register does not have, or that is not assessed. */
function choicesOf(
  { format, only, unit: typed, archive, strictFonts }: Asked<typeof RESULTS>,
  { id: edition, year, systems }: Edition,
  { units = [] }: Registers,
  folder: string,
): Choices {
  const unit = registeredIds('--unit', typed, units.map(named));
  const other = unassessedAmong(unit, units, { systems, year });
  if (other !== undefined) throw failure((say) => say.scores.notAssessed('--unit', other.name, edition));
  const isWanted = ({ generator, format: own, product }: PlannedFile): boolean =>
    (only.length === 0 || only.some((name) => name === generator)) &&
    (format.length === 0 || format.includes(own)) &&
    (unit.length === 0 || (product.kind === 'document' && unit.some((each) => each === product.unit)));
  return {
    ...{ folder, isWanted, classes: [], departments: [], strictFonts },
    isWhole: only.length === 0 && format.length === 0 && unit.length === 0,
    formats: format.length === 0 ? USUAL_FORMATS : format,
    pdf: archive ? 'a-2b' : '1.7',
  };
}

/** What is made only when it is asked for by its name, and is taken away with what is outdated by a run for all the others: it takes longer than they. */
const ONLY_ASKED = 'stability';
