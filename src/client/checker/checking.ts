import { type Chosen, LARGEST } from '../../checker/finding.ts';
import { coveredBy, judge, lackingWithout } from '../../checker/judge.ts';
import { digestOf } from '../../checker/published.ts';
import { type Said, saidOf, saidOfLacking } from '../../checker/said.ts';
import type { Sealed } from '../../checker/sealed.ts';
import { saidOfTyped } from '../../checker/typed.ts';
import { unpacked } from '../../checker/unpacked.ts';
import { droppedIn, type Handed, handedIn } from './dropped.ts';
import { element, listed, part } from './parts.ts';

/** Lets somebody check files and codes against what was published, and shows by what the page itself is known. */
export function startChecking(sealed: Sealed): void {
  for (const id of ['files', 'folder']) {
    const input = part<HTMLInputElement>(id);
    input.addEventListener('change', () => {
      const files = handedIn(input.files);
      // A file that is chosen again was changed meanwhile.
      input.value = '';
      void check(Promise.resolve(files), sealed);
    });
  }
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    part('drop').classList.add('over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    part('drop').classList.remove('over');
    void check(droppedIn(event.dataTransfer), sealed);
  });
  const answer = (): void => {
    part('answer').textContent = saidOfTyped(part<HTMLInputElement>('code').value, sealed);
  };
  part('ask').addEventListener('click', answer);
  // Scanners end what they type with it.
  part('code').addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') answer();
  });
  part('progress').textContent = '';
  part('digest').textContent = digestOf(sealed.manifest);
  listed(
    'signers',
    sealed.signers.map(({ name, key }) => `${name}：${key}`),
  );
}

/** Files that are still to be looked at, one after the other, so that the bytes of one alone are in memory. */
const waiting: Handed[] = [];
/** Of what is on the page: the verdicts, and what of the edition was among it. */
const verdicts: Said['verdict'][] = [];
const covered = new Set<string>();
let isAtWork = false;

/** Looks at files, and at those that are chosen meanwhile. What was said of others before says nothing of these. */
async function check(chosen: Promise<readonly Handed[]>, sealed: Sealed): Promise<void> {
  try {
    waiting.push(...(await chosen));
  } catch {
    part('progress').textContent = '没有核对：文件夹读不出来。请重新选择';
  }
  if (isAtWork || waiting.length === 0) return;
  isAtWork = true;
  verdicts.length = 0;
  covered.clear();
  for (const id of ['results', 'missing']) part(id).replaceChildren();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, file } = next;
    part('progress').textContent = `正在读 ${path}……`;
    // The browser shows that before it is kept busy.
    await new Promise((resolve) => setTimeout(resolve));
    const whole = { name: path, bytes: await bytesOf(file) };
    for (const each of unpacked(whole) ?? [whole]) {
      const finding = await judge(each, sealed);
      for (const name of coveredBy(finding)) covered.add(name);
      show(saidOf(finding));
    }
  }
  listed('missing', saidOfLacking(lackingWithout(covered, sealed)));
  const counts = Object.entries(COUNTED).flatMap(([verdict, words]) => {
    const count = verdicts.filter((each) => each === verdict).length;
    return verdict === 'unread' && count === 0 ? [] : [`${count} 个${words}`];
  });
  part('progress').textContent = `核对了 ${verdicts.length} 个文件：${counts.join('，')}`;
  isAtWork = false;
}

async function bytesOf(file: File): Promise<Chosen['bytes']> {
  if (file.size > LARGEST) return 'too-large';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
}

function show(said: Said): void {
  verdicts.push(said.verdict);
  part('results').append(entryOf(said));
}

function entryOf({ name, verdict, sentence, details }: Said): HTMLElement {
  const entry = element('li', '');
  entry.append(element('strong', LABEL[verdict]), `${name}：${sentence}`);
  entry.className = verdict;
  entry.append(element('pre', details.join('\n')));
  return entry;
}

const LABEL: Readonly<Record<Said['verdict'], string>> = {
  good: '✓ 符合',
  doubtful: '？ 另存过',
  bad: '✗ 不符',
  unread: '！ 没有核对',
};
const COUNTED: Readonly<Record<Said['verdict'], string>> = {
  good: '符合',
  doubtful: '另存过',
  bad: '不符',
  unread: '没有核对',
};
