import { annex } from '../../../generators/annex/generator.ts';
import type { Source } from '../../../src/artifact/generator.ts';
import { examine } from '../../../src/engine/examine/examine.ts';
import { openSource } from '../../../src/engine/import/open-source.ts';
import { type Account, accountOf } from '../../../src/import/account.ts';
import type { Draft } from '../../../src/import/draft.ts';
import { knownWords } from '../../../src/import/plain/known.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import type { Document } from '../../../src/layout/document.ts';
import type { Item, System } from '../../../src/model/model.ts';
import type { Registers } from '../../../src/model/registers.ts';
import { severityOf } from '../../../src/text/diagnostic.ts';
import { writeDocx } from '../../../src/writers/docx/write.ts';
import { writeHtml } from '../../../src/writers/html/write.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
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
  /** What was loaded of the files that imports have written of it: many forms of an annex give the same. */
  readonly loaded: Map<string, Promise<Loaded>>;
}

/** What files say once they are read again, and what `check` finds wrong with them. */
interface Loaded {
  readonly meanings: readonly Meaning[];
  readonly wrong: readonly string[];
}

const KNOWN = new Map<string, Promise<Annexed>>();

/** The annex of a written system, as `build` makes it: once, where several properties draw the same system. */
export function annexed(written: WrittenSystem): Promise<Annexed> {
  const key = JSON.stringify({ ...written, files: [...(written.files ?? [])] });
  const known = KNOWN.get(key) ?? annexOf(written);
  KNOWN.set(key, known);
  return known;
}

async function annexOf(written: WrittenSystem): Promise<Annexed> {
  const files = repositoryOf(written);
  const source = await sourceOf(files);
  const [product] = await annex.products(source, { classes: [] });
  const [system] = source.edition.systems;
  if (product?.kind !== 'document' || system === undefined) throw new Error('no annex');
  return { files, source, annex: product.document(), meaning: meaningOf(system, source.registers), loaded: new Map() };
}

const WRITERS = {
  docx: writeDocx,
  xlsx: writeXlsx,
  html: (document: Document) => new TextEncoder().encode(writeHtml(document)),
} as const;

/** The formats in which an annex is printed with merged cells. */
export const PRINTED = Object.keys(WRITERS) as readonly (keyof typeof WRITERS)[];

/** An annex as a file of a format. */
export async function writtenAs(document: Document, ending: keyof typeof WRITERS): Promise<Uint8Array> {
  return WRITERS[ending](document);
}

/** What a file says when it is imported. */
export interface Imported {
  readonly draft: Draft;
  readonly account: Account;
  /** Of each system, what all of it says once it is written as YAML and read again. */
  readonly meanings: readonly Meaning[];
  /** The codes of what must be decided since a total depends on it, and of what `check` then finds wrong. */
  readonly findings: readonly string[];
}

/** Imports a file into the repository of a system of which nothing is left but its registers and what its ids were, and loads what that writes. */
export async function importedInto(annex: Annexed, bytes: Uint8Array, file: string): Promise<Imported> {
  const { edition, registers } = annex.source;
  return importedBeside(annex.files, annex.loaded, { bytes, file }, { like: edition, registers });
}

/** Imports a file into a repository in which nobody knows anything of its system, and loads what that writes. */
export async function importedAlone({ files, loaded }: Annexed, bytes: Uint8Array, file: string): Promise<Imported> {
  const others = [...files].filter(([path]) => !path.startsWith('indicators/'));
  return importedBeside(new Map(others), loaded, { bytes, file }, {});
}

async function importedBeside(
  files: ReadonlyMap<string, string>,
  loaded: Annexed['loaded'],
  { bytes, file }: { readonly bytes: Uint8Array; readonly file: string },
  around: Parameters<typeof planOf>[1],
): Promise<Imported> {
  const earlier = around?.like?.systems.flatMap(({ items }) => items);
  const source = await openSource(bytes, file, knownWords(earlier ?? [], around?.registers?.departments ?? []));
  if (source === 'scan') throw new Error(`${file} has no text`);
  const draft = recognised(source, earlier);
  const plan = await planOf(draft, around);
  const made = filesOf(plan);
  const others = [...files].filter(([path]) => !path.startsWith('indicators/2020/'));
  const all = [...others, ...made];
  const key = JSON.stringify(all);
  const written = loaded.get(key) ?? loadedFrom(new Map(all));
  loaded.set(key, written);
  const { meanings, wrong } = await written;
  const remarks = [...draft.remarks, ...plan.systems.flatMap((each) => each.remarks), ...plan.remarks];
  const findings = [...remarks.filter(({ changesTotal }) => changesTotal).map(({ code }) => code), ...wrong];
  return { draft, account: accountOf(source, draft), meanings, findings };
}

async function loadedFrom(files: ReadonlyMap<string, string>): Promise<Loaded> {
  const meanings: Meaning[] = [];
  const examined = await examine(memoryWorld(files), {
    digests: false,
    visit: ({ systems }, registers) => void meanings.push(...systems.map((each) => meaningOf(each, registers))),
  });
  const wrong = examined?.findings.filter((each) => severityOf(each) === 'error') ?? [];
  return { meanings, wrong: wrong.map(({ code }) => code) };
}

function meaningOf({ classes, fullMarks, items }: System, registers: Pick<Registers, 'departments'>) {
  const names = new Map((registers.departments ?? []).map(({ id, name }) => [id, name]));
  return {
    classes: classes.map(({ name }) => name).toSorted(),
    fullMarks: Object.fromEntries(classes.map((each) => [each.name, String(each.fullMarks ?? fullMarks)])),
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
