import { resolve } from 'node:path';
import type { Transport } from '../ports/transport.ts';
import type { Typesetter } from '../ports/typesetter.ts';
import type { World } from '../ports/world.ts';
import { changeFiles } from './change.ts';
import { guarded, orComplain, readable } from './complaints.ts';
import { createFolder } from './create.ts';
import { filesBelow, placeOf, readBytes } from './files.ts';
import { hashes } from './hashes.ts';
import { outputFolder } from './output.ts';
import { piecesOf } from './pieces.ts';
import { machineName, programName } from './program.ts';
import { replaceText } from './replace.ts';
import { streams } from './terminal.ts';
import { walk } from './walk.ts';

/** The real world: the files below a root, this machine's streams. */
export function realWorld(root: string): World {
  let typesetter: Promise<Typesetter> | undefined;
  let send: Transport | undefined;
  const terminal = streams();
  return {
    files: filesBelow(root),
    editing: {
      replace: (path, before, after) => orComplain(() => replaceText(root, path, before, after)),
      change: (steps) => orComplain(() => changeFiles(root, steps)),
      create: (path, files) => orComplain(() => createFolder(resolve(path), files)),
    },
    folders: {
      output: (path) => guarded(outputFolder(resolve(path), path)),
      walk: (folder, except) => walk(resolve(folder), except),
      bytes: (path) => readBytes(resolve(path)),
      pieces: (path) => piecesOf(resolve(path)),
      place: (path) => placeOf(resolve(path)),
      below: (path) => filesBelow(resolve(path)),
    },
    revisions: {
      filesIn: async (name) => (await import('./git/revisions.ts')).filesIn(root, name),
      forkPoint: async (name) => (await import('./git/revisions.ts')).forkPoint(root, name),
      lastMerge: async () => (await import('./git/merges.ts')).lastMerge(root),
    },
    versions: async () => (await import('./git/versions/versions.ts')).versionsOf(root),
    hashes,
    terminal,
    keys: async () => (await import('./keys/keys.ts')).keysApart(),
    editor: async () => (await import('./editor.ts')).editor(),
    environment: { variable: (name) => process.env[name], program: programName(), machine: machineName() },
    send: async (request) => {
      send ??= (await import('./transport.ts')).sender();
      return send(request);
    },
    typesetter: () => {
      typesetter ??= import('./typesetting/typesetter.ts').then(({ typesetterOf }) => typesetterOf());
      return typesetter;
    },
    serve: async (site) => (await import('./site/serve.ts')).serveSite(site),
    browse: (address) => void import('./site/browse.ts').then(({ browse }) => browse(address)),
    watch: async (folders, answer, ended) => {
      const { watchFolders } = await import('./watcher.ts');
      const look = (): Promise<void> => answer(readable(filesBelow(root)));
      await watchFolders(root, folders, look, terminal.isRead, ended);
    },
  };
}
