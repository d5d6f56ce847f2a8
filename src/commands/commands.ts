import type { Language } from '../report/language.ts';
import type { CommandHelp } from '../text/help.ts';
import type { Asked, Spec } from './spec.ts';
import { ADD, INIT, MOVE, NEW, SET } from './specs/authoring.ts';
import { BUILD } from './specs/build.ts';
import { CHECK } from './specs/check.ts';
import { CODEOWNERS } from './specs/codeowners.ts';
import { COLLECT } from './specs/collect.ts';
import { COMPLETION } from './specs/completion.ts';
import { DIFF } from './specs/diff.ts';
import { EXPLAIN } from './specs/explain.ts';
import { FMT } from './specs/fmt.ts';
import { FORMS } from './specs/forms.ts';
import { HELP } from './specs/help.ts';
import { LOCK } from './specs/lock.ts';
import { REVIEW } from './specs/review.ts';
import { TEXTCONV } from './specs/textconv.ts';
import { VERIFY } from './specs/verify.ts';

/** Every command with what it takes and how it is used, in the order in which the help lists them within their groups. */
export const COMMANDS = {
  init: listed(
    INIT,
    () => import('../text/zh/help/init.ts'),
    () => import('../text/en/help/init.ts'),
  ),
  new: listed(
    NEW,
    () => import('../text/zh/help/new.ts'),
    () => import('../text/en/help/new.ts'),
  ),
  add: listed(
    ADD,
    () => import('../text/zh/help/add.ts'),
    () => import('../text/en/help/add.ts'),
  ),
  set: listed(
    SET,
    () => import('../text/zh/help/set.ts'),
    () => import('../text/en/help/set.ts'),
  ),
  move: listed(
    MOVE,
    () => import('../text/zh/help/move.ts'),
    () => import('../text/en/help/move.ts'),
  ),
  fmt: listed(
    FMT,
    () => import('../text/zh/help/fmt.ts'),
    () => import('../text/en/help/fmt.ts'),
  ),
  check: listed(
    CHECK,
    () => import('../text/zh/help/check.ts'),
    () => import('../text/en/help/check.ts'),
  ),
  explain: listed(
    EXPLAIN,
    () => import('../text/zh/help/explain.ts'),
    () => import('../text/en/help/explain.ts'),
  ),
  build: listed(
    BUILD,
    () => import('../text/zh/help/build.ts'),
    () => import('../text/en/help/build.ts'),
  ),
  forms: listed(
    FORMS,
    () => import('../text/zh/help/forms.ts'),
    () => import('../text/en/help/forms.ts'),
  ),
  collect: listed(
    COLLECT,
    () => import('../text/zh/help/collect.ts'),
    () => import('../text/en/help/collect.ts'),
  ),
  verify: listed(
    VERIFY,
    () => import('../text/zh/help/verify.ts'),
    () => import('../text/en/help/verify.ts'),
  ),
  diff: listed(
    DIFF,
    () => import('../text/zh/help/diff.ts'),
    () => import('../text/en/help/diff.ts'),
  ),
  review: listed(
    REVIEW,
    () => import('../text/zh/help/review.ts'),
    () => import('../text/en/help/review.ts'),
  ),
  codeowners: listed(
    CODEOWNERS,
    () => import('../text/zh/help/codeowners.ts'),
    () => import('../text/en/help/codeowners.ts'),
  ),
  textconv: listed(
    TEXTCONV,
    () => import('../text/zh/help/textconv.ts'),
    () => import('../text/en/help/textconv.ts'),
  ),
  lock: listed(
    LOCK,
    () => import('../text/zh/help/lock.ts'),
    () => import('../text/en/help/lock.ts'),
  ),
  completion: listed(
    COMPLETION,
    () => import('../text/zh/help/completion.ts'),
    () => import('../text/en/help/completion.ts'),
  ),
  help: listed(
    HELP,
    () => import('../text/zh/help/help.ts'),
    () => import('../text/en/help/help.ts'),
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
