import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import {
  type ADD,
  CLEARED,
  type MOVE,
  type NEW,
  type REMOVE,
  type RENAME,
  type SET,
  type SETTINGS,
} from '../cli/specs/author.ts';
import type { ACCEPT, ADAPT, REJECT, SUGGEST } from '../cli/specs/opinions.ts';
import type { LOCK } from '../cli/specs/publish.ts';
import type { Remembering } from '../engine/examine/examine.ts';
import type { Folders } from '../ports/folders.ts';
import type { World } from '../ports/world.ts';
import type { Language } from '../words/languages.ts';
import type { Deciding } from './protocol/opinions.ts';
import type { Wish } from './protocol.ts';

/** The commands that change the data, which are handed in: the page changes them as the terminal does. */
export interface Changes {
  readonly set: ChangeOf<Asked<typeof SET>>;
  readonly settings: ChangeOf<Asked<typeof SETTINGS>>;
  readonly add: ChangeOf<Asked<typeof ADD>>;
  readonly move: ChangeOf<Asked<typeof MOVE>>;
  readonly remove: ChangeOf<Asked<typeof REMOVE>>;
  readonly rename: ChangeOf<Asked<typeof RENAME>>;
  readonly lock: ChangeOf<Asked<typeof LOCK>, { readonly folders: Pick<Folders, 'output'> }>;
  readonly new: ChangeOf<Asked<typeof NEW>>;
  readonly accept: ChangeOf<Asked<typeof ACCEPT>>;
  readonly adapt: ChangeOf<Asked<typeof ADAPT>>;
  readonly reject: ChangeOf<Asked<typeof REJECT>>;
  readonly suggest: ChangeOf<Asked<typeof SUGGEST>, { readonly folders: Pick<Folders, 'walk' | 'bytes'> }>;
}

/** What a change touches of the world, with what was found in it before. */
export type Touched = Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'> & Remembering;

type ChangeOf<Given, Beside = unknown> = (
  world: Touched & Beside,
  asked: Given,
  language: Language,
) => Promise<ExitCode>;

/** Does what a page wishes by the command for it. Throws its failure where it cannot be done. */
export async function perform(
  wish: Exclude<Wish, { readonly kind: 'fix' | 'source' }>,
  world: Touched,
  changes: Changes,
  language: Language,
): Promise<void> {
  const common = { root: '.', year: wish.edition, system: wish.system, dryRun: false };
  switch (wish.kind) {
    case 'set': {
      const { id, classes = [] } = wish;
      const asked = { ...NOTHING_SET, ...NO_FIELDS, ...common, operands: [id] as const, class: classes };
      await changes.set(world, { ...asked, ...fieldAsked(wish) }, language);
      return;
    }
    case 'setting': {
      const [path, value] = [wish.path, wish.value.trim()];
      const asked = { root: '.', year: wish.edition, dryRun: false };
      const wanted =
        value === '' ? { operands: [] as const, clear: path } : { operands: [path, value] as const, clear: undefined };
      await changes.settings(world, { ...asked, ...wanted }, language);
      return;
    }
    case 'add': {
      const { title, text, points } = wish;
      const asked = { ...NO_FIELDS, ...common, ...NOWHERE, ...wish.spot, title, text, points };
      await changes.add(world, { ...asked, operands: [], id: undefined, veto: false }, language);
      return;
    }
    case 'move':
      await changes.move(world, { ...common, ...NOWHERE, ...wish.spot, operands: [wish.id] }, language);
      return;
    case 'remove':
      await changes.remove(world, { ...common, operands: [wish.id], reason: wish.reason }, language);
      return;
    case 'rename':
      await changes.rename(world, { ...common, operands: [wish.id, wish.to] }, language);
      return;
    default:
      await decide(wish, world, changes, language);
  }
}

/** What is asked of a field: a mark is there or not, classes are a list, and what is empty is taken away. */
function fieldAsked({ field, value }: Extract<Wish, { readonly kind: 'set' }>): Partial<Asked<typeof SET>> {
  const cleared = CLEARED.find((each) => each === field);
  if (cleared !== undefined && value.trim() === '') return { clear: [cleared] };
  if (field === 'core') return { core: true };
  return field === 'only' || field === 'except' ? { [field]: value.split('、') } : { [field]: value };
}

const NOTHING_SET = {
  core: false,
  only: [],
  except: [],
  cooperating: undefined,
  scoring: undefined,
  scale: undefined,
  textFor: undefined,
  targets: undefined,
  step: undefined,
  split: undefined,
  notApplicable: undefined,
  method: undefined,
  evidence: undefined,
  provenance: undefined,
  worth: undefined,
  lineage: undefined,
  remark: undefined,
  note: undefined,
  clear: [],
};

/** Decides opinions. */
async function decide(
  { edition, numbers, by, on, ...wish }: Extract<Wish, Deciding>,
  world: Touched,
  changes: Changes,
  language: Language,
): Promise<void> {
  const common = { root: '.', year: edition, dryRun: false, operands: [numbers.join(',')] as const, by, on };
  if (wish.kind === 'accept') await changes.accept(world, { ...common, reason: undefined }, language);
  else if (wish.kind === 'reject') await changes.reject(world, { ...common, reason: wish.reason }, language);
  else await changes.adapt(world, { ...common, reason: wish.reason, to: wish.to }, language);
}

const NOWHERE = { under: undefined, after: undefined, before: undefined };

const NO_FIELDS = {
  title: undefined,
  text: undefined,
  points: undefined,
  weight: undefined,
  adds: undefined,
  deducts: undefined,
  department: undefined,
};

/** Nobody reads on a terminal what a page has changed. */
export const NOBODY: World['terminal'] = {
  print: () => undefined,
  tell: () => undefined,
  show: () => undefined,
  ask: () => undefined,
  askSecretly: () => undefined,
  hasColours: false,
};
