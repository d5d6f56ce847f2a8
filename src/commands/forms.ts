import type { Generator } from '../artifact/generator.ts';
import type { PlannedFile } from '../artifact/plan.ts';
import type { Format, Product } from '../artifact/product.ts';
import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import { outputFolder } from '../cli/specs/common.ts';
import type { FORMS } from '../cli/specs/publish.ts';
import type { Choices } from '../engine/build/build-edition.ts';
import { publish } from '../engine/build/publish.ts';
import { sealOf } from '../engine/seal/key.ts';
import { departmentOf } from '../model/form-identity.ts';
import type { Registers } from '../model/registers.ts';
import { failure } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { nearest } from '../text/suggest.ts';
import type { Language } from '../words/languages.ts';

/** The folder of the forms of an edition, below that of its documents. */
const FOLDER = 'forms';
/** The formats of forms. */
const FORMATS: readonly Format[] = ['xlsx', 'docx', 'pdf'];

/** Checks everything, and writes the forms of the editions asked for into `output/<edition>/forms/`. Writes nothing while there is an error in what it needs. */
export async function forms(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal' | 'environment' | 'typesetter'>,
  asked: Asked<typeof FORMS>,
  language: Language,
  generators: readonly Generator[],
): Promise<ExitCode> {
  return publish(world, asked, language, {
    generators,
    provesShares: false,
    choicesFor: ({ id }, registers) => {
      refuseStrangers(asked, registers);
      if (isOnlyPrintOfUnits(asked)) throw failure((say) => say.printOnRequest('--print'));
      return choicesOf(asked, `${outputFolder(asked)}/${id}/${FOLDER}`);
    },
    seal: () => sealOf(world, outputFolder({ root: asked.root, output: undefined })),
  });
}

function choicesOf(asked: Asked<typeof FORMS>, folder: string): Choices {
  const { only, unit, department, format } = asked;
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

/** Throws a failure for a unit or department that the registers do not have. */
function refuseStrangers({ unit, department }: Asked<typeof FORMS>, { units, departments }: Registers): void {
  const lists = [
    ['--unit', unit, units?.map(({ id }) => id) ?? []],
    ['--department', department, departments?.map(({ id }) => id) ?? []],
  ] as const;
  for (const [option, asked, known] of lists) {
    const stranger = asked.find((each) => !known.includes(each));
    if (stranger !== undefined) throw failure((say) => say.notRegistered(option, stranger, nearest(stranger, known)));
  }
}
