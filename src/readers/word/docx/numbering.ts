import { isOn } from '../../docx/properties.ts';
import { attribute } from '../../docx/tree.ts';
import { childOf, childrenOf, type XmlElement } from '../../xml-tree.ts';
import type { NumberingDefinition, NumberingLevel } from '../numbering.ts';
import { lettersOf } from './styles.ts';
import { symbolsIn } from './symbols.ts';

/** The numberings of a document by their numbers, from the elements of their part; `styleNumber` gives the number that a style of lists refers to. */
export function numberingsIn(
  elements: readonly XmlElement[],
  styleNumber: (id: string) => string | undefined,
): (number: string | undefined) => NumberingDefinition | undefined {
  const lists = byId(elements, 'abstractNum', 'abstractNumId');
  const numbers = byId(elements, 'num', 'numId');
  const known = new Map<string, NumberingDefinition | undefined>();
  const listOf = (number: XmlElement | undefined): XmlElement | undefined => {
    const list = lists.get(attribute(childOf(number, 'abstractNumId')) ?? '');
    const style = attribute(childOf(list, 'numStyleLink'));
    const linked = style === undefined ? undefined : numbers.get(styleNumber(style) ?? '');
    return lists.get(attribute(childOf(linked, 'abstractNumId')) ?? '') ?? list;
  };
  return (id) => {
    if (id === undefined) return undefined;
    if (known.has(id)) return known.get(id);
    const number = numbers.get(id);
    const list = listOf(number);
    const definition = number === undefined || list === undefined ? undefined : definitionOf(number, list);
    known.set(id, definition);
    return definition;
  };
}

function byId(elements: readonly XmlElement[], name: string, id: string): ReadonlyMap<string, XmlElement> {
  return new Map(elements.filter((each) => each.name === name).map((each) => [attribute(each, id) ?? '', each]));
}

function definitionOf(number: XmlElement, list: XmlElement): NumberingDefinition {
  const overrides = childrenOf(number, 'lvlOverride');
  const starts = overrides.flatMap((each) => {
    const start = numberIn(childOf(each, 'startOverride'));
    return start === undefined ? [] : [[levelOf(each), start] as const];
  });
  return {
    number: attribute(number, 'numId') ?? '',
    list: attribute(list, 'abstractNumId') ?? '',
    levels: new Map([...levelsIn(list), ...overrides.flatMap((each) => [...levelsIn(each)])]),
    starts: new Map(starts),
  };
}

function levelsIn(holder: XmlElement): ReadonlyMap<number, NumberingLevel> {
  return new Map(childrenOf(holder, 'lvl').map((each) => [levelOf(each), levelIn(each)]));
}

function levelIn(element: XmlElement): NumberingLevel {
  const format = attribute(formatIn(element)) ?? 'decimal';
  const text = attribute(childOf(element, 'lvlText')) ?? '';
  const { typeface } = lettersOf(childOf(element, 'rPr'));
  const legal = childOf(element, 'isLgl');
  return {
    start: numberIn(childOf(element, 'start')) ?? 0,
    format,
    text: format === 'bullet' ? symbolsIn(text, typeface) : text,
    restart: numberIn(childOf(element, 'lvlRestart')),
    isLegal: legal !== undefined && isOn(legal),
    style: attribute(childOf(element, 'pStyle')),
  };
}

/** Newer formats stand in a choice, with an older one beside them. */
function formatIn(element: XmlElement): XmlElement | undefined {
  const choice = childOf(element, 'mc:AlternateContent');
  return childOf(element, 'numFmt') ?? childOf(childOf(choice, 'mc:Fallback'), 'numFmt');
}

function levelOf(element: XmlElement): number {
  return Number.parseInt(attribute(element, 'ilvl') ?? '0', 10);
}

function numberIn(element: XmlElement | undefined): number | undefined {
  const value = attribute(element);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
