import fc from 'fast-check';
import { parse } from 'yaml';
import { examine } from '../../src/engine/examine/examine.ts';
import { openMemory } from '../../src/load/memory.ts';
import type { Edition } from '../../src/model/model.ts';
import type { Registers } from '../../src/model/registers.ts';
import { SMALL } from './fixtures.ts';
import { memoryWorld } from './memory-world.ts';

/** An item, a scheme or a part of either as it is written down; whatever the schema allows may stand there. */
export type Node = { [key: string]: unknown };

/** An edition as its author has it on the desk: to be changed, and then read. */
export interface Draft {
  readonly scheme: Node;
  /** The paragraphs of the measures but for the list of annexes, in which every line counts. */
  readonly paragraphs: string[];
  readonly annexes: string;
  /** The level-1 indicators of each system. */
  readonly systems: Map<string, Node[]>;
  /** How many items were ever made: for ids that never were. */
  made: number;
}

const FOLDER = 'indicators/2020';

/** The small repository as a draft. */
export function smallDraft(): Draft {
  return structuredClone(SMALL_DRAFT);
}

const SMALL_DRAFT = draftOfSmall();

function draftOfSmall(): Draft {
  const indicators = [...SMALL].filter(([path]) => path.startsWith(`${FOLDER}/county/`)).map(([, text]) => parse(text));
  const [prose = '', annexes = ''] = (SMALL.get(`${FOLDER}/measures.md`) ?? '').split(/(?=^附件：)/m);
  return {
    scheme: parse(SMALL.get(`${FOLDER}/scheme.yaml`) ?? ''),
    paragraphs: prose.trim().split(/\n\n+/),
    annexes,
    systems: new Map([['county', indicators]]),
    made: 0,
  };
}

/** What was read of the draft before: most files of the next are the same. */
const memory = openMemory();

/** Reads a draft as the edition of a year. Sums need not hold. */
export async function readDraft(draft: Draft, year = '2020'): Promise<{ edition: Edition; registers: Registers }> {
  const found: { edition: Edition; registers: Registers }[] = [];
  await examine(memoryWorld(filesOf(draft, year)), {
    digests: false,
    visit: (edition, registers) => found.push({ edition, registers }),
    memory,
  });
  memory.settle();
  if (found[0] === undefined) throw new Error('the draft cannot be read');
  return found[0];
}

/** The files of a draft, as JSON, which is YAML. */
function filesOf({ scheme, paragraphs, annexes, systems }: Draft, year: string): Map<string, string> {
  const files = new Map([...SMALL].filter(([path]) => !path.startsWith(FOLDER)));
  files.set(`indicators/${year}/scheme.yaml`, JSON.stringify({ ...scheme, year: Number(year) }));
  files.set(`indicators/${year}/measures.md`, [...paragraphs, annexes].join('\n\n'));
  for (const [id, indicators] of systems) {
    for (const [index, each] of indicators.entries()) {
      files.set(`indicators/${year}/${id}/${index + 1}-${each['id']}.yaml`, JSON.stringify(each));
    }
  }
  return files;
}

/** Chooses by numbers that are given beforehand, so that a run can be repeated and made smaller. */
export interface Chooser {
  readonly number: (below: number) => number;
  readonly among: <Member>(members: readonly Member[]) => Member | undefined;
}

/** Arbitrary choices. */
export const arbitraryChooser: fc.Arbitrary<Chooser> = fc
  .array(fc.nat({ max: 997 }), { minLength: 12, maxLength: 12 })
  .map(chooserOf);

/** The choices that numbers make, one after the other and again from the first. */
export function chooserOf(numbers: readonly number[]): Chooser {
  let at = 0;
  const number = (below: number): number => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, below);
  return { number, among: (members) => members[number(members.length)] };
}

/** A mapping of a draft that is an item, with the list in which it stands and its level; a criterion is of level 4. */
export interface Placed {
  readonly node: Node;
  readonly siblings: Node[];
  readonly level: number;
}

/** Every item of a list and below, depth first. */
export function placedIn(siblings: Node[], level = 1): readonly Placed[] {
  return siblings.flatMap((node) => [{ node, siblings, level }, ...placedIn(partsOf(node), level + 1)]);
}

/** The parts of an item: the very list, so that it can be changed. */
export function partsOf(node: Node): Node[] {
  return (node['indicators'] ?? node['criteria'] ?? []) as Node[];
}

/** A change that an author makes in a draft. Where it finds nothing to change it changes nothing. */
export type Edit = (draft: Draft, choose: Chooser) => void;

/** What authors write. */
export const TEXTS = ['每年不少于6次', '建立健全制度，按月落实', '按要求召开会议', '组建宣讲队伍', '完成年度任务的95%'];

/** The systems of a scheme, and the classes of the nth of them: the very lists. */
export function systemsOf(scheme: Node): Node[] {
  return scheme['systems'] as Node[];
}

export function classesOf(scheme: Node, index: number): Node[] {
  return systemsOf(scheme)[index]?.['classes'] as Node[];
}

/** Writes a value under a key. */
export function set(node: Node, key: string, value: unknown): Node {
  node[key] = value;
  return node;
}
