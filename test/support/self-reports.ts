import { createHash } from 'node:crypto';
import type ExcelJS from 'exceljs';
import { FORM_GENERATORS } from '../../generators/forms/generators.ts';
import type { Source } from '../../src/artifact/generator.ts';
import { dataFile } from '../../src/collect/data-file.ts';
import type { Sent } from '../../src/collect/forms.ts';
import { readSelfReports } from '../../src/collect/reported/read.ts';
import { reportingOf } from '../../src/engine/collect/self-reports.ts';
import type { SelfReports } from '../../src/model/self-report.ts';
import type { ReportFault } from '../../src/text/report-facts.ts';
import { SMALL } from './fixtures.ts';
import { collectedFrom, sentForms } from './returned.ts';
import { sourceOf } from './sources.ts';

/** An office whose units return self-assessments. */
export interface Office {
  readonly source: Source;
  readonly sent: Sent;
}

/** The office of a repository. */
export async function officeOf(files?: ReadonlyMap<string, string>): Promise<Office> {
  const [source, sent] = [await sourceOf(files ?? SMALL), await sentForms(files)];
  return { source, sent };
}

/** The data file of what was collected when these workbooks came back. */
export async function scoresOf(sent: Sent, came: Readonly<Record<string, ExcelJS.Workbook>>): Promise<string> {
  const decoder = new TextDecoder();
  return [...dataFile(await collectedFrom(sent, came))].map((piece) => decoder.decode(piece)).join('');
}

/** What such a file says of units, held against the data. */
export function readReports(
  scores: string | Uint8Array,
  { source }: Pick<Office, 'source'>,
): SelfReports | ReportFault {
  const bytes = typeof scores === 'string' ? new TextEncoder().encode(scores) : scores;
  const units = readSelfReports([bytes], reportingOf(source));
  return 'kind' in units ? units : { digest: createHash('sha256').update(bytes).digest('hex'), units };
}

/** The forms for scoring with what units have said of themselves, as they are sent out. Throws where the file is of no use. */
export async function withReports({ source, sent }: Office, scores: string): Promise<Sent> {
  const reported = readReports(scores, { source });
  if ('kind' in reported) throw new Error(`the scores are of no use: ${JSON.stringify(reported)}`);
  const department = FORM_GENERATORS.find(({ name }) => name === 'department');
  const products = (await department?.products({ ...source, reported }, { classes: [] })) ?? [];
  return {
    ...sent,
    forms: products.flatMap((product) =>
      product.kind === 'document' && product.form !== undefined
        ? [{ identity: product.form, document: product.document }]
        : [],
    ),
  };
}
