import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { FMT } from '../cli/specs/author.ts';
import { isWithin, type Placed, pathInData } from '../engine/examine/path-in-data.ts';
import { replaceTogether } from '../engine/revise/replaced.ts';
import { type Formatted, format } from '../format/format.ts';
import { listYaml, type YamlFile } from '../load/yaml-files.ts';
import { failure } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { type Account, formattedAsText } from '../report/formatted.ts';
import { type Language, wordsIn } from '../words/languages.ts';

/**
 * Brings the YAML files of `indicators/` into the one style of the data, or those among them that are named, and tells
 * what was changed. With `--check` nothing is written: the files that are not in form are listed.
 */
export async function fmt(
  world: Pick<World, 'files' | 'editing' | 'terminal'> & Placed,
  { root, operands, check }: Asked<typeof FMT>,
  language: Language,
): Promise<ExitCode> {
  const files = listYaml(world.files);
  if (files === undefined) throw failure((say) => say.noIndicators(root));
  const account: Writable<Account> = { files: 0, changed: [], left: [] };
  const formatted = chosen(world, files, operands, root).flatMap((file) => formatFile(world, file, account));
  const left = check ? new Set<string>() : replaceTogether(world.editing, formatted);
  for (const { path, changes } of formatted) {
    if (left.has(path)) account.left.push({ path, reason: 'changed' });
    else account.changed.push({ path, changes });
  }
  const words = await wordsIn(language);
  if (check) {
    world.terminal.print(account.changed.map(({ path }) => `${path}\n`).join(''));
    for (const { path, reason } of account.left) {
      if (reason !== 'changed') world.terminal.tell(`${words.notFormatted[reason](path)}\n`);
    }
    world.terminal.tell(`${words.unformatted(account.changed.length, account.files)}\n`);
    return account.changed.length + account.left.length > 0 ? 1 : 0;
  }
  world.terminal.print(formattedAsText(account, words));
  return account.left.length > 0 ? 1 : 0;
}

type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer Each)[] ? Each[] : T[K];
};

/** A file as it is, and as it is to be, with what that changes. */
interface FormattedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly changes: Account['changed'][number]['changes'];
}

/** A file that is not in form; none where it is, or must be left. */
function formatFile(
  world: Pick<World, 'files'>,
  { path, kind }: YamlFile,
  account: Writable<Account>,
): readonly FormattedFile[] {
  const content = world.files.read(path);
  account.files += 1;
  const formatted: Formatted =
    content.kind === 'text' ? format({ path, text: content.text }, kind) : { kind: 'unreadable' };
  if (formatted.kind !== 'formatted') account.left.push({ path, reason: formatted.kind });
  else if (content.kind === 'text' && formatted.text !== content.text) {
    return [{ path, before: content.text, after: formatted.text, changes: formatted.changes }];
  }
  return [];
}

/** The files that are named, or that lie in folders that are, by whichever path from where the person stands; all when none is. */
function chosen(
  world: Placed,
  files: readonly YamlFile[],
  operands: readonly string[],
  root: string,
): readonly YamlFile[] {
  if (operands.length === 0) return files;
  const wanted = operands.map((operand) => {
    const path = pathInData(world, root, operand);
    const own = path === undefined ? [] : files.filter((file) => isWithin(file.path, path));
    if (own.length === 0) throw failure((say) => say.noFile(operand));
    return own;
  });
  return files.filter((file) => wanted.some((own) => own.includes(file)));
}
