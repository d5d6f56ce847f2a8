import { annex } from '../../../generators/annex/generator.ts';
import type { Source } from '../../../src/artifact/generator.ts';
import { examine } from '../../../src/engine/examine/examine.ts';
import { openSource } from '../../../src/engine/import/open-source.ts';
import { type Account, accountOf } from '../../../src/import/account.ts';
import type { Draft } from '../../../src/import/draft.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import type { Document } from '../../../src/layout/document.ts';
import type { Item, System } from '../../../src/model/model.ts';
import type { Registers } from '../../../src/model/registers.ts';
import { memoryWorld } from '../memory-world.ts';
import { repositoryOf, sourceOf, type WrittenSystem } from '../sources.ts';
import { filesOf, planOf } from './drafts.ts';

/** What all of a system says, in the words of its annex and in no order of classes: ids are none of them. */
type Meaning = ReturnType<typeof meaningOf>;

/** A written system with its annex. */
export interface Annexed {
  readonly files: ReadonlyMap<string, string>;
  readonly source: Source;
  readonly annex: Document;
  readonly meaning: Meaning;
}

/** The annex of a written system, as `build` makes it. */
export async function annexed(written: WrittenSystem): Promise<Annexed> {
  const files = repositoryOf(written);
  const source = await sourceOf(files);
  const [product] = await annex.products(source, { classes: [] });
  const [system] = source.edition.systems;
  if (product?.kind !== 'document' || system === undefined) throw new Error('no annex');
  return { files, source, annex: product.document(), meaning: meaningOf(system, source.registers) };
}

/** What a file says when it is imported. */
export interface Imported {
  readonly draft: Draft;
  readonly account: Account;
  /** Of each system, what all of it says once it is written as YAML and read again. */
  readonly meanings: readonly Meaning[];
}

/** Imports a file into the repository of a system of which nothing is left but its registers, and loads what that writes. */
export async function importedInto(
  { files, source: around }: Annexed,
  bytes: Uint8Array,
  file: string,
): Promise<Imported> {
  const source = await openSource(bytes, file);
  if (source === 'scan') throw new Error(`${file} has no text`);
  const draft = recognised(source);
  const made = filesOf(await planOf(draft, { like: around.edition, registers: around.registers }));
  const others = [...files].filter(([path]) => !path.startsWith('indicators/2020/'));
  const meanings: Meaning[] = [];
  await examine(memoryWorld(new Map([...others, ...made])), {
    digests: false,
    visit: ({ systems }, registers) => void meanings.push(...systems.map((each) => meaningOf(each, registers))),
  });
  return { draft, account: accountOf(source, draft), meanings };
}

function meaningOf({ classes, fullMarks, items }: System, registers: Pick<Registers, 'departments'>) {
  const names = new Map((registers.departments ?? []).map(({ id, name }) => [id, name]));
  return {
    classes: classes.map(({ name }) => name).toSorted(),
    fullMarks: String(fullMarks),
    items: items.map((item) => ({
      ...{ kind: item.kind, words: wordsOf(item), under: item.parent?.title, core: item.core },
      points: Object.fromEntries(classes.map(({ name }, index) => [name, String(item.points[index])])),
      beside: item.kind === 'criterion' ? [item.veto, String(item.adds), String(item.deducts)] : [],
      departments: item.kind === 'criterion' ? item.departments.map((id) => names.get(id) ?? id) : [],
    })),
  };
}

function wordsOf(item: Item): string {
  return item.kind === 'indicator' ? item.title : item.text;
}
