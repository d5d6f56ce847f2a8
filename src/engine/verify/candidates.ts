import type { Generator, PublishedResults, Source } from '../../artifact/generator.ts';
import { type PlannedFile, planProducts } from '../../artifact/plan.ts';
import { reportedIn } from '../../artifact/product.ts';
import { namedClasses } from '../../model/classes/of-unit.ts';
import type { Seal } from '../../model/form-identity.ts';
import type { Supplement } from '../../model/leading/supplement.ts';
import type { SelfReports } from '../../model/self-report.ts';
import type { Hashes } from '../../ports/hashes.ts';

/** What files can be held against: the editions, and for each the files that it has, laid out when they are first asked for. */
export interface Candidates {
  readonly editions: readonly Source[];
  /** Every file that can be built of an edition, annexes of single unit classes, tables of single departments, printed forms of single units and forms for scoring with what units have said of themselves and results among them. */
  readonly filesOf: (source: Source) => Promise<readonly PlannedFile[]>;
  /** What units have said of themselves against which files are held. */
  readonly reports: Reports;
  readonly sha256: Hashes['sha256'];
}

/** Where what units have said of themselves comes from. */
interface Reports {
  /** Whether somebody named it. */
  readonly isGiven: boolean;
  /** What those of an edition said; undefined where nothing of it can be used. */
  readonly of: (source: Source) => SelfReports | undefined;
  /** What was still to be filled in by those of an edition; undefined where nothing of it can be used. */
  readonly supplementOf: (source: Source) => Supplement | undefined;
  /** What became of those of an edition; undefined where nothing of it can be used. */
  readonly resultsOf: (source: Source) => PublishedResults | undefined;
}

/** The candidates of editions that were read and proved; forms with the seal of the office, where it has one, and with what units have said, where it was collected. */
export function candidatesFrom(
  generators: readonly Generator[],
  editions: readonly Source[],
  seal: Seal | undefined,
  reports: Reports,
  { sha256 }: Pick<Hashes, 'sha256'>,
): Candidates {
  const plans = new Map<Source, Promise<readonly PlannedFile[]>>();
  return {
    editions,
    reports,
    sha256,
    filesOf: (source) => {
      const known = plans.get(source);
      if (known !== undefined) return known;
      const classes = source.edition.systems.flatMap((system) => namedClasses(system).map(({ id }) => id));
      const departments = source.registers.departments?.map(({ id }) => id) ?? [];
      const wishes = { classes, departments, printed: true, ofd: true, seal };
      const filesWith = async (
        collected: Pick<Source, 'reported' | 'supplement' | 'results'>,
      ): Promise<readonly PlannedFile[]> =>
        (await planProducts(generators, { ...source, ...collected }, wishes)).flatMap(({ files }) => files);
      const collected = { reported: reports.of(source), results: reports.resultsOf(source) };
      const hasAny = collected.reported !== undefined || collected.results !== undefined;
      const supplement = reports.supplementOf(source);
      const plan = filesWith({ reported: undefined }).then(async (plain) => [
        ...plain,
        ...[
          ...(hasAny ? await filesWith(collected) : []),
          ...(supplement === undefined ? [] : await filesWith({ supplement })),
        ].filter(({ product }) => reportedIn(product) !== undefined),
      ]);
      plans.set(source, plan);
      return plan;
    },
  };
}
