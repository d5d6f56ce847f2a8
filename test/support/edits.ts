import {
  type Chooser,
  classesOf,
  type Draft,
  type Edit,
  type Node,
  type Placed,
  partsOf,
  placedIn,
  set,
  TEXTS,
} from './drafts.ts';
import { SCHEME_EDITS } from './scheme-edits.ts';

const FORMS = [
  { deduct: [{ for: '每少1次', minus: 0.5 }] },
  { deduct: [{ for: '每少1次', minus: 0.5, upTo: 1 }] },
  { allOrNothing: '未建立制度的不得分' },
  { judgement: '按成效综合评定' },
  {
    tiers: [
      { when: '达到4次', score: 1 },
      { when: '达到2次', score: 0.5 },
    ],
  },
  [{ none: '未建立台账的' }, { deduct: [{ for: '每发生1起', minus: 60, from: 'total' }] }],
  [{ none: '未建立台账的' }, { deduct: [{ for: '每发生1起', minus: 60, from: 'section' }] }],
  { ratio: { of: '完成率', floor: '60%' } },
  { steps: { of: '完成率', below: '95%', each: '1个百分点', minus: 0.5 } },
  { rank: { of: '招商引资额', shares: ['100%', '95%'], rest: '80%' } },
];

/** Edits of an item's own fields, by the field. */
const FIELD_EDITS: Readonly<Record<string, Edit>> = {
  title: onItem((item, choose) => item.level < 4 && set(item.node, 'title', choose.among(TEXTS))),
  text: onItem((item, choose) => item.level === 4 && set(item.node, 'text', choose.among(TEXTS))),
  textFor: onItem((item, choose, classes) => {
    if (item.level === 4) set(item.node, 'textFor', [{ only: [choose.among(classes)], text: choose.among(TEXTS) }]);
  }),
  points: onItem((item, choose) => set(without(item.node, 'weight', ...BESIDE), 'points', choose.number(8) + 1)),
  pointsFor: onItem((item, choose, classes) =>
    set(without(item.node, ...BESIDE), 'pointsFor', { [choose.among(classes) ?? '']: choose.number(5) + 1 }),
  ),
  weight: onItem((item, choose) => set(without(item.node, 'points', ...BESIDE), 'weight', (choose.number(9) + 1) / 10)),
  scale: onItem((item, choose) => {
    if (item.level === 4) return;
    if ('scale' in item.node) without(item.node, 'scale');
    else set(item.node, 'scale', (choose.number(9) + 1) * 10);
  }),
  deducts: onItem((item, choose) => setBeside(item, 'deducts', [1, 2, 3, 'unlimited'][choose.number(4)])),
  adds: onItem((item, choose) => setBeside(item, 'adds', [1, 2, 3, 'unlimited'][choose.number(4)])),
  veto: onItem((item) => item.level === 4 && setBeside(item, 'veto', true)),
  core: onItem((item) => (item.node['core'] === true ? without(item.node, 'core') : set(item.node, 'core', true))),
  only: onItem((item, choose, classes) => set(without(item.node, 'except'), 'only', [choose.among(classes)])),
  everybody: onItem((item) => without(item.node, 'except', 'only')),
  department: onItem((item, choose) =>
    set(
      item.node,
      'department',
      choose.among([
        ...['organization', 'publicity', ['publicity', 'organization']],
        { organization: '60%', publicity: '40%' },
        { organization: '50%', publicity: '50%' },
      ]),
    ),
  ),
  noDepartment: onItem((item) => without(item.node, 'department')),
  cooperating: onItem((item, choose) =>
    set(item.node, 'cooperating', choose.among([['organization'], ['publicity', 'organization'], []])),
  ),
  evidence: onItem((item, choose) =>
    set(item.node, 'evidence', choose.among([['会议记录'], ['工作台账', '会议记录']])),
  ),
  method: onItem((item, choose) => set(item.node, 'method', choose.among([['查阅资料'], ['实地查看', '查阅资料']]))),
  remark: onItem((item, choose) => set(item.node, 'remark', choose.among(['以正式印发为准', '不足20人的不作要求']))),
  targets: onItem(
    (item, choose, classes) =>
      item.level === 4 && set(item.node, 'targets', { [choose.among(classes) ?? '']: choose.among(['3个', '95%']) }),
  ),
  scoring: onItem((item, choose) => item.level === 4 && set(item.node, 'scoring', choose.among(FORMS))),
  step: onItem((item, choose) => item.level === 4 && set(item.node, 'step', choose.among([0.1, 0.05]))),
  noScoring: onItem((item) => without(item.node, 'scoring')),
  offices: onItem(
    (item, choose) =>
      item.level === 4 &&
      set(
        item.node,
        'split',
        choose.among([
          { cadres: 1, grassroots: 1 },
          { cadres: 0.5, grassroots: 1.5 },
        ]),
      ),
  ),
  notApplicable: onItem(
    (item, choose) => item.level === 4 && set(item.node, 'notApplicable', choose.among(['scale', 'full', 'zero'])),
  ),
};

