import { digestOf } from '../../checker/published.ts';
import { startChecking } from './checking.ts';
import { element, part } from './parts.ts';

// The page on which somebody checks, without this program and without a network, whether files are those of an edition.
// Whoever exchanges the page can write any digest into it: this one shows what was altered or cut off on the way.

const data = part('sealed');
const text = data.textContent ?? '';
if (digestOf(text) === data.dataset['sha256']) startChecking(JSON.parse(text));
else
  document
    .querySelector('main')
    ?.replaceChildren(
      element('p', '这一页里的数据不完整，或者被改过，不能用来核对任何文件。请从发文单位重新取得这个文件。'),
    );
