import type { Kept, Version, VersionNames } from '../../ports/versions.ts';
import { visible } from '../../text/visible.ts';
import { shortened } from '../../text/width.ts';
import type { VersionWords } from '../../words/browser/versions.ts';
import type { RevisionNames, VersionChanges, VersionPage } from '../protocol/versions.ts';
import { yearsOf } from './kinds.ts';

/** As wide as a sentence may be in a list to choose from, in half widths. */
const WIDEST = 60;

/** Changes, with a sentence where nothing of what is assessed is among them. */
export function toldOrFiles(changes: VersionChanges, words: VersionWords): VersionChanges {
  const { told } = changes;
  const isEmpty = told === null || (told.kind === 'revision' && told.groups.length + told.notes.length === 0);
  return isEmpty ? { ...changes, said: words.onlyFiles, told: null } : changes;
}

/** What a revision can be compared with, in groups of which none is empty. */
export function namesOf(
  { branches, remotes, tags }: VersionNames,
  newest: VersionPage['versions'],
  words: VersionWords,
): RevisionNames {
  const plain = (title: string, names: readonly string[], folder: string) => ({
    title,
    names: names.map((name) => ({ name: visible(name), since: `refs/${folder}/${name}` })),
  });
  const versioned = newest.map(({ id, on, sentence }) => ({
    name: `${on} ${shortened(sentence, WIDEST)}`,
    since: id,
  }));
  const groups = [
    { title: words.names.versions, names: versioned },
    plain(words.names.branches, branches, 'heads'),
    plain(words.names.tags, tags, 'tags'),
    plain(words.names.remotes, remotes, 'remotes'),
  ];
  return { groups: groups.filter(({ names }) => names.length > 0) };
}

/** A version as it is listed. */
export function lineOf({ id, parents, on, name, sentence, isShared }: Version): VersionPage['versions'][number] {
  const [head = '', ...more] = sentence.split('\n').map(visible);
  return {
    id,
    sentence: head,
    more: more.join('\n').trim(),
    who: visible(name),
    on,
    isShared: isShared ?? null,
    isMerge: parents.length > 1,
  };
}

/** What could be said of changes that are to be saved. */
export function suggestionFor(kept: Kept, { told, files }: VersionChanges, words: VersionWords): string {
  const data = files.filter((group) => group.isData);
  const groups = told?.kind === 'revision' ? told.groups : [];
  return words.suggestion({
    isFirst: kept.head === undefined,
    years: yearsOf(kept.files.map(({ path }) => path)),
    rows: groups.flatMap(({ rows }) => rows.map(({ kinds: [kind = ''], name }) => ({ kind, name }))),
    kinds: (data.length > 0 ? data : files).map(({ title }) => title),
  });
}