/** Edits of the tree: what there is, and where it stands. */
const TREE_EDITS: Readonly<Record<string, Edit>> = {
  add: onItem((item, choose, _classes, draft) =>
    item.siblings.splice(choose.number(item.siblings.length + 1), 0, copyOf(item.node, draft)),
  ),
  remove: onItem((item) => item.siblings.length > 1 && take(item)),
  reorder: onItem((item, choose) => {
    take(item);
    item.siblings.splice(choose.number(item.siblings.length + 1), 0, item.node);
  }),
  move: onItem((item, choose, _classes, draft, system) => {
    const others = placedIn(draft.systems.get(system) ?? []).filter(
      ({ level, node }) => level === item.level - 1 && !partsOf(node).includes(item.node),
    );
    const target = choose.among(others);
    if (target === undefined || item.siblings.length === 1) return;
    take(item);
    partsOf(target.node).splice(choose.number(partsOf(target.node).length + 1), 0, item.node);
  }),
  promote: onItem((item, choose, _classes, draft, system) => {
    // A level-3 indicator becomes one of level 2, with a new one of level 3 that takes its criteria.
    if (item.level !== 3 || item.siblings.length === 1) return;
    const inner = { ...copyOf(item.node, draft), criteria: item.node['criteria'] };
    take(item);
    without(item.node, 'criteria')['indicators'] = [inner];
    const target = choose.among(draft.systems.get(system) ?? []);
    if (target !== undefined) partsOf(target).push(item.node);
  }),
  split: onItem((item, choose, _classes, draft) => {
    const id = item.node['id'];
    const parts = [copyOf(item.node, draft), copyOf(item.node, draft)].map((part) => ({
      ...part,
      lineage: { splits: id },
    }));
    item.siblings.splice(item.siblings.indexOf(item.node), choose.number(2), ...parts);
  }),
  merge: onItem((item, choose, _classes, draft) => {
    const other = choose.among(item.siblings.filter((each) => each !== item.node));
    if (other === undefined) return;
    const merges = [item.node['id'], other['id']];
    take({ ...item, node: other });
    if (choose.number(2) === 0) item.node['lineage'] = { merges };
    else
      item.siblings.splice(item.siblings.indexOf(item.node), 1, { ...copyOf(item.node, draft), lineage: { merges } });
  }),
  replace: onItem((item, choose, _classes, draft) => {
    // With its parts as they are, or with new ones.
    const copy = copyOf(item.node, draft);
    const parts = choose.number(2) === 0 ? {} : partsUnder(item.node);
    item.siblings.splice(item.siblings.indexOf(item.node), 1, {
      ...copy,
      ...parts,
      lineage: { replaces: item.node['id'] },
    });
  }),
  becomesCriterion: onItem((item, choose, _classes, draft, system) => {
    // The id of an indicator, taken for a criterion: not allowed, and yet to be compared.
    if (item.level !== 3 || item.siblings.length === 1) return;
    const target = choose.among(
      placedIn(draft.systems.get(system) ?? []).filter(({ level, node }) => level === 3 && node !== item.node),
    );
    if (target === undefined) return;
    take(item);
    partsOf(target.node).push({ id: item.node['id'], text: '原为指标', points: 1 });
  }),
};

