import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type ServerCapabilities,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Generator } from '../artifact/generator.ts';
import { isFailure, sentenceOf } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { deskWordsIn, editorWordsIn, type Language, messagesIn, wordsIn } from '../words/languages.ts';
import { completionAt } from './completion.ts';
import { FIX_ALL, fixesIn } from './fixes.ts';
import { hintsIn } from './hints.ts';
import { hoverAt } from './hover.ts';
import { editorPages, ITEM, PAGE, placeOfItem } from './pages.ts';
import { definitionOf, referencesOf } from './references.ts';
import { type Able, renamed, renamedAt } from './renaming.ts';
import type { Place, Repositories } from './repositories.ts';
import type { State } from './repository.ts';
import { outlineOf, symbolsNamed } from './symbols.ts';

/** What an editor may ask for beside findings. */
export const CAPABILITIES: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
  hoverProvider: true,
  inlayHintProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: { triggerCharacters: [' ', '[', '{', ','] },
};

/** What answers are made with. */
export interface Ground {
  readonly world: Pick<World, 'hashes' | 'typesetter'>;
  readonly language: Language;
  readonly repositories: Repositories;
  readonly documents: TextDocuments<TextDocument>;
  readonly able: () => Able;
  /** What is published. */
  readonly generators: () => Promise<readonly Generator[]>;
}

/** Where something is asked: a place in a file, as it was examined. */
interface Asked extends Place {
  readonly state: State;
  readonly offset: number;
}

/** Answers what an editor asks of files of repositories, always by what is open now; of anything else it answers nothing. */
export function answerRequests(
  connection: Connection,
  { world, language, repositories, documents, able, generators }: Ground,
): void {
  const stateAt = async (uri: string, token: CancellationToken) => {
    const place = repositories.at(uri);
    const asked = documents.get(uri)?.version;
    const state = await place?.repository.state();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (documents.get(uri)?.version !== asked) throw new ResponseError(LSPErrorCodes.ContentModified, 'superseded');
    return place && state && { ...place, state };
  };
  const answer = async <Answer>(
    { textDocument: { uri }, position }: { textDocument: { uri: string }; position?: Position },
    token: CancellationToken,
    make: (asked: Asked) => Answer | Promise<Answer>,
  ): Promise<Answer | null> => {
    const at = await stateAt(uri, token);
    if (at === undefined) return null;
    const document = documents.get(uri);
    return make({ ...at, offset: position === undefined ? 0 : (document?.offsetAt(position) ?? 0) });
  };
  const words = () => editorWordsIn(language);
  const pages = editorPages(async () => {
    const [made, desk, { failure }] = await Promise.all([generators(), deskWordsIn(language), wordsIn(language)]);
    return { world, generators: made, words: desk, complaints: failure };
  });

  connection.onCodeAction((asked, token) =>
    answer(asked, token, async ({ repository, state, path }) => {
      const saying = { words: await wordsIn(language), messages: await messagesIn(language), editor: await words() };
      return fixesIn(repository, state, path, asked.range, saying);
    }),
  );
  connection.onHover((asked, token) =>
    answer(asked, token, async ({ state, path, offset }) => hoverAt(state, path, offset, await words()) ?? null),
  );
  connection.languages.inlayHint.on((asked, token) =>
    answer(asked, token, async ({ state, path }) => hintsIn(state, path, asked.range, await words())),
  );
  connection.onDocumentSymbol((asked, token) =>
    answer(asked, token, async ({ state, path }) => outlineOf(state, path, await words())),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    const states = repositories.all().map(async (each) => [each, await each.state()] as const);
    const held = await Promise.all(states);
    return symbolsNamed(
      held.flatMap(([each, state]) => (state === undefined ? [] : [[each, state] as const])),
      query,
    );
  });
  connection.onDefinition((asked, token) =>
    answer(asked, token, ({ repository, state, path, offset }) => definitionOf(repository, state, path, offset)),
  );
  connection.onReferences((asked, token) =>
    answer(asked, token, ({ repository, state, path, offset }) =>
      referencesOf(repository, state, path, offset, asked.context.includeDeclaration),
    ),
  );
  connection.onPrepareRename((asked, token) =>
    refusing(language, () =>
      answer(asked, token, async ({ state, path, offset }) => {
        const { id, range } = renamedAt(state, path, offset, await words());
        return { range, placeholder: id };
      }),
    ),
  );
  connection.onRenameRequest((asked, token) =>
    refusing(language, () =>
      answer(asked, token, async ({ repository, state, path, offset }) => {
        const saying = { language, words: await words(), able: able() };
        const named = renamedAt(state, path, offset, saying.words);
        return renamed(world, repository, state, named, asked.newName.trim(), saying);
      }),
    ),
  );
  connection.onCompletion((asked, token) =>
    answer(asked, token, async ({ state, path }) => {
      const text = documents.get(asked.textDocument.uri)?.getText() ?? '';
      return completionAt(state, path, text, asked.position, await words());
    }),
  );
  connection.onRequest(PAGE, (asked, token) =>
    answer({ ...asked, position: { line: asked.position.line + 1, character: 0 } }, token, ({ state, path, offset }) =>
      pages.page(state, path, offset, asked),
    ),
  );
  connection.onRequest(ITEM, (asked, token) =>
    answer(asked, token, ({ repository, state }) => placeOfItem(repository, state, asked)),
  );
}

/** What was asked, or the sentence that says why it cannot be done, as editors show it. */
async function refusing<Answer>(language: Language, make: () => Promise<Answer>): Promise<Answer> {
  try {
    return await make();
  } catch (error) {
    if (!isFailure(error)) throw error;
    throw new ResponseError(ErrorCodes.InvalidRequest, sentenceOf(error, (await wordsIn(language)).failure));
  }
}
