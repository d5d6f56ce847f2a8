import type { Asked, Spec } from './cli/spec.ts';
import { ADD, INIT, MOVE, NEW, SET } from './cli/specs/authoring.ts';
import { BUILD } from './cli/specs/build.ts';
import { CHECK } from './cli/specs/check.ts';
import { CODEOWNERS } from './cli/specs/codeowners.ts';
import { COLLECT } from './cli/specs/collect.ts';
import { COMPLETION } from './cli/specs/completion.ts';
import { DIFF } from './cli/specs/diff.ts';
import { EXPLAIN } from './cli/specs/explain.ts';
import { FMT } from './cli/specs/fmt.ts';
import { FORMS } from './cli/specs/forms.ts';
import { HELP } from './cli/specs/help.ts';
import { LOCK } from './cli/specs/lock.ts';
import { REVIEW } from './cli/specs/review.ts';
import { TEXTCONV } from './cli/specs/textconv.ts';
import { VERIFY } from './cli/specs/verify.ts';
import type { CommandHelp } from './words/help.ts';
import type { Language } from './words/languages.ts';

/** Every command with what it takes and how it is used, in the order in which the help lists them within their groups. */
export const COMMANDS = {
  init: listed(
    INIT,
    () => import('./words/zh/help/init.ts'),
    () => import('./words/en/help/init.ts'),
  ),
  new: listed(
    NEW,
    () => import('./words/zh/help/new.ts'),
    () => import('./words/en/help/new.ts'),
  ),
  add: listed(
    ADD,
    () => import('./words/zh/help/add.ts'),
    () => import('./words/en/help/add.ts'),
  ),
  set: listed(
    SET,
    () => import('./words/zh/help/set.ts'),
    () => import('./words/en/help/set.ts'),
  ),
  move: listed(
    MOVE,
    () => import('./words/zh/help/move.ts'),
    () => import('./words/en/help/move.ts'),
  ),
  fmt: listed(
    FMT,
    () => import('./words/zh/help/fmt.ts'),
    () => import('./words/en/help/fmt.ts'),
  ),
  check: listed(
    CHECK,
    () => import('./words/zh/help/check.ts'),
    () => import('./words/en/help/check.ts'),
  ),
  explain: listed(
    EXPLAIN,
    () => import('./words/zh/help/explain.ts'),
    () => import('./words/en/help/explain.ts'),
  ),
  build: listed(
    BUILD,
    () => import('./words/zh/help/build.ts'),
    () => import('./words/en/help/build.ts'),
  ),
  forms: listed(
    FORMS,
    () => import('./words/zh/help/forms.ts'),
    () => import('./words/en/help/forms.ts'),
  ),
  collect: listed(
    COLLECT,
    () => import('./words/zh/help/collect.ts'),
    () => import('./words/en/help/collect.ts'),
  ),
  verify: listed(
    VERIFY,
    () => import('./words/zh/help/verify.ts'),
    () => import('./words/en/help/verify.ts'),
  ),
  diff: listed(
    DIFF,
    () => import('./words/zh/help/diff.ts'),
    () => import('./words/en/help/diff.ts'),
  ),
  review: listed(
    REVIEW,
    () => import('./words/zh/help/review.ts'),
    () => import('./words/en/help/review.ts'),
  ),
  codeowners: listed(
    CODEOWNERS,
    () => import('./words/zh/help/codeowners.ts'),
    () => import('./words/en/help/codeowners.ts'),
  ),
  textconv: listed(
    TEXTCONV,
    () => import('./words/zh/help/textconv.ts'),
    () => import('./words/en/help/textconv.ts'),
  ),
  lock: listed(
    LOCK,
    () => import('./words/zh/help/lock.ts'),
    () => import('./words/en/help/lock.ts'),
  ),
  completion: listed(
    COMPLETION,
    () => import('./words/zh/help/completion.ts'),
    () => import('./words/en/help/completion.ts'),
  ),
  help: listed(
    HELP,
    () => import('./words/zh/help/help.ts'),
    () => import('./words/en/help/help.ts'),
  ),
};

/** The name of a command. */
export type Command = keyof typeof COMMANDS;

/** A command with what was asked of it. */
export type Request = {
  readonly [C in Command]: { readonly command: C; readonly asked: Asked<(typeof COMMANDS)[C]['spec']> };
}[Command];

/** Whether a word is the name of a command. */
export function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}

interface Listed<S extends Spec> {
  readonly spec: S;
  readonly help: Readonly<Record<Language, HelpFile<S>>>;
}

/** Loads how a command is used; the types see to it that all of its options are explained, and no others. */
type HelpFile<S extends Spec> = () => Promise<{ readonly help: CommandHelp<keyof S['options'] & string> }>;

function listed<S extends Spec>(spec: S, zh: HelpFile<S>, en: HelpFile<S>): Listed<S> {
  return { spec, help: { zh, en } };
}
