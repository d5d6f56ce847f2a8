import type { Component, Method } from '../../model/method.ts';
import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { EnteredComponent, EnteredOfUnit } from '../../model/years/year-data.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { named } from '../../text/key.ts';
import { nearest } from '../../text/suggest.ts';
import { hasKey, placeIn, placeOf, placeOfKey, type Written, within } from '../../text/written.ts';
import { assessed, saidTwice } from './units.ts';

/** What the office enters is of units that are assessed in the year, each once, and exactly what the method asks for. */
export function* judgeComponents(
  entered: readonly EnteredOfUnit[],
  { method, year }: Edition,
  registers: Registers,
): Iterable<Diagnostic> {
  yield* saidTwice(
    'unit',
    entered.map(({ unit, written }) => ({ key: unit, of: [unit], place: placeOf(written, 'unit') })),
  );
  const wanted = wantedBy(method);
  for (const each of entered) {
    yield* assessed(each.unit, placeOf(each.written, 'unit'), { year }, registers);
    yield* judgeUnit(each, wanted);
  }
}

/** What the office enters by a method: components in their order, or satisfaction, or nothing. */
interface Wanted {
  readonly components: readonly Component[];
  readonly hasSatisfaction: boolean;
  readonly ids: readonly string[];
}

function wantedBy({ yearEnd }: Method): Wanted {
  const components = yearEnd.components.filter(({ of }) => of === 'entered');
  const hasSatisfaction = yearEnd.components.length === 0 && hasKey(yearEnd.written, 'satisfaction');
  return { components, hasSatisfaction, ids: hasSatisfaction ? ['satisfaction'] : components.map(({ id }) => id) };
}

function* judgeUnit({ components, written }: EnteredOfUnit, wanted: Wanted): Iterable<Diagnostic> {
  const isEntered = hasKey(written, 'satisfaction');
  const mapping = within(written, 'components');
  if (isEntered && !wanted.hasSatisfaction) {
    const facts = { id: 'satisfaction', suggestion: undefined, known: wanted.ids };
    yield finding('component-unknown', placeOfKey(written, 'satisfaction'), facts);
  }
  for (const each of components) {
    const component = wanted.components.find(({ id }) => id === each.id);
    if (component !== undefined) yield* judgeScores(each, component, mapping);
    else {
      const facts = { id: each.id, suggestion: meant(each.id, wanted.components), known: wanted.ids };
      yield finding('component-unknown', placeOfKey(mapping, named(each.id)), facts);
    }
  }
  const missing = wanted.hasSatisfaction
    ? wanted.ids.filter(() => !isEntered)
    : wanted.ids.filter((id) => !components.some((each) => each.id === id || meant(each.id, wanted.components) === id));
  // Where nothing is entered at all the schema has said so.
  if (missing.length > 0 && (isEntered || hasKey(written, 'components'))) {
    const facts = { ids: missing, isPart: !wanted.hasSatisfaction };
    yield finding('component-missing', placeOf(written, 'unit'), facts);
  }
}

function meant(typed: string, components: readonly Component[]): string | undefined {
  if (components.some(({ id }) => id === typed)) return undefined;
  const called = components.find(({ name }) => name === typed)?.id;
  return (
    called ??
    nearest(
      typed,
      components.map(({ id }) => id),
    )
  );
}

/** As many scores as the component has periods or raters, none above what it counts out of. */
function* judgeScores(
  { id, values, isList }: EnteredComponent,
  { full, periods, raters }: Component,
  mapping: Written,
): Iterable<Diagnostic> {
  const of = raters !== undefined ? 'raters' : periods.length > 0 ? 'periods' : 'once';
  const expected = raters?.count ?? Math.max(1, periods.length);
  const key = named(id);
  if (isList ? values.length !== expected || of === 'once' : of !== 'once') {
    yield finding('component-count', placeOfKey(mapping, key), { id, count: values.length, expected, of });
  }
  for (const [index, score] of values.entries()) {
    if (score === undefined || full === undefined || score.compare(full) <= 0) continue;
    const place = isList ? placeIn(mapping.yaml, mapping.value[key], index) : placeOf(mapping, key);
    yield finding('component-above-full', place, { score: score.toString(), full: full.toString() });
  }
}
