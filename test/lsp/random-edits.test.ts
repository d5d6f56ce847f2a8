import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineAll } from '../../src/engine/examine/examine-all.ts';
import { findingsAsPlain } from '../../src/report/plain.ts';
import { messagesIn, wordsIn } from '../../src/words/languages.ts';
import { type Editor, startEditor } from '../support/editor.ts';
import { SMALL_TWO_YEARS, SMALL_YEAR } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { folderWith } from '../support/program.ts';
import { shownAsPlain } from '../support/shown.ts';

const DATA: ReadonlyMap<string, string> = new Map([...SMALL_TWO_YEARS, ...SMALL_YEAR]);
const PATHS = [...DATA.keys()].filter((path) => /\.(?:yaml|md)$/.test(path));

/** What `check` says of texts that it has never seen before. */
async function checked(texts: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const examined = await examineAll(memoryWorld(texts), { digests: false, generators: async () => [] });
  const plain = findingsAsPlain(examined?.findings ?? [], await messagesIn('zh'), await wordsIn('zh'));
  return plain.split('\n').slice(0, -1).toSorted();
}

/** Pieces that are typed into data: what breaks it, what mends it, signs of one unit and of two, line ends of all kinds. */
const PIECE = fc.constantFrom(
  ...([
    '',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '"',
    "'",
    ':',
    '：',
    '　',
    '- ',
    '  ',
    '#',
    '{',
    ']',
    '&a',
    '\t',
    '𠮷',
    '分',
  ] as const),
  ...([
    'points: 7',
    'id: lecture-team',
    'department: nobody',
    'only: [county]',
    'titel: 无',
    '0.333',
    '\ud83d',
  ] as const),
);

interface Edit {
  readonly path: string;
  /** Where it begins in the text, and how much of it is taken out: parts of a thousand of its length. */
  readonly at: number;
  readonly gone: number;
  readonly piece: string;
  readonly how: 'type' | 'close' | 'restore';
}

const EDIT: fc.Arbitrary<Edit> = fc.record({
  path: fc.constantFrom(...PATHS),
  at: fc.integer({ min: 0, max: 1000 }),
  gone: fc.constantFrom(0, 0, 0, 1, 5, 40),
  piece: PIECE,
  how: fc.constantFrom<Edit['how']>('type', 'type', 'type', 'type', 'restore', 'close'),
});

/** What a file would hold that is saved with a text. */
const saved = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** An editor in which texts are open; each edit is sent as the stretch that it changes, as editors send it. */
class Typist {
  readonly texts = new Map<string, string>();
  readonly editor: Editor;

  constructor(editor: Editor) {
    this.editor = editor;
  }

  async make({ path, at, gone, piece, how }: Edit): Promise<void> {
    const before = this.texts.get(path);
    if (before === undefined) {
      if (how === 'close') return;
      this.texts.set(path, DATA.get(path) ?? '');
      await this.editor.open(path, DATA.get(path) ?? '');
    }
    const text = this.texts.get(path) ?? '';
    if (how === 'close') {
      this.texts.delete(path);
      await this.editor.close(path);
    } else if (how === 'restore') {
      this.texts.set(path, DATA.get(path) ?? '');
      await this.editor.change(path, DATA.get(path) ?? '');
    } else {
      const start = Math.floor((text.length * at) / 1000);
      const end = Math.min(text.length, start + Math.floor((text.length * gone) / 1000));
      const [from, to] = [whole(text, start), whole(text, end)];
      this.texts.set(path, text.slice(0, from) + piece + text.slice(to));
      await this.editor.change(path, {
        range: { start: positionIn(text, from), end: positionIn(text, to) },
        text: piece,
      });
    }
  }

  async closeAll(): Promise<void> {
    for (const path of this.texts.keys()) await this.editor.close(path);
    this.texts.clear();
  }
}

/** No editor has a position between a carriage return and its line feed. */
function whole(text: string, offset: number): number {
  return text.charAt(offset) === '\n' && text.charAt(offset - 1) === '\r' ? offset + 1 : offset;
}

/** A position as the protocol counts it, by a way of its own. */
function positionIn(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('whatever is typed, in whichever order', () => {
  it('the findings in the editor are those of check on the same texts', async () => {
    const typist = new Typist(await startEditor(folderWith(DATA)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(EDIT, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        async (rounds) => {
          for (const edits of rounds) {
            for (const each of edits) await typist.make(each);
            await typist.editor.settled();
            const texts = new Map([...DATA, ...[...typist.texts].map(([path, text]) => [path, saved(text)] as const)]);
            expect(shownAsPlain(typist.editor, texts)).toEqual(await checked(texts));
          }
          await typist.closeAll();
          await typist.editor.settled();
        },
      ),
      { numRuns: 40 },
    );
    expect(await typist.editor.stop()).toBe(0);
  });
});
