import type { Generator } from './artifact/generator.ts';
import type { ExitCode } from './cli/exit-code.ts';
import type { Asked, Spec } from './cli/spec.ts';
import {
  ADD,
  EXPORT,
  FIND,
  FMT,
  IMPORT,
  INIT,
  MOVE,
  NEW,
  REMOVE,
  RENAME,
  SET,
  SETTINGS,
  STUDIO,
} from './cli/specs/author.ts';
import { CHECK, EXPLAIN } from './cli/specs/check.ts';
import { ACCEPT, ADAPT, OPINIONS, REJECT, SUGGEST } from './cli/specs/opinions.ts';
import { COMPLETION, HELP, LSP, VERSION } from './cli/specs/program.ts';
import { ARCHIVE, BUILD, COLLECT, FORMS, LOCK, SITE, VERIFY } from './cli/specs/publish.ts';
import { EXPLAIN_SCORE, RESULTS } from './cli/specs/results.ts';
import { CODEOWNERS, DIFF, MERGE_DRIVER, REVIEW, TEXTCONV } from './cli/specs/review.ts';
import { KEY, SIGN } from './cli/specs/signing.ts';
import type { Manual } from './cli/usage.ts';
import type { World } from './ports/world.ts';
import type { Changes } from './studio/changes.ts';
import type { CommandHelp } from './words/help.ts';
import { helpIn, type Language } from './words/languages.ts';

/** Every command with what it takes and what it does, in the order in which the help lists them within their groups. A command is loaded when it is called, so that none pays for another. */
export const COMMANDS = {
  init: listed(INIT, async (...given) => (await import('./commands/init.ts')).init(...given)),
  new: listed(NEW, async (...given) => (await import('./commands/new.ts')).startYear(...given)),
  studio: listed(STUDIO, async (...given) =>
    (await import('./commands/studio.ts')).studio(...given, { changes: await changes(), generators: documents }),
  ),
  import: listed(IMPORT, async (...given) => (await import('./commands/exchange/import.ts')).importFiles(...given)),
  add: listed(ADD, async (...given) => (await import('./commands/add.ts')).add(...given)),
  set: listed(SET, async (...given) => (await import('./commands/set.ts')).set(...given)),
  settings: listed(SETTINGS, async (...given) => (await import('./commands/scheme/settings.ts')).settings(...given)),
  move: listed(MOVE, async (...given) => (await import('./commands/move.ts')).move(...given)),
  remove: listed(REMOVE, async (...given) => (await import('./commands/remove.ts')).remove(...given)),
  rename: listed(RENAME, async (...given) => (await import('./commands/rename.ts')).rename(...given)),
  find: listed(FIND, async (...given) => (await import('./commands/find.ts')).find(...given)),
  export: listed(EXPORT, async (...given) => (await import('./commands/exchange/export.ts')).exportSheets(...given)),
  fmt: listed(FMT, async (...given) => (await import('./commands/fmt.ts')).fmt(...given)),
  check: listed(CHECK, async (...given) => (await import('./commands/check.ts')).check(...given, products)),
  explain: listed(EXPLAIN, async (...given) => (await import('./commands/explain.ts')).explain(...given)),
  build: listed(BUILD, async (...given) => (await import('./commands/build.ts')).build(...given, await documents())),
  forms: listed(FORMS, async (...given) => (await import('./commands/forms.ts')).forms(...given, await forms())),
  collect: listed(COLLECT, async (...given) =>
    (await import('./commands/collect.ts')).collect(...given, await forms()),
  ),
  results: listed(RESULTS, async (...given) =>
    (await import('./commands/results.ts')).results(...given, await resultDocuments()),
  ),
  'explain-score': listed(EXPLAIN_SCORE, async (...given) =>
    (await import('./commands/explain-score.ts')).explainScore(...given),
  ),
  key: listed(KEY, async (...given) => (await import('./commands/signing/key.ts')).key(...given)),
  sign: listed(SIGN, async (...given) => (await import('./commands/signing/sign.ts')).sign(...given)),
  verify: listed(VERIFY, async (...given) => (await import('./commands/verify.ts')).verify(...given, await products())),
  site: listed(SITE, async (...given) =>
    (await import('./commands/publishing/site.ts')).site(...given, await documents()),
  ),
  archive: listed(ARCHIVE, async (...given) =>
    (await import('./commands/publishing/archive.ts')).archive(...given, {
      documents: await documents(),
      products: await products(),
    }),
  ),
  diff: listed(DIFF, async (...given) => (await import('./commands/diff.ts')).diff(...given)),
  review: listed(REVIEW, async (...given) => (await import('./commands/review.ts')).review(...given)),
  suggest: listed(SUGGEST, async (...given) =>
    (await import('./commands/opinions/suggest.ts')).suggest(...given, await documents()),
  ),
  opinions: listed(OPINIONS, async (...given) => (await import('./commands/opinions/opinions.ts')).opinions(...given)),
  accept: listed(ACCEPT, async (...given) => (await import('./commands/opinions/accept.ts')).accept(...given)),
  adapt: listed(ADAPT, async (...given) => (await import('./commands/opinions/adapt.ts')).adapt(...given)),
  reject: listed(REJECT, async (...given) => (await import('./commands/opinions/reject.ts')).reject(...given)),
  codeowners: listed(CODEOWNERS, async (...given) => (await import('./commands/codeowners.ts')).codeowners(...given)),
  textconv: listed(TEXTCONV, async (world, asked) => (await import('./commands/textconv.ts')).textconv(world, asked)),
  'merge-driver': listed(MERGE_DRIVER, async (...given) =>
    (await import('./commands/merge-driver.ts')).mergeDriver(...given),
  ),
  lock: listed(LOCK, async (...given) => (await import('./commands/lock.ts')).lock(...given)),
  lsp: listed(LSP, async (...given) => (await import('./commands/program/lsp.ts')).lsp(...given, products)),
  completion: listed(COMPLETION, async (...given) =>
    (await import('./commands/program/completion.ts')).completion(...given, await manual(given[2])),
  ),
  version: listed(VERSION, async (world) => (await import('./commands/program/version.ts')).version(world)),
  help: listed(HELP, async (...given) =>
    (await import('./commands/program/help.ts')).help(...given, await manual(given[2])),
  ),
} as const;

