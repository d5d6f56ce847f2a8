import fc from 'fast-check';
import type { RawItem, RawValue } from '../../src/edit/item-edit.ts';
import type { MergeConflict, MergeItem, MergeState } from '../../src/merge/merge.ts';
import { stateOf } from '../../src/merge/state.ts';
import type { ThreeStates } from '../../src/merge/states.ts';
import { asWritten } from '../../src/text/written.ts';
import { soundYaml } from './decorated.ts';
import {
  arbitraryChooser,
  type Chooser,
  type Draft,
  type Edit,
  type Node,
  placedIn,
  smallDraft,
  systemsOf,
} from './drafts.ts';
import { EDITS, HARMLESS_EDITS } from './edits.ts';
import { arbitraryQuarrel, type Plan, plansOf } from './quarrels.ts';
import { SCHEME_EDITS } from './scheme-edits.ts';
import type { WrittenSystem } from './sources.ts';
import { arbitrarySystem } from './systems.ts';

/** Edits of a few characters of a text, of entries of lists and mappings, and of the order at level 1: what two people do to the same item without being in each other's way. */
const SMALL_EDITS: Readonly<Record<string, Edit>> = {
  ...Object.fromEntries(
    ['character', 'word', 'end', 'number'].map((kind) => [kind, onItem((node, choose) => reword(node, kind, choose))]),
  ),
  classPoints: onItem((node, choose) => {
    const points = { ...(node['pointsFor'] as object), [choose.among(CLASSES) ?? '']: choose.number(5) + 1 };
    if (!('veto' in node || 'deducts' in node || 'adds' in node)) node['pointsFor'] = points;
  }),
  oneMore: onItem((node, choose) => {
    const key = choose.among(['evidence', 'cooperating']) ?? 'evidence';
    const names = (node[key] ?? []) as string[];
    const name = choose.among(['台账', '简报', '通知', '照片']) ?? '';
    if (!names.includes(name)) node[key] = names.toSpliced(choose.number(names.length + 1), 0, name);
  }),
  oneNew: (draft, choose) => {
    // Two people may well think of the same id, and of another wording.
    const all = placedIn(draft.systems.get('county') ?? []).filter(({ node }) => Array.isArray(node['criteria']));
    const node = choose.among(all)?.node;
    draft.made += 1;
    const criteria = node?.['criteria'] as object[] | undefined;
    criteria?.push({
      id: `${node?.['id']}-new-${draft.made}`,
      text: choose.among(['建台账', '编简报', '发通知']),
      points: 1,
    });
  },
  oneLess: onItem((node, choose) => {
    const names = node['evidence'];
    if (Array.isArray(names) && names.length > 1) node['evidence'] = names.toSpliced(choose.number(names.length), 1);
  }),
  files: (draft, choose) => {
    const files = draft.systems.get('county') ?? [];
    const [file] = files.splice(choose.number(files.length), 1);
    if (file !== undefined) files.splice(choose.number(files.length + 1), 0, file);
  },
  inside: (draft, choose) => {
    // One indicator goes below another, which only two sides together can do in a circle.
    const all = placedIn(draft.systems.get('county') ?? []).filter(({ node }) => 'indicators' in node);
    const [item, target] = [choose.among(all), choose.among(all)];
    const isWithin = item !== undefined && placedIn([item.node]).some(({ node }) => node === target?.node);
    if (item === undefined || target === undefined || item.siblings.length === 1 || isWithin) return;
    item.siblings.splice(item.siblings.indexOf(item.node), 1);
    (target.node['indicators'] as object[]).push(item.node);
  },
};

