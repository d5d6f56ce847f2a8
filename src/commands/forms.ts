import type { Generator, Source } from '../artifact/generator.ts';
import type { PlannedFile } from '../artifact/plan.ts';
import type { Format, Product } from '../artifact/product.ts';
import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { outputFolder } from '../cli/specs/common.ts';
import type { FORMS } from '../cli/specs/publish.ts';
import type { Choices } from '../engine/build/build-edition.ts';
import { publish } from '../engine/build/publish.ts';
import { COLLECTED, SCORES, selfReportsIn } from '../engine/collect/self-reports.ts';
import { supplementFrom } from '../engine/collect/supplement.ts';
import { named, registeredIds } from '../engine/examine/meant.ts';
import { sealOf } from '../engine/seal/key.ts';
import { departmentOf } from '../model/form-identity.ts';
import type { Supplement } from '../model/leading/supplement.ts';
import { type Registers, unassessedAmong } from '../model/registers.ts';
import type { SelfReports } from '../model/self-report.ts';
import { failure } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import type { Language } from '../words/languages.ts';

/** The folder of the forms of an edition, and of supplementary ones, below that of its documents. */
const FOLDER = 'forms';
const SUPPLEMENTS = 'supplement';
/** The generator of forms for scoring. */
const SCORING = 'department';
/** The generator of forms on which units speak of themselves. */
const SELF = 'self';
/** The formats of forms. */
const FORMATS: readonly Format[] = ['xlsx', 'docx', 'pdf'];

/** Checks everything, and writes the forms of the editions asked for into `output/<edition>/forms/`. Writes nothing while there is an error in what it needs. */
export async function forms(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal' | 'environment' | 'typesetter'>,
  asked: Asked<typeof FORMS>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  refuseWithReports(asked);
  return publish(world, asked, language, {
    generators,
    provesShares: false,
    choicesFor: (edition, registers) => {
      const { id } = edition;
      const named = { ...asked, ...idsAsked(asked, registers) };
      const other = unassessedAmong(named.unit, registers.units ?? [], edition);
      if (other !== undefined) throw failure((say) => say.scores.notAssessed('--unit', other.name, id));
      if (isOnlyPrintOfUnits(asked)) throw failure((say) => say.printOnRequest('--print'));
      return choicesOf(named, `${outputFolder(asked)}/${id}/${asked.supplement ? SUPPLEMENTS : FOLDER}`);
    },
    reportedFor: asked.supplement ? undefined : reportedWith(world, asked.from),
    supplementFor: asked.supplement ? supplementWith(world, asked) : undefined,
    seal: () => sealOf(world, outputFolder({ root: asked.root, output: undefined })),
  });
}

/** What units have said of themselves is read for the one edition of which it was collected, before anything is written. */
function reportedWith(
  world: Pick<World, 'folders' | 'hashes'>,
  from: string | undefined,
): ((source: Source) => SelfReports) | undefined {
  return from === undefined ? undefined : (source) => selfReportsIn(world, from, source);
}

/** What is still to be filled in, by what was collected: where that was asked for, or below the folder of documents. */
function supplementWith(
  world: Pick<World, 'folders' | 'hashes'>,
  asked: Asked<typeof FORMS>,
): (source: Source) => Supplement {
  return (source) => {
    const path = asked.from ?? `${outputFolder(asked)}/${source.edition.id}/${COLLECTED}`;
    if (asked.from === undefined && world.folders.place(`${path}/${SCORES}`) === undefined) {
      throw failure((say) => say.scores.notCollected(`${path}/${SCORES}`, '--from'));
    }
    return supplementFrom(world, path, source);
  };
}

/** Throws a failure where supplementary forms are asked for of those that have none, on paper of units, or of several years. */
function refuseWithSupplement({ only, operands }: Asked<typeof FORMS>): void {
  const other = only.find((each) => each !== SCORING && each !== SELF);
  if (other !== undefined) throw failure((say) => say.scores.noSupplement('--supplement', other));
  if (new Set(operands).size > 1) throw failure((say) => say.scores.oneYear('--supplement'));
}

/** Throws a failure where what units have said is to stand on forms that are none for scoring, or of several years. */
function refuseWithReports(asked: Asked<typeof FORMS>): void {
  const { from, only, unit, operands } = asked;
  if (asked.supplement) refuseWithSupplement(asked);
  if (from === undefined || asked.supplement) return;
  if (unit.length > 0 || only.some((each) => each !== SCORING)) {
    throw failure((say) => say.scores.onlyScoring('--from', unit.length > 0 ? '--unit' : '--only'));
  }
  if (new Set(operands).size > 1) throw failure((say) => say.scores.oneYear('--from'));
}

function choicesOf(asked: Asked<typeof FORMS>, folder: string): Choices {
  const { unit, department, format } = asked;
  const only = asked.from === undefined || asked.supplement ? asked.only : [SCORING];
  const isForSomebody = unit.length > 0 || department.length > 0;
  const isWanted = ({ generator, format: each, product }: PlannedFile): boolean =>
    (only.length === 0 || only.some((name) => name === generator)) &&
    (format.length === 0 || format.some((one) => one === each)) &&
    (!isForSomebody || isFor(product, unit, department));
  return {
    folder,
    isWanted,
    isWhole: only.length === 0 && format.length === 0 && !isForSomebody,
    formats: format.length === 0 ? FORMATS : format,
    classes: [],
    departments: [],
    printed: asked.print,
    pdf: asked.archive ? 'a-2b' : '1.7',
    strictFonts: asked.strictFonts,
  };
}

/** Whether a form is to be filled in by one of some units or departments. */
function isFor(product: Product, units: readonly string[], departments: readonly string[]): boolean {
  const form = product.kind === 'document' ? product.form : undefined;
  if (form === undefined || form.form === 'blank' || form.form === 'summary') return false;
  return form.form === 'self' ? units.includes(form.unit) : departments.includes(departmentOf(form) ?? '');
}

/** Whether what is asked for is nothing but forms of units on paper, which are made on request alone. */
function isOnlyPrintOfUnits({ only, unit, department, format, print }: Asked<typeof FORMS>): boolean {
  const isOfUnits =
    unit.length > 0 ? department.length === 0 : only.length > 0 && only.every((each) => each === 'self');
  return !print && isOfUnits && format.length > 0 && !format.includes('xlsx');
}

/** The ids of the units and departments that are asked for. Throws a failure for one that the registers do not have. */
function idsAsked({ unit, department }: Asked<typeof FORMS>, { units = [], departments = [] }: Registers) {
  return {
    unit: registeredIds('--unit', unit, units.map(named)),
    department: registeredIds('--department', department, departments.map(named)),
  };
}
