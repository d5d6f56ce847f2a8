import { examine } from '../../src/engine/examine/examine.ts';
import { type MergedSheet, mergeSheet } from '../../src/engine/sheets/merge-sheet.ts';
import type { Grid } from '../../src/import/criteria-sheet/grid.ts';
import { criteriaWorkbook } from '../../src/layout/criteria-workbook.ts';
import type { MergeState } from '../../src/merge/merge.ts';
import { stateOf } from '../../src/merge/state.ts';
import { rowsOfState } from '../../src/merge/state-rows.ts';
import type { System } from '../../src/model/model.ts';
import type { Registers } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { sheetOf } from './criteria-sheets.ts';
import { HASHES, memoryWorld } from './memory-world.ts';
import { sourceOf } from './sources.ts';

/** What is named of a system. */
export interface Named {
  readonly edition?: string;
  readonly system?: string;
}

/** A system of a repository as it is written, with its model. */
export async function systemOf(
  files: ReadonlyMap<string, string>,
  { edition, system }: Named = {},
): Promise<{ readonly system: System; readonly registers: Registers; readonly state: MergeState }> {
  const found: { readonly system: System; readonly registers: Registers }[] = [];
  await examine(memoryWorld(files), {
    digests: false,
    visit: ({ id, systems }, registers) => {
      if (edition !== undefined && id !== edition) return;
      for (const each of systems)
        if (system === undefined || each.id === system) found.push({ system: each, registers });
    },
  });
  const [held] = found;
  const state = held && stateOf(held.system.indicators.map(({ written }) => written));
  if (held === undefined || state === undefined) throw new Error('no system');
  return { ...held, state };
}

/** A grid that came back of what was sent out of a repository, merged with what the repository has become. */
export async function merged(
  grid: Grid,
  {
    before,
    now,
    purpose = 'editing',
    ...named
  }: Named & {
    readonly before: ReadonlyMap<string, string>;
    readonly now?: ReadonlyMap<string, string>;
    readonly purpose?: 'publishing' | 'editing';
  },
): Promise<MergedSheet> {
  const base = (await systemOf(before, named)).state;
  const { system, registers, state } = await systemOf(now ?? before, named);
  let count = 0;
  const freshId = (under: string | undefined): string => {
    count += 1;
    return `${under ?? 'top'}-new-${count}`;
  };
  const sent = await sheetOf(before, { ...named, purpose });
  const result = mergeSheet({ grid, sent, base }, state, system, registers, freshId);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

/** The workbook of a repository's first edition, as it is sent out to be edited. */
export async function sentWorkbook(files: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const { edition, proof, registers } = await sourceOf(files);
  const document = criteriaWorkbook(edition, wholeViews(edition, proof), registers, {
    stateOf: ({ indicators }) => {
      const state = stateOf(indicators.map(({ written }) => written));
      if (state === undefined) throw new Error('no state');
      return rowsOfState(state);
    },
    sealOf: HASHES.sha256,
  });
  return writeXlsx(document);
}