/** Edits of fields of which nothing else draws changes. */
const OTHER_FIELDS: Readonly<Record<string, Edit>> = {
  except: onItem((node, choose) => {
    if (!('only' in node))
      setAmong(node, 'except', [[choose.among(CLASSES) ?? ''], CLASSES.slice(1), undefined], choose);
  }),
  grouping: onItem((node, choose) => {
    if (!('text' in node)) setAmong(node, 'grouping', [true, undefined], choose);
  }),
  confirmed: onItem((node, choose) => setAmong(node, 'confirmed', [false, true, undefined], choose)),
  provenance: onItem((node, choose) => setAmong(node, 'provenance', ['source', 'drafted', undefined], choose)),
  lineage: onItem((node, choose) => {
    const lineages = [
      { replaces: 'old-item', reason: '原项停用' },
      { merges: ['old-item', 'other-item'], reason: '两项合并' },
      { change: ['wording'], reason: '按新规定调整' },
      { change: ['wording', 'points'], reason: '按新规定调整表述' },
      undefined,
    ];
    setAmong(node, 'lineage', lineages, choose);
  }),
};

function setAmong(node: Record<string, unknown>, key: string, values: readonly unknown[], choose: Chooser): void {
  const value = structuredClone(values[choose.number(values.length)]);
  if (value === undefined) delete node[key];
  else node[key] = value;
}

const CLASSES = ['county', 'district', 'district-without-townships'];

function onItem(edit: (node: Record<string, unknown>, choose: Chooser) => void): Edit {
  return (draft, choose) => {
    const item = choose.among(placedIn(draft.systems.get('county') ?? []));
    if (item !== undefined) edit(item.node, choose);
  };
}

function reword(node: Record<string, unknown>, kind: string, choose: Chooser): void {
  const key = 'text' in node ? 'text' : 'title';
  const text = String(node[key]);
  const at = choose.number(text.length);
  const put = choose.among(['按季', '并', '每月', '及时']) ?? '';
  if (kind === 'character') node[key] = text.slice(0, at) + put + text.slice(at + 1);
  else if (kind === 'word') node[key] = text.slice(0, at) + put + text.slice(at);
  else if (kind === 'end') node[key] = `${text}，${put}落实`;
  else node[key] = text.replace(/\d+/, (digits) => String(Number(digits) + choose.number(3)));
}

const ITEM_EDITS: Readonly<Record<string, Edit>> = Object.fromEntries(
  Object.entries({ ...EDITS, ...OTHER_FIELDS, note: HARMLESS_EDITS['note'] }).flatMap(([name, edit]) =>
    name in SCHEME_EDITS || edit === undefined ? [] : [[name, edit]],
  ),
);

/** Some edits, one after the other. */
function arbitraryPlan(maxLength: number): fc.Arbitrary<Plan> {
  const names = [...Object.keys(ITEM_EDITS), ...Array<string[]>(3).fill(Object.keys(SMALL_EDITS)).flat()];
  return fc.array(fc.tuple(fc.constantFrom(...names), arbitraryChooser), { maxLength });
}

/** What edits make of a draft. */
function editedDraft(draft: Draft, plan: Plan): Draft {
  for (const [name, choose] of plan) (SMALL_EDITS[name] ?? ITEM_EDITS[name])?.(draft, choose);
  return draft;
}

/** A system of a few items, and one of any shape and size, as somebody has it on the desk. */
const anyDraft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined).map(smallDraft) },
  { weight: 2, arbitrary: arbitrarySystem.map(draftOf) },
);

function draftOf({ classes, indicators }: WrittenSystem): Draft {
  const draft = smallDraft();
  Object.assign(systemsOf(draft.scheme)[0] ?? {}, { classes: structuredClone(classes) });
  draft.systems.set('county', structuredClone([...indicators]) as Node[]);
  return draft;
}

