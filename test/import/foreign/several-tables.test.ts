import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../src/import/account.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import type { Source, SourcePart } from '../../../src/import/source.ts';
import { inLines, outdented, typedRows } from '../../support/foreign/notation.ts';
import { sourceOfRows } from '../../support/grids.ts';
import { remarked } from '../../support/real/imported.ts';

const HEADER = '一级指标 | 考核内容 | 分值\n';

/** A source of lines and, where a text has bars, tables, in their order. */
function sourceOfParts(...parts: readonly string[]): Source {
  let number = 0;
  const next = () => {
    number += 1;
    return number;
  };
  const read = parts.flatMap((part): readonly SourcePart[] => {
    if (!part.includes('|'))
      return [
        { kind: 'paragraph', text: { number: next(), text: part, place: '' }, numbering: '', outline: undefined },
      ];
    return sourceOfRows(typedRows(part)).parts.map((table): SourcePart => {
      if (table.kind !== 'table') return table;
      const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, text: { ...cell.text, number: next() } })));
      return { ...table, rows };
    });
  });
  return { file: '表.docx', parts: read, hidden: [] };
}

/** What a source is read as: its systems with their titles, and what is remarked of them. */
function readAs(...parts: readonly string[]): { readonly systems: string; readonly remarks: readonly string[] } {
  const source = sourceOfParts(...parts);
  const draft = recognised(source);
  expect(accountOf(source, draft).unaccounted).toBe(0);
  const systems = draft.systems.map(
    (system) => `${system.title ?? '-'}：${system.fullMarks?.value ?? '-'}\n${inLines(system)}`,
  );
  return { systems: systems.join(''), remarks: remarked(draft) };
}

describe('several tables of one file', () => {
  it.each([
    ['40', 0],
    ['30', 1],
  ])('are one system where one stands there once more, and what it says otherwise is told: %s', (points, count) => {
    const title = '某局年度考核指标';
    const rows = (counted: string) => `${HEADER}党建 | 集中学习 | ${counted}\n廉政 | 警示教育 | 15`;
    const source = sourceOfParts(title, rows('40'), '校验码 0000', title, rows(points));
    const { systems, remarks } = recognised(source);
    expect(systems).toHaveLength(1);
    const again = remarks.find(({ code }) => code === 'system-again');
    expect(again?.facts).toEqual({ title, count });
    expect(accountOf(source, recognised(source)).unused).toHaveLength(count);
  });

  it('are one system where their titles are its parts, with what each of them counts', () => {
    const { systems, remarks } = readAs(
      '某局年度考核指标（100分）',
      '一、共性指标（60分）',
      `${HEADER}党建 | 集中学习 | 40\n廉政 | 警示教育 | 15`,
      '二、个性指标（40分）',
      `${HEADER}业务 | 按时办结 | 40`,
      '三、加分项（不超过5分）',
      `${HEADER}创新 | 经验推广 | 5`,
    );
    expect(systems).toBe(
      outdented(`
        某局年度考核指标：100
        共性指标 60
          党建 40
            集中学习 40
          廉政 15
            警示教育 15
        个性指标 40
          业务 40
            按时办结 40
        加分项 adds 5
          创新 -
            经验推广 adds 5`),
    );
    expect(remarks).toEqual(['sum-differs 60 55', 'total-without-bonus 100 105']);
  });

  it('are a system each where each has a title of its own, above it or in its first row', () => {
    const above = readAs(
      ...['乡镇考核指标体系', `${HEADER}党建 | 集中学习 | 40`],
      ...['部门考核指标体系', `${HEADER}业务 | 按时办结 | 60`],
    );
    const within = readAs(
      `乡镇考核指标体系 | < | <\n${HEADER}党建 | 集中学习 | 40`,
      `部门考核指标体系 | < | <\n${HEADER}业务 | 按时办结 | 60`,
    );
    expect(above.systems).toBe(
      '乡镇考核指标体系：-\n党建 40\n  集中学习 40\n部门考核指标体系：-\n业务 60\n  按时办结 60\n',
    );
    expect(within.systems).toBe(above.systems);
  });

  it.each(['某县考核指标体系（续）', '续表', '某县考核指标体系'])('go on behind the line %s', (line) => {
    const { systems } = readAs(
      '某县考核指标体系',
      `${HEADER}党建 | 集中学习 | 40`,
      line,
      `${HEADER}党建（续） | 主题党日 | 20\n业务 | 按时办结 | 40`,
    );
    expect(systems).toBe('某县考核指标体系：-\n党建 60\n  集中学习 40\n  主题党日 20\n业务 40\n  按时办结 40\n');
  });
});

describe('full marks that stand outside the table', () => {
  it.each([
    [['考核指标体系（满分100分）', `${HEADER}党建 | 集中学习 | 60`]],
    [['考核办法', '考核实行百分制，满分为100分。', '考核指标体系', `${HEADER}党建 | 集中学习 | 60`]],
  ])('are proved', (parts) => {
    const { systems, remarks } = readAs(...parts);
    expect(systems).toBe('考核指标体系：100\n党建 60\n  集中学习 60\n');
    expect(remarks).toEqual(['sum-differs 100 60']);
  });
});
