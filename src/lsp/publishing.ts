import type { Diagnostic as Shown } from 'vscode-languageserver';
import { listYaml } from '../load/yaml-files.ts';
import { type Language, messagesIn, wordsIn } from '../words/languages.ts';
import { byPath, findingShown } from './findings.ts';
import type { Repository, State } from './repository.ts';
import { saidBySchema } from './said-by-schema.ts';

/** What is sent of a file: all that is to be shown of it from now on. `version` is that of the buffer in which it was found. */
export type Send = (sent: { uri: string; version?: number; diagnostics: Shown[] }) => Promise<void>;

/** Shows the findings of a repository in the editor, and takes back what is found no more. */
export interface Publisher {
  publish(repository: Repository, state: State | undefined): Promise<void>;
  /** Takes everything back. */
  clear(): Promise<void>;
}

/** Opens the way on which the findings of one repository go. Nothing is sent again that is shown already. */
export function publisher(language: Language, withSchema: boolean, send: Send): Publisher {
  let shown: ReadonlyMap<string, string> = new Map();
  const show = async (now: readonly Parameters<Send>[0][]): Promise<void> => {
    const before = shown;
    shown = new Map(now.map(({ uri, diagnostics }) => [uri, JSON.stringify(diagnostics)]));
    for (const each of now) if (before.get(each.uri) !== shown.get(each.uri)) await send(each);
    for (const uri of before.keys()) if (!shown.has(uri)) await send({ uri, diagnostics: [] });
  };
  return {
    publish: async (repository, state) => {
      const messages = await messagesIn(language);
      const words = await wordsIn(language);
      const now = [...(state === undefined ? [] : toShow(state, withSchema))].map(([path, found]) => {
        const version = repository.buffers.get(path)?.version;
        return {
          uri: repository.addressOf(path),
          diagnostics: found.map((each) => findingShown(each, repository, messages, words)),
          ...(version === undefined ? {} : { version }),
        };
      });
      await show(now);
    },
    clear: () => show([]),
  };
}

function toShow({ files, examined: { findings } }: State, withSchema: boolean): ReturnType<typeof byPath> {
  const all = byPath(findings);
  if (withSchema) return all;
  const kinds = new Map(listYaml(files)?.map(({ path, kind }) => [path, kind]));
  return new Map(
    [...all].flatMap(([path, found]) => {
      const said = saidBySchema(found, kinds.get(path), files);
      const left = found.filter((each) => !said.has(each));
      return left.length === 0 ? [] : [[path, left] as const];
    }),
  );
}