/** Every edit that changes what an edition means, by its name. */
export const EDITS: Readonly<Record<string, Edit>> = { ...FIELD_EDITS, ...TREE_EDITS, ...SCHEME_EDITS };

/** Edits that change only how it is written. */
export const HARMLESS_EDITS: Readonly<Record<string, Edit>> = {
  note: onItem((item, choose) => set(item.node, 'note', choose.among(TEXTS))),
  provenance: onItem((item, choose) => set(item.node, 'provenance', choose.among(['source', 'drafted']))),
  reason: onItem((item, choose) => set(item.node, 'lineage', { change: ['none'], reason: choose.among(TEXTS) })),
  keys: onItem((item) => {
    const entries = Object.entries(item.node).reverse();
    Object.assign(without(item.node, ...Object.keys(item.node)), Object.fromEntries(entries));
  }),
  exceptForOnly: onItem((item, _choose, classes) => {
    const only = item.node['only'];
    const others = classes.filter((each) => !(Array.isArray(only) && only.includes(each)));
    if (Array.isArray(only) && others.length > 0) set(without(item.node, 'only'), 'except', others);
  }),
  everyClassByName: onItem(
    (item, _choose, classes) => !('except' in item.node) && !('only' in item.node) && set(item.node, 'only', classes),
  ),
  lineBreaks: ({ paragraphs }) => {
    for (const [index, each] of paragraphs.entries()) paragraphs[index] = each.replace(/，(?!\n)/g, '，\n');
  },
  blankLines: ({ paragraphs }, choose) => {
    const at = choose.number(paragraphs.length);
    paragraphs[at] = `\n${paragraphs[at]}  \n\n`;
  },
};

/** An edit of some item of some system. */
function onItem(
  edit: (item: Placed, choose: Chooser, classes: readonly string[], draft: Draft, system: string) => unknown,
): Edit {
  return (draft, choose) => {
    const system = choose.among([...draft.systems.keys()]) ?? '';
    const item = choose.among(placedIn(draft.systems.get(system) ?? []));
    const index = [...draft.systems.keys()].indexOf(system);
    const classes = classesOf(draft.scheme, index).map(({ id }) => String(id));
    if (item !== undefined) edit(item, choose, classes, draft, system);
  };
}

function without(node: Node, ...keys: readonly string[]): Node {
  for (const key of keys) delete node[key];
  return node;
}

/** What a criterion has in place of points. */
const BESIDE = ['adds', 'deducts', 'veto'] as const;

function setBeside({ node, level }: Placed, key: (typeof BESIDE)[number], value: unknown): Node {
  // An indicator limits what lies below it beside its own points.
  return set(level === 4 ? without(node, 'points', 'pointsFor', 'weight', ...BESIDE) : node, key, value);
}

function take({ node, siblings }: Pick<Placed, 'node' | 'siblings'>): void {
  siblings.splice(siblings.indexOf(node), 1);
}

function partsUnder(node: Node): Node {
  return 'criteria' in node
    ? { criteria: node['criteria'] }
    : 'indicators' in node
      ? { indicators: node['indicators'] }
      : {};
}

/** A copy with ids that never were. */
function copyOf(node: Node, draft: Draft): Node {
  const copy = structuredClone(node);
  for (const each of placedIn([copy])) {
    draft.made += 1;
    each.node['id'] = `${String(each.node['id']).replace(/-new-.*/, '')}-new-${draft.made}`;
    delete each.node['lineage'];
  }
  return copy;
}
