import { resolve } from 'node:path';
import type { Generator } from './artifact/generator.ts';
import { languageOf, readArguments } from './cli/arguments.ts';
import { isFailure } from './ports/failure.ts';
import type { ExitCode } from './ports/world.ts';
import { type Language, wordsIn } from './words/languages.ts';
import { isSystemError, realWorld } from './world/world.ts';

// How V8 works by itself suits programs that run for long. A check is over before optimizing code pays: it waits longer
// with that, as what runs for seconds does without harm. Memory that is touched for the first time costs more than what
// is saved by collecting garbage less often, so the young generation stays as small as it begins; and what is left to
// collect in it is not worth waking other threads. Together that is a third of the time and a quarter of the memory. Node
// 22 and later have other settings, and gain nothing from those.
if (process.versions.node.startsWith('20.')) {
  const flags = '--interrupt-budget=1000000 --semi-space-growth-factor=1 --no-parallel-scavenge';
  process.getBuiltinModule('node:v8').setFlagsFromString(flags);
}

const argv = process.argv.slice(2);
const language = languageOf(argv);

run(language).then(
  (code) => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    process.exitCode = 2;
    realWorld('.').tell(`${await complaintOf(error, language)}\n`);
  },
);

async function run(language: Language): Promise<ExitCode> {
  const request = readArguments(argv);
  const world = realWorld(resolve(request.asked.root));
  switch (request.command) {
    case 'new':
      return (await import('./commands/new.ts')).startYear(world, request.asked, language);
    case 'add':
      return (await import('./commands/add.ts')).add(world, request.asked, language);
    case 'set':
      return (await import('./commands/set.ts')).set(world, request.asked, language);
    case 'move':
      return (await import('./commands/move.ts')).move(world, request.asked, language);
    case 'init':
      return (await import('./commands/init.ts')).init(world, request.asked, language);
    case 'check':
      return (await import('./commands/check.ts')).check(world, request.asked, language);
    case 'build':
      return (await import('./commands/build.ts')).build(world, request.asked, language, await generators());
    case 'forms':
      return (await import('./commands/forms.ts')).forms(world, request.asked, language, await formGenerators());
    case 'collect':
      return (await import('./commands/collect.ts')).collect(world, request.asked, language, await formGenerators());
    case 'verify':
      return (await import('./commands/verify.ts')).verify(world, request.asked, language, [
        ...(await generators()),
        ...(await formGenerators()),
      ]);
    case 'lock':
      return (await import('./commands/lock.ts')).lock(world, request.asked, language);
    case 'fmt':
      return (await import('./commands/fmt.ts')).fmt(world, request.asked, language);
    case 'explain':
      return (await import('./commands/explain.ts')).explain(world, request.asked, language);
    case 'completion':
      return (await import('./commands/completion.ts')).completion(world, request.asked, language);
    case 'diff':
      return (await import('./commands/diff.ts')).diff(world, request.asked, language);
    case 'review':
      return (await import('./commands/review.ts')).review(world, request.asked, language);
    case 'codeowners':
      return (await import('./commands/codeowners.ts')).codeowners(world, request.asked, language);
    case 'textconv':
      return (await import('./commands/textconv.ts')).textconv(world, request.asked);
    case 'help':
      return (await import('./commands/help.ts')).help(world, request.asked, language);
  }
}

async function generators(): Promise<readonly Generator[]> {
  return (await import('../generators/generators.ts')).GENERATORS;
}

async function formGenerators(): Promise<readonly Generator[]> {
  return (await import('../generators/forms/generators.ts')).FORM_GENERATORS;
}

/** What is said of an error: a sentence when the request or the machine is at fault, the stack when the program is. */
async function complaintOf(error: unknown, language: Language): Promise<string> {
  const { failure } = await wordsIn(language);
  if (isFailure(error)) return error.complaint(failure);
  if (isSystemError(error)) return failure.unreadable(error.path ?? '', error.code);
  return `${failure.bug}\n${error instanceof Error ? error.stack : String(error)}`;
}
