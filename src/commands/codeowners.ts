import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { CODEOWNERS } from '../cli/specs/review.ts';
import { examine } from '../engine/examine/examine.ts';
import type { Edition } from '../model/model.ts';
import { type Ownership, ownershipsIn, ownershipsOfAll } from '../model/ownership.ts';
import type { Registers } from '../model/registers.ts';
import { failure } from '../ports/failure.ts';
import { contentIn, type OutputFolder } from '../ports/folders.ts';
import type { World } from '../ports/world.ts';
import { OWNER_FILE, OWNER_FILES, type OwnerHost, withOwnerships } from '../report/codeowners.ts';
import { findingsAsText, painter } from '../report/text.ts';
import { severityOf } from '../text/diagnostic.ts';
import { type Language, messagesIn, wordsIn } from '../words/languages.ts';

/** Writes who leads what into the CODEOWNERS file of a Git host, or with `--check` only says whether it is current. Without a host, every such file that is there. Writes nothing while the data has an error. */
export async function codeowners(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal'>,
  asked: Asked<typeof CODEOWNERS>,
  language: Language,
): Promise<ExitCode> {
  const ownerships: Ownership[] = [];
  let newest: readonly [Edition, Registers] | undefined;
  const examined = await examine(world, {
    digests: false,
    visit: (edition, registers) => {
      ownerships.push(...ownershipsIn(edition, registers));
      newest = [edition, registers];
    },
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(asked.root));
  const words = await wordsIn(language);
  const errors = examined.findings.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) {
    world.terminal.tell(
      `${words.notBuilt}\n\n${findingsAsText(errors, await messagesIn(language), words, painter(false))}`,
    );
    return 1;
  }
  const all = [...(newest === undefined ? [] : ownershipsOfAll(...newest)), ...ownerships];
  // What a year brings belongs to the office of the last edition of that year.
  const whole = [...new Map(all.map((each) => [each.path, each])).values()];
  if (whole.length === 0) throw failure((say) => say.noOwners);
  let stale = 0;
  for (const file of filesFor(world, asked)) {
    const isCurrent = await bringUpToDate(file, whole, asked.check);
    if (asked.check && !isCurrent) stale += 1;
    const path = `${file.folder.path}/${OWNER_FILE}`;
    world.terminal.print(
      `${isCurrent ? words.ownersCurrent(path) : asked.check ? words.ownersStale(path) : words.ownersWritten(path)}\n`,
    );
  }
  return stale > 0 ? 1 : 0;
}

interface OwnerFile {
  readonly host: OwnerHost;
  readonly folder: OutputFolder;
}

/** The files of the hosts that were asked for; else those that are there. Throws a failure when none is. */
function filesFor(
  world: Pick<World, 'folders'>,
  { host: hosts, root }: Asked<typeof CODEOWNERS>,
): readonly OwnerFile[] {
  const all = (Object.keys(OWNER_FILES) as OwnerHost[]).map((host) => ({
    host,
    folder: world.folders.output(root === '.' ? OWNER_FILES[host].folder : `${root}/${OWNER_FILES[host].folder}`),
  }));
  const files = all.filter(({ host, folder }) =>
    hosts.length > 0 ? hosts.includes(host) : folder.read(OWNER_FILE).kind !== 'missing',
  );
  if (files.length === 0) throw failure((say) => say.noOwnerFile(Object.keys(OWNER_FILES)));
  return files;
}

/** Whether a file said already what it has to say; where it did not it is written, unless it is only to be checked. */
async function bringUpToDate(
  { host, folder }: OwnerFile,
  ownerships: readonly Ownership[],
  checksOnly: boolean,
): Promise<boolean> {
  const bytes = contentIn(folder, OWNER_FILE);
  const before = bytes && new TextDecoder().decode(bytes);
  const after = withOwnerships(before, ownerships, host);
  if (after === undefined) throw failure((say) => say.ownerMarks(`${folder.path}/${OWNER_FILE}`));
  if (before?.replaceAll('\r\n', '\n') === after) return true;
  if (!checksOnly) {
    const write = new Map([[OWNER_FILE, new TextEncoder().encode(after)]]);
    await folder.exclusively(async () => folder.commit({ write, remove: [], keep: new Map() }));
  }
  return false;
}
