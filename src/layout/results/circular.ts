import type { Consequence } from '../../results/consequences.ts';
import type { Outcome, UnitOutcome } from '../../results/outcome.ts';
import { words } from '../../words/zh/results.ts';
import { type Block, type Document, paragraph, type Section, type Table } from '../document.ts';
import { chineseNumeral } from '../numeral.ts';
import { frame } from '../parts.ts';
import { consequenceSaid, OPEN_SIGN } from './judged.ts';
import { namingOf } from './naming.ts';
import {
  classColumn,
  finalScore,
  gradeColumn,
  inRankOrder,
  number,
  openMark,
  type ResultColumn,
  type ResultSource,
  tableOf,
  text,
} from './sheet.ts';
import { signature } from './signature.ts';

/** Millimetres of the type area of an upright page (GB/T 9704-2012, 5.2.1). */
const TYPE_AREA = 156;

/** The circular (通报) of the results of an edition: for each system its grades, what follows, and all units in the order of their ranks. `sources` are its systems. */
export function circularDocument(sources: readonly ResultSource[], product: string): Document {
  const [first] = sources;
  if (first === undefined) throw new Error('there are no results to be told');
  const { edition } = first;
  const subject = edition.title.replace(/办法$/, '').replace('年度', '');
  const title = `${edition.year ?? edition.id}年度${subject}结果通报`;
  const opening = `根据《${edition.title}》，对${sources.map(({ outcome }) => outcome.view.system.group).join('和')}开展了${edition.year ?? edition.id}年度考核，现将结果通报如下。`;
  const blocks: readonly Block[] = [
    paragraph('title', title),
    ...openMark(...sources.map(({ outcome }) => outcome)),
    paragraph('body', opening),
    ...sources.flatMap((source, index) => systemBlocks(source, index + 1)),
    ...signed(first),
  ];
  const section: Section = { orientation: 'portrait', blocks };
  return {
    ...frame(
      edition,
      product,
      title,
      sources.map(({ outcome }) => outcome.view),
    ),
    sections: [section],
  };
}

function systemBlocks(source: ResultSource, position: number): readonly Block[] {
  const { outcome } = source;
  const { group } = outcome.view.system;
  return [
    paragraph('heading-1', `${chineseNumeral(position)}、${group}`),
    ...gradeLines(outcome).map((line) => paragraph('body', line)),
    ...consequenceLines(source).map((line) => paragraph('body', line)),
    { ...rankTable(source), isInText: true },
  ];
}

/** Each grade with its units in the order of their ranks: 先进单位3个：丁市、辛区、庚区。 */
function gradeLines(outcome: Outcome): readonly string[] {
  const ranked = inRankOrder(outcome);
  return outcome.grading.grades.flatMap(({ id, name }) => {
    const units = ranked.filter(({ standing }) => standing.grade?.id === id);
    if (units.length === 0) return [];
    return [`${name}${units.length}个：${units.map(nameWithSign).join('、')}。`];
  });
}

function nameWithSign({ unit, standing }: UnitOutcome): string {
  return `${unit.name}${standing.isOpen ? OPEN_SIGN : ''}`;
}

/** Each consequence with its units: 主要负责人年度考核不得评为优秀的：己县。 */
function consequenceLines({ edition, outcome, departments }: ResultSource): readonly string[] {
  const naming = namingOf(words, edition, outcome, 0, departments);
  const byText = new Map<string, string[]>();
  for (const { unit, consequences } of inRankOrder(outcome)) {
    for (const each of consequences) {
      const said = consequenceSaid({ ...each, isOpen: false } as Consequence, naming);
      const units = byText.get(said) ?? [];
      byText.set(said, units);
      units.push(`${unit.name}${each.isOpen ? OPEN_SIGN : ''}`);
    }
  }
  return [...byText].map(([said, units]) => `${said}的：${units.join('、')}。`);
}

function rankTable({ edition, outcome }: ResultSource): Table {
  const columns: readonly ResultColumn<UnitOutcome>[] = [
    { title: '名次', width: 18, align: 'center', say: ({ standing }) => number(standing.rank) },
    ...classColumn(outcome, 26),
    { title: '被考核单位', width: 40, align: 'left', isWide: true, say: ({ unit }) => text(unit.name) },
    { title: '最终得分', width: 30, align: 'center', say: finalScore(outcome) },
    ...gradeColumn(outcome, 34),
  ];
  const page = { whole: TYPE_AREA, size: edition.printing.tableSize };
  return tableOf(outcome.view.system.group, columns, inRankOrder(outcome), page);
}

/** Who tells it, above a date to be written by hand. */
function signed({ edition, departments }: ResultSource): readonly Block[] {
  const office = departments.get(edition.office ?? '')?.name;
  return signature(office === undefined ? [] : [office], DATE, YEAR);
}

/** The date without its figures, and the characters of those of its year. */
const DATE = '年　　月　　日';
const YEAR = 2;
