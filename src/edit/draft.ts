import type { Edition, Indicator, Item } from '../model/model.ts';
import { type BoundPhrase, boundPhrases } from '../text/bound.ts';
import type { SourceText } from '../text/source.ts';
import { hasKey, type Written } from '../text/written.ts';
import { type Edit, edited, editOf } from './edit.ts';
import { removeKey, setKey } from './keys.ts';
import type { Splice } from './splice.ts';

/** The next edition as a draft. */
export interface Draft {
  /** Its files in their order: the scheme, the measures, the level-1 indicators. */
  readonly files: readonly SourceText[];
  /** The fields that were changed. */
  readonly shifted: readonly Shift[];
  /** What looks bound to a year, in the files as they are now. */
  readonly bound: readonly BoundPhrase[];
  /** How many level-1 indicators are marked as not confirmed. */
  readonly marked: number;
}

/** A field of the scheme with what it said and what it says. */
interface Shift {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** What is written behind the mark, for the person who opens the file. It is part of the data, which is in Chinese. */
const REMINDER = ' # 逐项核对，改完后删去这一行';

/**
 * What an edition is in another year: ids stay, the year and a year of coming into force that was the same are those of
 * the new one, the state is draft, and each level-1 indicator is marked as not confirmed; what items say of the edition
 * before theirs (`lineage`) is left out. A correction (`2020.1`) is of the same year, so nothing is to be confirmed. Undefined, or the file, where something is written too unusually.
 */
export function draftFrom(edition: Edition, id: string): Draft | { readonly unusual: SourceText } {
  const year = Number(id.slice(0, 4));
  const isSameYear = year === edition.year;
  const indicators = edition.systems.flatMap((system) => system.indicators);
  const items = edition.systems.flatMap((system) => system.items);
  const edits = [schemeEdit(edition, year), ...indicators.map((each) => fileEdit(each, items, !isSameYear))];
  const files: SourceText[] = [];
  for (const [index, edit] of edits.entries()) {
    const source = edit && edited(edit);
    if (source === undefined)
      return { unusual: (index === 0 ? edition : (indicators[index - 1] ?? edition)).written.yaml.source };
    files.push(source);
  }
  const [scheme, ...rest] = files.map((file) => moved(file, edition.id, id));
  const measures = edition.measures && moved(edition.measures, edition.id, id);
  const all = [scheme, measures, ...rest].filter((file) => file !== undefined);
  return {
    files: all,
    shifted: shiftsOf(edition, year),
    bound: isSameYear ? [] : all.flatMap((file) => boundPhrases(file)).filter((phrase) => !isShifted(phrase)),
    marked: isSameYear ? 0 : indicators.length,
  };
}

/** The fields of a scheme that belong to its year. One that names an earlier year stays: the method is in force since then. */
function shiftsOf({ written, year: before }: Edition, year: number): readonly Shift[] {
  const years = (['year', 'inForceFrom'] as const).filter((key) => written.value[key] === before && before !== year);
  const state = written.value['state'];
  return [
    ...years.map((key) => ({ key, before: String(before), after: String(year) })),
    ...(state === 'draft' ? [] : [{ key: 'state', before: String(state), after: 'draft' }]),
  ];
}

function schemeEdit(edition: Edition, year: number): Edit | undefined {
  const { written } = edition;
  const shifts = shiftsOf(edition, year);
  const splices = shifts.map(({ key, after }) => setKey(written, key, () => after));
  const fields = Object.fromEntries(shifts.map(({ key, after }) => [key, key === 'state' ? after : Number(after)]));
  return editOf(written.yaml, splices, [[written.value, { ...written.value, ...fields }]]);
}

/** The file of a level-1 indicator: marked where that is wanted, and without what its items say of the edition before theirs. */
function fileEdit({ written }: Indicator, items: readonly Item[], isMarked: boolean): Edit | undefined {
  const needsMark = isMarked && written.value['confirmed'] !== false;
  const settled = items.filter((item) => item.written.yaml === written.yaml && hasKey(item.written, 'lineage'));
  const changes = new Map(settled.map((item): [object, object] => [item.written.value, withoutLineage(item.written)]));
  if (needsMark) changes.set(written.value, { ...withoutLineage(written), confirmed: false });
  const splices = settled.map((item) => removeKey(item.written, 'lineage'));
  return editOf(written.yaml, needsMark ? [markSplice(written), ...splices] : splices, [...changes]);
}

function markSplice(written: Written): Splice | undefined {
  const isNew = !hasKey(written, 'confirmed');
  return setKey(written, 'confirmed', (place) => `false${isNew && place === 'block' ? REMINDER : ''}`);
}

function withoutLineage({ value }: Written): object {
  const { lineage: _, ...kept } = value;
  return kept;
}

/** A file of one edition as the same file of another. */
function moved({ path, text }: SourceText, from: string, to: string): SourceText {
  return { path: path.replace(`indicators/${from}/`, `indicators/${to}/`), text };
}

/** Whether a phrase is only the value of a field that was shifted. */
function isShifted({ place: { source, start } }: BoundPhrase): boolean {
  const line = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  return source.path.endsWith('/scheme.yaml') && /^(?:year|inForceFrom):\s*$/.test(line);
}