/** A system and what two people made of it, who may have thought of the same ids for what they put in. */
export const arbitraryTriple: fc.Arbitrary<ThreeStates> = fc
  .record({
    draft: anyDraft,
    before: arbitraryPlan(5),
    ours: arbitraryPlan(14),
    theirs: arbitraryPlan(14),
    isSameIds: fc.boolean(),
    quarrels: fc.array(arbitraryQuarrel, { maxLength: 1 }),
  })
  .map(({ draft, before, ours, theirs, isSameIds, quarrels }) => {
    const base = editedDraft(structuredClone(draft), before);
    const other = structuredClone(base);
    if (!isSameIds) other.made += 1000;
    const [first, second] = quarrels.map(plansOf)[0] ?? [[], []];
    const drafts = {
      base,
      ours: editedDraft(structuredClone(base), [...first, ...ours]),
      theirs: editedDraft(other, [...second, ...theirs]),
    };
    return { base: stateOfDraft(drafts.base), ours: stateOfDraft(drafts.ours), theirs: stateOfDraft(drafts.theirs) };
  })
  .filter((states) => Object.values(states).every(isSound));

/** Whether the edits left a system that somebody could have written: with ids of one item each, and criteria that have a wording. */
function isSound({ items }: MergeState): boolean {
  const list = [...items.values()];
  return list.every(
    ({ kind, fields, children }) =>
      fields.has('text') === (kind === 'criterion') && (kind === 'criterion') === (children.length === 0),
  );
}

/** The county system of a draft as a merge sees it. */
function stateOfDraft({ systems }: Draft): MergeState {
  const items = new Map<string, MergeItem>();
  const take = (node: Record<string, unknown>, parent: string | undefined, kind: MergeItem['kind']): string => {
    const { id, indicators, criteria, ...fields } = node as { id: string; indicators?: []; criteria?: [] };
    const children: string[] = [];
    const known = Object.entries(fields).map(([key, value]) => [key, rawOf(value)] as const);
    // An id that stands there twice makes what is not sound.
    items.set(id, { id, parent, children, kind: items.has(id) ? 'indicator' : kind, fields: new Map(known) });
    for (const each of indicators ?? []) children.push(take(each, id, 'indicator'));
    for (const each of criteria ?? []) children.push(take(each, id, 'criterion'));
    return id;
  };
  return { roots: (systems.get('county') ?? []).map((file) => take(file, undefined, 'indicator')), items };
}

function rawOf(value: unknown): RawValue {
  if (typeof value === 'number') return { number: String(value) };
  if (Array.isArray(value)) return value.map(rawOf);
  if (typeof value !== 'object' || value === null) return value as string | boolean;
  return { mapping: Object.entries(value).map(([key, each]) => [key, rawOf(each)] as const) };
}

/** A system in the texts of its files as a merge sees it. Throws where it is not sound. */
export function stateOfTexts(texts: readonly string[]): MergeState {
  const files = texts.map((text, index) => soundYaml(`${index + 1}.yaml`, text));
  const state = stateOf(files.map((yaml) => asWritten(yaml, yaml.value)));
  if (state === undefined) throw new Error('no state');
  return state;
}

/** A state in plain data, in which the order of an item's keys does not count. */
export function plainState({ roots, items }: MergeState): unknown {
  const plain = ({ fields, ...item }: MergeItem) => ({ ...item, fields: sorted(fields) });
  return { roots, items: Object.fromEntries([...items].map(([id, item]) => [id, plain(item)])) };
}

/** Conflicts in plain data and in an order of their own, with the sides exchanged where that is asked. */
export function plainConflicts(conflicts: readonly MergeConflict[], isMirrored = false): readonly string[] {
  const plain = conflicts.map((conflict) => {
    if (!isMirrored) return conflict;
    if (conflict.kind === 'removed') return { ...conflict, by: conflict.by === 'ours' ? 'theirs' : 'ours' };
    return { ...conflict, ours: conflict.theirs, theirs: conflict.ours };
  });
  return plain.map((each) => JSON.stringify(each, inOrder)).sort();
}

function inOrder(key: string, value: unknown): unknown {
  if (key === 'fields') return Object.fromEntries([...(value as RawItem['fields'])].sort(byKey));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(byKey));
}

function sorted(fields: MergeItem['fields']): unknown {
  return Object.fromEntries([...fields].sort(byKey));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
