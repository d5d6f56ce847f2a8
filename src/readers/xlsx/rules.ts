import type { Trait, TraitKind } from '../reading.ts';
import { childOf, childrenOf, deepText, isOn, type XmlElement } from '../xml-tree.ts';
import { addressOf, canonicalFormula, type Origin, type Range, rangesIn } from './formula.ts';
import type { Styles } from './styles.ts';

/** Beyond this many cells the areas of a rule are told as they are written. */
const MOST_CELLS = 20_000;

/** What a sheet demands of what is filled in, what it colours, and from what it is protected. */
export function ruleTraits(sheet: XmlElement, name: string, styles: Styles): readonly Trait[] {
  return [...validations(sheet, name), ...colourings(sheet, name, styles), ...protection(sheet, name)];
}

function validations(sheet: XmlElement, name: string): readonly Trait[] {
  return childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation').flatMap((rule) => {
    const type = rule.attributes.get('type') ?? 'none';
    const ranges = rangesIn(rule.attributes.get('sqref') ?? '');
    const origin = originOf(ranges);
    const operator = rule.attributes.get('operator') ?? 'between';
    const isCompared = !['none', 'list', 'custom'].includes(type);
    const needsSecond = isCompared && (operator === 'between' || operator === 'notBetween');
    const formulas = ['formula1', ...(needsSecond ? ['formula2'] : [])].map((each) => {
      return canonicalFormula(childOf(rule, each)?.text ?? '', origin, true);
    });
    const flags = ['allowBlank', 'showDropDown', 'showInputMessage', 'showErrorMessage'].filter((flag) =>
      isOn(rule, flag),
    );
    const texts = ['errorTitle', 'error', 'promptTitle', 'prompt'].map((each) => rule.attributes.get(each) ?? '');
    const style = rule.attributes.get('errorStyle') ?? 'stop';
    const value = [type, ...(isCompared ? [operator] : []), ...formulas, ...flags, style, ...texts].join(' ').trim();
    return spread('cell-rule', name, ranges, value);
  });
}

/** Conditional formats in the order in which they win, which is told for each cell by the places in the list of its rules. */
function colourings(sheet: XmlElement, name: string, { ruleLooks }: Styles): readonly Trait[] {
  const rules = childrenOf(sheet, 'conditionalFormatting').flatMap((group) => {
    const ranges = rangesIn(group.attributes.get('sqref') ?? '');
    return childrenOf(group, 'cfRule').map((rule) => ({
      rule,
      ranges,
      priority: Number(rule.attributes.get('priority')),
    }));
  });
  const count = new Map<string, number>();
  return rules
    .toSorted((a, b) => a.priority - b.priority)
    .flatMap(({ rule, ranges }) => {
      const type = rule.attributes.get('type') ?? '';
      const dxf = rule.attributes.get('dxfId');
      const formulas = childrenOf(rule, 'formula').map(({ text }) => canonicalFormula(text, originOf(ranges), true));
      const isByFormula = type === 'expression' || type === 'cellIs';
      const more = isByFormula
        ? [type === 'cellIs' ? rule.attributes.get('operator') : '']
        : [...[...rule.attributes].filter(([key]) => key !== 'priority' && key !== 'dxfId').flat(), deepText(rule)];
      const stop = isOn(rule, 'stopIfTrue') ? 'stopIfTrue' : '';
      const look = dxf === undefined ? '' : (ruleLooks[Number(dxf)] ?? '');
      const value = [type, ...more, ...formulas, stop, `(${look})`].filter((each) => each !== '').join(' ');
      return spread('cell-colouring', name, ranges, value).map((trait) => {
        const rank = (count.get(trait.place) ?? 0) + 1;
        count.set(trait.place, rank);
        return { ...trait, value: `${rank}. ${trait.value}` };
      });
    });
}

/** Relative addresses of a rule count from the first cell of all its areas. */
function originOf(ranges: readonly Range[]): Origin {
  return {
    row: Math.min(...ranges.map(({ top }) => top)),
    column: Math.min(...ranges.map(({ left }) => left)),
  };
}

/** A trait for every cell, so that programs may join and part areas. */
function spread(kind: TraitKind, sheet: string, ranges: readonly Range[], value: string): readonly Trait[] {
  const size = ({ top, left, bottom, right }: Range) => (bottom - top + 1) * (right - left + 1);
  if (ranges.reduce((sum, range) => sum + size(range), 0) > MOST_CELLS) {
    const areas = ranges.map(({ top, left, bottom, right }) => {
      return `${addressOf({ row: top, column: left })}:${addressOf({ row: bottom, column: right })}`;
    });
    return [{ kind, place: `${sheet}!${areas.join(' ')}`, value }];
  }
  return ranges.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column): Trait => {
        return { kind, place: `${sheet}!${addressOf({ row: top + row, column: left + column })}`, value };
      }),
    ).flat(),
  );
}

/** What protection leaves to people where a file says nothing (ECMA-376-1, 18.3.1.85): `1` forbids. */
const FORBIDDEN: Readonly<Record<string, boolean>> = {
  objects: false,
  scenarios: false,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  selectLockedCells: false,
  sort: true,
  autoFilter: true,
  pivotTables: true,
  selectUnlockedCells: false,
};

function protection(sheet: XmlElement, name: string): readonly Trait[] {
  const element = childOf(sheet, 'sheetProtection');
  if (element === undefined || !isOn(element, 'sheet')) return [];
  const changed = Object.entries(FORBIDDEN).filter(([key, rule]) => isOn(element, key, rule) !== rule);
  const hasPassword = ['password', 'hashValue'].some((key) => (element.attributes.get(key) ?? '') !== '');
  const words = [...changed.map(([key, rule]) => `${key}=${rule ? 0 : 1}`), ...(hasPassword ? ['password'] : [])];
  return [{ kind: 'sheet-protection', place: name, value: ['sheet=1', ...words].join(' ') }];
}
