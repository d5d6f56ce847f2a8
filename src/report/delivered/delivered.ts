import type { CollectedPart, CollectedSystem, CollectedUnit } from '../../collect/collected.ts';
import { unitAsJson } from '../../collect/data-file.ts';
import type { Collection } from '../../collect/delivery.ts';
import { openIn } from '../../collect/open.ts';
import { printedRatio } from '../../model/grading/ratio.ts';
import { ARRANGED } from '../../model/leading/scorer.ts';
import { type CellPlace, DELIVERY_SEVERITY, type DeliveryCode, type DeliveryFinding } from '../../text/delivery.ts';
import { visible } from '../../text/visible.ts';
import { displayWidth, padToWidth } from '../../text/width.ts';
import type { DeliveryMessages, DeliveryWords } from '../../words/delivery.ts';
import { asJson } from '../as-json.ts';
import type { Telling } from '../telling.ts';
import type { Paint } from '../text.ts';
import { enteredAsJson, enteredAsText } from './entries.ts';
import { contributions, contributionsAsText } from './files.ts';

/** So many findings of a file are told; all are in the answer as JSON. */
const MOST_SHOWN = 20;
const GAP = '  ';

/** What came and what did not, unit by unit, and what was found, file by file, for people. */
export function deliveredAsText(collection: Collection, telling: Telling, paint: Paint): string {
  const { counts, collected, findings } = collection;
  const { words } = telling;
  const systems = collected.systems.filter(({ units }) => units.length > 0);
  const missing = findings.filter(({ place }) => place.file === '');
  const parts = [
    `${collected.edition}  ${words.came(counts.self.came, counts.self.expected, counts.scoring.came, counts.scoring.expected)}`,
    ...systems.map((system) => matrixAsText(system, telling, paint)),
    ...(collected.systems.length > 0 ? [words.legend] : []),
    ...(collection.entered === undefined ? [] : [enteredAsText(collection.entered, telling)]),
    ...contributionsAsText(collection, telling),
    ...byFile(findings.filter(({ place }) => place.file !== '')).map((group) => groupAsText(group, telling, paint)),
    ...(missing.length > 0 ? [missingAsText(missing, telling, paint)] : []),
    ...systems.flatMap((system) => openAsText(collection, system, words, systems.length > 1, paint)),
    lastLine(findings, words, paint),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Everything that is told, as JSON with a fixed order of keys. */
export function deliveredAsJson(collection: Collection, { messages, departments }: Telling): string {
  const { counts, collected, findings } = collection;
  const value = {
    edition: collected.edition,
    counts,
    open: Object.fromEntries(collected.systems.map((system) => [system.id, openIn(collection, system) ?? null])),
    units: collected.systems.flatMap((system) => system.units.map((unit) => unitAsJson(unit, system))),
    used: contributions(collection, departments),
    ...(collection.entered && { entries: enteredAsJson(collection.entered) }),
    findings: findings.map((each) => ({
      code: each.code,
      severity: DELIVERY_SEVERITY[each.code],
      file: each.place.file,
      sheet: each.place.sheet ?? null,
      cell: each.place.cell ?? null,
      ...say(each, messages),
    })),
  };
  return asJson(value);
}

/** Says a finding in a language, in one line without anything invisible. */
export function say<C extends DeliveryCode>({ code, facts }: DeliveryFinding<C>, messages: DeliveryMessages) {
  const { message, hint } = messages[code](facts);
  return { message: visible(message), hint: visible(hint) };
}

/** A system as a table: a row a unit, a column a department. The names of departments stand above, so that rows are short. */
function matrixAsText({ title, units }: CollectedSystem, { words, departments }: Telling, paint: Paint): string {
  const scoring = new Set(units.flatMap((unit) => [...unit.departments.keys()]));
  const columns = [...departments.keys(), ARRANGED].filter((id) => scoring.has(id));
  const names = columns.map((id) => (id === ARRANGED ? words.arranged : (departments.get(id) ?? id)));
  const hasBonus = units.some(({ bonus }) => bonus !== undefined);
  const head = [
    words.unit,
    words.self,
    ...columns.map((_, index) => String(index + 1)),
    words.selfSum,
    words.verifiedSum,
    ...(hasBonus ? [words.bonus] : []),
  ];
  const rows = units.map((unit) => rowOf(unit, columns, words));
  const widths = head.map((cell, index) =>
    Math.max(...[cell, ...rows.map((row) => row[index] ?? '')].map(displayWidth)),
  );
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, index) => padToWidth(cell, widths[index] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  const legend = names.map((name, index) => `${index + 1} ${name}`).join(GAP);
  return [paint(title, 'bold'), legend, ...lines]
    .map((line, index) => (index === 0 ? line : `${GAP}${line}`))
    .join('\n');
}

function rowOf(unit: CollectedUnit, columns: readonly string[], words: DeliveryWords): readonly string[] {
  const cells = columns.map((id) => stateOf(unit.departments.get(id), words));
  const { self, verified, bonus } = unit;
  return [
    visible(unit.name),
    stateOf(self, words),
    ...cells,
    self.hasCome ? printedRatio(self.sum, words.about) : words.notFor,
    verified.scored > 0 ? printedRatio(verified.sum, words.about) : words.notFor,
    ...(bonus === undefined ? [] : [verified.scored > 0 ? bonus.toString() : words.notFor]),
  ];
}

/** How much of a part is scored: all, some, or that it has not come. */
export function stateOf(part: CollectedPart | undefined, words: DeliveryWords): string {
  if (part === undefined || part.total === 0) return words.notFor;
  if (!part.hasCome) return words.notCome;
  return part.scored === part.total ? words.complete : `${part.scored}/${part.total}`;
}

function byFile(findings: readonly DeliveryFinding[]): readonly (readonly DeliveryFinding[])[] {
  const groups = new Map<string, DeliveryFinding[]>();
  for (const each of findings) {
    const group = groups.get(each.place.file);
    if (group === undefined) groups.set(each.place.file, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

function groupAsText(findings: readonly DeliveryFinding[], { messages, words }: Telling, paint: Paint): string {
  const lines = findings.slice(0, MOST_SHOWN).map((each) => {
    const severity = DELIVERY_SEVERITY[each.code];
    const label = paint(words.severity[severity], severity === 'error' ? 'red' : 'yellow');
    const where = placeAsText(each.place);
    const { message, hint } = say(each, messages);
    return [`${GAP}${label}${where === '' ? '' : ` ${where}`} ${message}`, `${GAP}${GAP}${hint}`].join('\n');
  });
  const rest = findings.length - MOST_SHOWN;
  return [visible(findings[0]?.place.file ?? ''), ...lines, ...(rest > 0 ? [`${GAP}${words.andMore(rest)}`] : [])].join(
    '\n',
  );
}

/** Where in a file something stands: `自评表!H7`; empty for the whole file. */
export function placeAsText({ sheet, cell }: CellPlace): string {
  return visible([sheet, cell].filter((each) => each !== undefined && each !== '').join('!'));
}

/** What did not come, a line for each kind of form, and what to do about it. */
function missingAsText(missing: readonly DeliveryFinding[], { messages, words }: Telling, paint: Paint): string {
  const forms = missing.filter(isMissingForm);
  const lines = (['self', 'department', 'arranged'] as const).flatMap((kind) => {
    const names = forms.filter(({ facts }) => facts.form === kind).map(({ facts }) => visible(facts.of));
    return names.length === 0 ? [] : [paint(words.missing[kind](names), 'red')];
  });
  const hints = new Set(forms.map((each) => say(each, messages).hint));
  return [...lines, ...[...hints].map((hint) => `${GAP}${hint}`)].join('\n');
}

/** That ranks and grades are not known yet, and why; nothing where they are. */
function openAsText(
  collection: Collection,
  system: CollectedSystem,
  words: DeliveryWords,
  isNamed: boolean,
  paint: Paint,
): readonly string[] {
  const open = openIn(collection, system);
  if (open === undefined) return [];
  const name = isNamed ? [visible(system.title)] : [];
  return [paint([...name, words.open(open)].join(GAP), 'red')];
}

function isMissingForm(finding: DeliveryFinding): finding is DeliveryFinding<'form-missing'> {
  return finding.code === 'form-missing';
}

function lastLine(findings: readonly DeliveryFinding[], words: DeliveryWords, paint: Paint): string {
  if (findings.length === 0) return paint(words.clean, 'green');
  const errors = findings.filter(({ code }) => DELIVERY_SEVERITY[code] === 'error').length;
  return paint(words.found(errors, findings.length - errors), 'bold');
}
