import type { CollectedSystem } from '../../collect/collected.ts';
import type { Collection } from '../../collect/delivery.ts';
import {
  type CellRole,
  type Column,
  cell,
  cellParagraphs,
  paragraph,
  type Row,
  type Section,
} from '../../layout/document.ts';
import { BEHIND } from '../../layout/forms/summary.ts';
import { printedRatio } from '../../model/grading/ratio.ts';
import { ARRANGED } from '../../model/leading/scorer.ts';
import { DELIVERY_SEVERITY, type DeliveryFinding } from '../../text/delivery.ts';
import { visible } from '../../text/visible.ts';
import type { Telling } from '../telling.ts';
import { placeAsText, say, stateOf } from './delivered.ts';
import { entriesTable } from './entries.ts';

/** Millimetres of the type area of a landscape page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 225;

/** What stands behind the summary sheet of a system in its workbook: what came of every unit, what was found in what came, and what two people typed differently. Those of other systems are left out where it is known of which they are. */
export function deliveredSections(
  collection: Collection,
  system: CollectedSystem,
  telling: Telling,
): readonly Section[] {
  const { words } = telling;
  const findings = collection.findings.filter(({ place }) => place.file !== '');
  const entries = collection.entered && entriesTable(collection.entered, system.id, telling);
  return [
    {
      orientation: 'landscape',
      blocks: [paragraph('title', BEHIND.matrix), matrixTable(system, telling), paragraph('foot', words.legend)],
    },
    ...(findings.length === 0
      ? []
      : [
          {
            orientation: 'landscape' as const,
            blocks: [paragraph('title', BEHIND.findings), findingsTable(findings, telling)],
          },
        ]),
    ...(entries === undefined
      ? []
      : [{ orientation: 'landscape' as const, blocks: [paragraph('title', BEHIND.entries), entries] }]),
  ];
}

function matrixTable({ units }: CollectedSystem, { words, departments }: Telling) {
  const scoring = new Set(units.flatMap((unit) => [...unit.departments.keys()]));
  const ids = [...departments.keys(), ARRANGED].filter((id) => scoring.has(id));
  const hasBonus = units.some(({ bonus }) => bonus !== undefined);
  const numbers = ids.length + (hasBonus ? 4 : 3);
  const width = Math.floor((TYPE_AREA - 45) / numbers);
  const columns: readonly Column[] = [
    { title: words.unit, width: TYPE_AREA - width * numbers, align: 'left' },
    { title: words.self, width, align: 'center' },
    ...ids.map(
      (id): Column => ({
        title: id === ARRANGED ? words.arranged : (departments.get(id) ?? id),
        width,
        align: 'center',
      }),
    ),
    { title: words.selfSum, width, align: 'center' },
    { title: words.verifiedSum, width, align: 'center' },
    ...(hasBonus ? [{ title: words.bonus, width, align: 'center' } as const] : []),
  ];
  const rows = units.map((unit): Row => {
    const { name, self, verified, bonus } = unit;
    return row([
      ['label', name],
      ['label', stateOf(self, words)],
      ...ids.map((id) => ['label', stateOf(unit.departments.get(id), words)] as const),
      ['number', self.hasCome ? printedRatio(self.sum, words.about) : ''],
      ['number', verified.scored > 0 ? printedRatio(verified.sum, words.about) : ''],
      ...(hasBonus ? [['number', verified.scored > 0 ? (bonus?.toString() ?? '') : ''] as const] : []),
    ]);
  });
  return { kind: 'table', name: BEHIND.matrix, columns, rows } as const;
}

function findingsTable(findings: readonly DeliveryFinding[], { words, messages }: Telling) {
  const [file, where, problem, remedy] = words.findingColumns;
  const columns: readonly Column[] = [
    { title: file, width: 55, align: 'left' },
    { title: where, width: 35, align: 'left' },
    { title: problem, width: 75, align: 'left' },
    { title: remedy, width: 60, align: 'left' },
  ];
  const rows = findings.map((each): Row => {
    const { message, hint } = say(each, messages);
    const severity = words.severity[DELIVERY_SEVERITY[each.code]];
    return row([
      ['text', visible(each.place.file)],
      ['text', placeAsText(each.place)],
      ['text', `${severity}：${message}`],
      ['text', hint],
    ]);
  });
  return { kind: 'table', name: BEHIND.findings, columns, rows } as const;
}

function row(cells: readonly (readonly [CellRole, string])[]): Row {
  return {
    role: 'item',
    mayEndPage: true,
    cells: cells.map(([role, text], column) => cell(column, cellParagraphs(role, text))),
  };
}
