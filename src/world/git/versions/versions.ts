import { failure } from '../../../ports/failure.ts';
import type { Versions } from '../../../ports/versions.ts';
import { told } from './ask.ts';
import { filesOf, historyOf, namesOf } from './history.ts';
import { placeOf } from './place.ts';
import { headOf, saveVersion } from './save.ts';
import { standingOf } from './standing.ts';

/** The history of the data below a root, in the repository around it. */
export function versionsOf(root: string): Versions {
  return {
    standing: () => standingOf(root),
    history: (passed, count) => historyOf(root, passed, count),
    files: (id) => filesOf(root, id),
    names: () => namesOf(root),
    begin: async () => void (await told(root, ['init', '--quiet', '--initial-branch=main'])),
    save: (saving) => saveVersion(root, saving),
    takeBack: (id) => takeBack(root, id),
  };
}

/** Lets the branch lead to the version before, if it still leads to this one. Files, and what is laid ready of them, stay as they are. */
async function takeBack(root: string, id: string): Promise<'done' | 'moved'> {
  const place = await placeOf(root);
  if (place === undefined) throw failure((say) => say.git.noRepository);
  const { top } = place;
  if ((await headOf(top)) !== id) return 'moved';
  const [, before = '', ...others] = (await told(top, ['rev-list', '--parents', '-n', '1', id, '--']))
    .trim()
    .split(' ');
  if (before === '' || others.length > 0) return 'moved';
  await told(top, ['update-ref', '-m', 'reset: moving to HEAD~1', 'HEAD', before, id]);
  return 'done';
}
