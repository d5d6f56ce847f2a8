import type { Edition, System } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { Draft, DraftParagraph, Remark } from '../draft.ts';
import { componentIds } from '../measures/components.ts';
import { measuresFrom } from '../measures/read.ts';
import { fresh, type WrittenFile } from './files.ts';
import { measuresAfter } from './measures.ts';
import { OFFICE, type Register, registerAfter, settledNames } from './register.ts';
import { schemeAfter } from './scheme.ts';
import { type WrittenSystem, writtenSystem } from './system.ts';
import { unitFiles } from './units.ts';
import { indicatorFile } from './yaml.ts';

/** What is known of a repository into which a file is imported. */
export interface Surroundings {
  readonly year: string;
  /** The id that the system is to have; undefined leaves it to the title. */
  readonly system: string | undefined;
  /** What there is of that year. */
  readonly edition: Edition | undefined;
  /** The edition whose ids are kept. */
  readonly like: Edition | undefined;
  readonly registers: Registers;
  /** Ids that were used in any edition, by system. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  /** Full marks that a person stated, by the title of the system. */
  readonly fullMarks: ReadonlyMap<string, string>;
}

/** What a reading becomes. */
export interface Plan {
  readonly files: readonly WrittenFile[];
  /** Those in which something counts: there is nothing to write of any other. */
  readonly systems: readonly WrittenSystem[];
  readonly register: Register;
  /** The paragraphs that became measures of the year; none where there are no measures, or others already. */
  readonly measures: readonly DraftParagraph[];
  /** What has to be said beside what the reading says. */
  readonly remarks: readonly Remark[];
}

/** What a reading becomes in a repository: new files, and those to which something is added. A file that is written too unusually to add to is named in place of all. */
export async function planned(draft: Draft, around: Surroundings): Promise<Plan | { readonly unusual: string }> {
  const office = around.edition?.office ?? around.like?.office ?? OFFICE.id;
  const named = await settledNames(draft.systems, around.registers);
  const systems: WrittenSystem[] = [];
  const unused: Remark[] = [];
  const taken = new Set(around.edition?.systems.map(({ id }) => id));
  for (const each of draft.systems) {
    const like = likeSystem(around, taken, draft.systems.length === 1);
    const written = await writtenSystem(each, {
      id: around.system,
      taken,
      like: like && { edition: around.like?.id ?? '', system: like },
      used: (system) => [...(around.used.get(system) ?? []), ...retiredIn(around.registers, system)],
      departments: named.ids,
      office,
      measures: draft.measures,
      fullMarks: around.fullMarks,
    });
    if (written.indicators.length === 0) {
      unused.push(about('nothing-scored', { name: written.title }));
      continue;
    }
    taken.add(written.id);
    systems.push(written);
  }
  const isLed = systems.every((each) => each.isLed);
  const register = registerAfter(named, around.registers, isLed ? undefined : office);
  if ('unusual' in register) return register;
  const known = {
    year: around.year,
    systems: systems.map(({ id, group, title, fullMarks }) => ({ id, group, title, fullMarks })),
    components: await componentIds(draft.measures, around.like),
  };
  const measures = around.edition === undefined ? measuresFrom(draft.measures, known) : undefined;
  const scheme = schemeAfter(systems, measures, around);
  if ('unusual' in scheme) return scheme;
  const units = unitFiles(systems, measures?.fields.thresholds, around.registers);
  const folder = `indicators/${around.year}`;
  return {
    files: [
      ...register.files,
      scheme.file,
      ...measuresAfter(systems, measures, around),
      ...units,
      ...systems.flatMap((system) =>
        system.indicators.map((each, index) =>
          fresh(`${folder}/${system.id}/${index + 1}-${each.id}.yaml`, indicatorFile(each)),
        ),
      ),
    ],
    systems,
    register,
    measures: measures?.paragraphs ?? [],
    remarks: [
      ...unused,
      ...register.remarks,
      ...scheme.remarks,
      ...(measures?.remarks ?? []),
      ...(measures === undefined && around.edition === undefined ? [about('measures-none')] : []),
      ...(units.length > 0 ? [about('units-sample')] : []),
    ],
  };
}

/** The system of the earlier edition that a table goes on with: the one that was asked for, or its only one that no other table has taken. */
function likeSystem({ like, system }: Surroundings, taken: ReadonlySet<string>, isAlone: boolean): System | undefined {
  if (like === undefined) return undefined;
  if (system !== undefined) return like.systems.find(({ id }) => id === system);
  const open = like.systems.filter(({ id }) => !taken.has(id));
  return isAlone && open.length !== 1 ? undefined : open[0];
}

function retiredIn({ retired }: Registers, system: string): readonly string[] {
  return retired.filter((each) => each.system === system).map(({ id }) => id);
}

function about(code: string, facts: Remark['facts'] = {}): Remark {
  return { code, facts, at: undefined, changesTotal: false };
}