/** A command: what it takes, and what it does with what was asked of it. */
interface Listed<S extends Spec> {
  readonly spec: S;
  run(world: World, asked: Asked<S>, language: Language): Promise<ExitCode>;
}

function listed<S extends Spec>(spec: S, run: Listed<S>['run']): Listed<S> {
  return { spec, run };
}

/** The name of a command. */
export type Command = keyof typeof COMMANDS;

/** How each of them is used; the types see to it that all options are explained. */
type Explained = {
  readonly [C in Command]: CommandHelp<keyof (typeof COMMANDS)[C]['spec']['options'] & string>;
};

/** The commands for those that speak of the others. */
async function manual(language: Language): Promise<Manual> {
  const { frame, commands } = await helpIn(language);
  const explained: Explained = commands;
  const names = Object.keys(COMMANDS) as Command[];
  return { frame, commands: names.map((name) => ({ name, spec: COMMANDS[name].spec, help: explained[name] })) };
}

/** The commands that change the data, for a page by which they are given. */
async function changes(): Promise<Changes> {
  const [
    { set },
    { settings },
    { add },
    { move },
    { remove },
    { rename },
    { accept },
    { adapt },
    { reject },
    { suggest },
    { lock },
    { startYear },
  ] = await Promise.all([
    ...([import('./commands/set.ts'), import('./commands/scheme/settings.ts')] as const),
    ...([import('./commands/add.ts'), import('./commands/move.ts')] as const),
    ...([import('./commands/remove.ts'), import('./commands/rename.ts')] as const),
    ...([import('./commands/opinions/accept.ts'), import('./commands/opinions/adapt.ts')] as const),
    ...([import('./commands/opinions/reject.ts'), import('./commands/opinions/suggest.ts')] as const),
    ...([import('./commands/lock.ts'), import('./commands/new.ts')] as const),
  ]);
  return {
    ...{ set, settings, add, move, remove, rename, accept, adapt, reject, lock, new: startYear },
    suggest: async (...given) => suggest(...given, await documents()),
  };
}

async function documents(): Promise<readonly Generator[]> {
  return (await import('../generators/generators.ts')).GENERATORS;
}

async function forms(): Promise<readonly Generator[]> {
  return (await import('../generators/forms/generators.ts')).FORM_GENERATORS;
}

async function resultDocuments(): Promise<readonly Generator[]> {
  return (await import('../generators/results/generators.ts')).RESULT_GENERATORS;
}

async function products(): Promise<readonly Generator[]> {
  return [...(await documents()), ...(await forms()), ...(await resultDocuments())];
}
