import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../../src/collect/data-file.ts';
import { readScores } from '../../src/collect/reported/given.ts';
import { resultsOf } from '../../src/collect/results.ts';
import { reportingOf } from '../../src/engine/collect/self-reports.ts';
import { summaryForm } from '../../src/layout/forms/summary.ts';
import { exactText } from '../../src/model/grading/ratio.ts';
import { type Outcome, outcomeOf } from '../../src/results/outcome.ts';
import { collectedFrom } from '../support/returned.ts';
import { type Draw, filledForms } from '../support/scored-office.ts';
import { officeOf } from '../support/self-reports.ts';

const office = await officeOf();
const { sent, source } = office;
const reporting = reportingOf(source);
const [part] = sent.systems;
if (part === undefined) throw new Error('there is no system');
const { view, units } = part;

/** What the summary workbook says of each unit: total, rank and grade. */
function summarised(results: ReturnType<typeof resultsOf>): readonly (readonly string[])[] {
  const document = summaryForm({ edition: source.edition, view, units, results }, 'summary');
  const table = document.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table');
  if (table === undefined) throw new Error('there is no table');
  const at = ['total', 'rank', 'grade'].map((key) => table.columns.findIndex((column) => column.key === key));
  return table.rows.map(({ cells }) => at.map((column) => String(cells[column]?.formula?.value)));
}

/** The same of an outcome. */
function saidBy({ units: all }: Outcome): readonly (readonly string[])[] {
  return all.map(({ standing: { published, rank, grade, isOpen } }) => [
    published?.toString() ?? '',
    rank === undefined ? '未定' : String(rank),
    grade === undefined ? '未定' : `${grade.name}${isOpen ? '（并列待定）' : ''}`,
  ]);
}

async function collectedBy(draw: Draw, isWhole: boolean) {
  const collection = await collectedFrom(sent, await filledForms(sent, draw, isWhole));
  const bytes = Buffer.concat([...dataFile(collection)]);
  const scores = readScores([bytes], reporting);
  if ('kind' in scores) throw new Error(`the scores are of no use: ${JSON.stringify(scores)}`);
  const [system] = collection.collected.systems;
  if (system === undefined) throw new Error('nothing was collected');
  return { bytes, scores, results: resultsOf(system, view.system), collection };
}

describe('what was collected', () => {
  it('gives the levels, totals, ranks and grades of the summary sheet, from the file alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(9999)), fc.boolean(), async (numbers, isWhole) => {
        const draw: Draw = () => Number(numbers.next().value) / 10_000;
        const { scores, results } = await collectedBy(draw, isWhole);
        const outcome = outcomeOf({ edition: source.edition, view, units, scores });
        for (const { unit, levels } of outcome.units) {
          for (const [{ id }, level] of levels) {
            const summed = results.get(unit.id)?.levels.get(id);
            expect(level && exactText(level), `${unit.id} ${id}`).toBe(summed && exactText(summed));
          }
        }
        expect(saidBy(outcome)).toEqual(summarised(results));
      }),
      { numRuns: 12 },
    );
  });

  it('names the very cell in which a score stands', async () => {
    const { scores, collection } = await collectedBy(() => 0.5, true);
    const given = scores.get('jia-xian')?.given.get('center-group-plan')?.get('publicity');
    const rows = JSON.parse(Buffer.concat([...dataFile(collection)]).toString()) as {
      readonly forms: readonly { readonly file: string; readonly rows: readonly Record<string, never>[] }[];
    };
    const form = rows.forms.find(({ file }) => file === 'publicity.xlsx');
    const row = form?.rows.find((each) => each['criterion'] === 'center-group-plan' && each['unit'] === 'jia-xian');
    expect(given?.at).toEqual({
      file: 'publicity.xlsx',
      sheet: row?.['sheet'],
      cell: row?.['values']?.['score']?.['cell'],
    });
  });

  it('is refused where a score is more than its form takes, or somebody else gave it', async () => {
    const { bytes } = await collectedBy(() => 1, true);
    const text = bytes.toString();
    const more = text.replace(
      /("criterion":"center-group-plan","unit":"jia-xian".*?"score":\{"value":")[\d.]+/,
      '$1' + '99',
    );
    expect(more).not.toBe(text);
    expect(readScores([Buffer.from(more)], reporting)).toMatchObject({ kind: 'value' });
    const other = text.replace('"department":"publicity"', '"department":"organization"');
    expect(other).not.toBe(text);
    expect(readScores([Buffer.from(other)], reporting)).toMatchObject({ kind: 'shape' });
  });
});
