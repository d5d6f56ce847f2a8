import type { Generator, Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import type { Document } from '../../src/layout/document.ts';
import { scoringForm, scoringSubject } from '../../src/layout/forms/department.ts';
import { type FormSubject, identityOf, nameWith } from '../../src/layout/forms/head.ts';
import { type ScoringSource, scoredUnits } from '../../src/layout/forms/scored-units.ts';
import { type SelfSource, selfForm, selfSubject } from '../../src/layout/forms/self.ts';
import { selfPatterns } from '../../src/layout/forms/self-pattern.ts';
import { summaryForm } from '../../src/layout/forms/summary.ts';
import { classOf } from '../../src/model/classes/of-unit.ts';
import { type Departments, departmentName, departmentsById } from '../../src/model/departments.ts';
import { ARRANGED, scoredLinesOf } from '../../src/model/leading/scorer.ts';
import type { Supplement } from '../../src/model/leading/supplement.ts';
import { linesFor } from '../../src/model/lines.ts';
import type { Edition } from '../../src/model/model.ts';
import { type AssessedUnit, unitsOf } from '../../src/model/registers.ts';
import { type ProvedView, wholeViews } from '../../src/model/view.ts';
import { type Naming, withFileNames } from './names.ts';

/** The self-assessment forms (自评表): one for each unit of the register, a workbook; on paper where that is asked for, since those of a class are all the same but for the name. */
const self: Generator = {
  name: 'self',
  products: async (source, { printed = false }) =>
    eachSystem(source, ({ view, units, departments }) => {
      const patterned = selfPatterns();
      const { supplement } = source;
      return units.flatMap((unit) => {
        const unitClass = classOf(view.system, unit);
        if (unitClass === undefined) return [];
        const name = supplemented(`self-${nameOf(view)}-${unit.id}`, supplement);
        const form = { edition: source.edition, view, departments, unitClass, unit, supplement };
        if (supplement !== undefined && !lacksAny(form)) return [];
        const own = supplement === undefined ? patterned(form, name) : undefined;
        const made = product({ name, ...form }, () => selfForm(form, name), selfSubject(unitClass, unit), {
          ...(own && { patterned: own }),
          ...(supplement && { reported: supplement.digest }),
          ...(printed ? {} : { formats: ['xlsx'] }),
        });
        return [
          [
            made,
            {
              of: unit.name,
              form: nameWith('自评表', supplement),
              system: view.system,
              id: unit.id,
              isOfSystem: false,
            },
          ],
        ];
      });
    }),
};

/** Blank self-assessment forms: one for each unit class, for units that are not in the register yet. A unit with something of its own is in it. */
const blank: Generator = {
  name: 'blank',
  products: async (source) =>
    eachSystem(source, ({ view, departments }) =>
      view.system.classes.flatMap((unitClass) => {
        if (unitClass.of !== undefined || source.supplement !== undefined) return [];
        const name = `self-${nameOf(view)}-class-${unitClass.id}`;
        const form = { edition: source.edition, view, departments, unitClass, unit: undefined };
        const made = product({ name, ...form }, () => selfForm(form, name), selfSubject(unitClass, undefined));
        const { id, name: of } = unitClass;
        return [[made, { of, form: '空白自评表', system: view.system, id, isOfSystem: true }]];
      }),
    ),
};

/** The forms for scoring (考核评分表): one for each department, all its units in it; and one for the office, with what a department may not score of itself. */
const department: Generator = {
  name: 'department',
  products: async (source) => eachSystem(source, (each) => scoringForms(source, each)),
};

/** The blank summary sheets (汇总表), for scores that are added up by hand. */
const summary: Generator = {
  name: 'summary',
  products: async (source) =>
    eachSystem(source, ({ view, units }) => {
      const name = `summary-${nameOf(view)}`;
      const { edition } = source;
      if (units.length === 0 || source.supplement !== undefined) return [];
      const document = () => summaryForm({ edition, view, units, results: undefined }, name);
      const made = product({ name, edition, view }, document, { form: 'summary', office: edition.office });
      return [[made, { of: '', form: '汇总表', system: view.system, id: view.system.id, isOfSystem: true }]];
    }),
};

/** The forms of an edition. */
export const FORM_GENERATORS: readonly Generator[] = [self, blank, department, summary];

/** A system with what forms are made from. */
interface Part {
  readonly view: ProvedView;
  readonly units: readonly AssessedUnit[];
  readonly departments: Departments;
}

function eachSystem(
  { edition, proof, registers }: Source,
  productsOf: (part: Part) => readonly NamedProduct[],
): readonly Product[] {
  const departments = departmentsById(registers.departments);
  const products = wholeViews(edition, proof).flatMap((view) =>
    productsOf({ view, departments, units: unitsOf(registers.units ?? [], view.system.id, edition.year) }),
  );
  return withFileNames(edition, products);
}

/** A form with what its file may be called after. */
type NamedProduct = readonly [Product, Naming];

function nameOf({ system }: ProvedView): string {
  return `${system.annex}-${system.id}`;
}

/** What a form is called, and what it is of. */
interface Origin {
  readonly name: string;
  readonly supplement?: Supplement | undefined;
  readonly edition: Edition;
  readonly view: ProvedView;
}

/** What only some forms have. */
type Special = Partial<Pick<DocumentProduct, 'formats' | 'patterned' | 'reported'>>;
type DocumentProduct = Extract<Product, { readonly kind: 'document' }>;

function product(
  { name, edition, view, supplement }: Origin,
  document: () => Document,
  subject: FormSubject,
  { formats = ['docx', 'pdf', 'xlsx'], patterned, reported }: Special = {},
): Product {
  return {
    kind: 'document',
    name,
    formats,
    document,
    form: identityOf(edition, view, subject, supplement),
    ...(patterned && { patterned }),
    ...(reported && { reported }),
  };
}

function scoringForms(
  { edition, reported, supplement }: Source,
  { view, units, departments }: Part,
): readonly NamedProduct[] {
  const scoredLineOf = scoredLinesOf(edition);
  const common = { edition, view, departments, units, scoredLineOf, reported, supplement };
  const forms = [...departments.keys()].map((id): readonly [string, ScoringSource] => {
    const department = { id, name: departmentName(departments, id) };
    return [`score-${nameOf(view)}-${id}`, { ...common, form: 'department', department, scorer: id }];
  });
  const office = { id: edition.office ?? '', name: departmentName(departments, edition.office) };
  const arranged: readonly [string, ScoringSource] = [
    `score-${nameOf(view)}-arranged`,
    { ...common, form: 'arranged', department: office, scorer: ARRANGED },
  ];
  return [...forms, arranged].flatMap(([plain, form]): readonly NamedProduct[] => {
    const name = supplemented(plain, supplement);
    if (!hasAny(form)) return [];
    const collected = reported ?? supplement;
    const special: Special = collected === undefined ? {} : { reported: collected.digest };
    const made = product({ name, ...form }, () => laidOut(form, name), scoringSubject(form), special);
    const whose =
      form.form === 'arranged'
        ? { of: '另行安排', id: 'arranged' }
        : { of: form.department.name, id: form.department.id };
    return [[made, { ...whose, form: nameWith('评分表', supplement), system: view.system, isOfSystem: true }]];
  });
}

/** The name of a product, told from that of the whole form. */
function supplemented(name: string, supplement: Supplement | undefined): string {
  return supplement === undefined ? name : `${name}-supplement`;
}

/** Whether anything is still to be filled in by a unit. */
function lacksAny({ view, unitClass, unit, supplement }: SelfSource): boolean {
  const criteria = linesFor(view, unitClass.id).flatMap((line) => line.criteria);
  return criteria.some(({ id, veto }) => !veto && supplement?.lacks(undefined, unit?.id ?? '', id) === true);
}

/** Whether a form would have anything on it. */
function hasAny(form: ScoringSource): boolean {
  if (form.supplement !== undefined) return scoredUnits(form).length > 0;
  const { view, units, scoredLineOf, scorer } = form;
  const lines = new Map(view.system.classes.map(({ id }) => [id, linesFor(view, id)]));
  return units.some((unit) =>
    lines.get(classOf(view.system, unit)?.id ?? '')?.some((line) => scoredLineOf(unit, line, scorer) !== undefined),
  );
}

function laidOut(form: ScoringSource, name: string): Document {
  const document = scoringForm(form, name);
  if (document === undefined) throw new Error(`the form ${name} has nothing on it`);
  return document;
}
