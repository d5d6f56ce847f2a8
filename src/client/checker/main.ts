import { type Chosen, digestOf, type Findings, judge, systemsWith } from '../../checker/judge.ts';
import { type Said, saidOf, saidOfMissing } from '../../checker/said.ts';
import type { Sealed } from '../../checker/sealed.ts';
import { droppedIn } from './dropped.ts';

// The page on which somebody checks, without this program and without a network, whether files are those of an edition.

const sealed: Sealed = JSON.parse(part('sealed').textContent ?? '');

function part<Part extends HTMLElement = HTMLElement>(id: string): Part {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found as Part;
}

function listed(id: string, texts: readonly string[]): void {
  part(id).replaceChildren(...texts.map((text) => element('li', text)));
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

async function check(files: Promise<readonly File[]>): Promise<void> {
  // What was said of other files says nothing of these.
  for (const id of ['results', 'missing']) part(id).replaceChildren();
  try {
    const chosen: Chosen[] = [];
    for (const file of await files) {
      part('progress').textContent = `正在读 ${file.name}……`;
      chosen.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    }
    if (chosen.length > 0) show(await judge(chosen, sealed));
  } catch {
    part('progress').textContent = '没有核对：有的文件读不出来。请关掉打开着它的程序，重新选择';
  }
}

function show(findings: Findings): void {
  const said = findings.files.map(saidOf);
  part('results').replaceChildren(...said.map(entryOf));
  listed('missing', saidOfMissing(findings));
  const count = (wanted: Said['verdict']): number => said.filter(({ verdict }) => verdict === wanted).length;
  const counts = `${count('good')} 个符合，${count('doubtful')} 个另存过，${count('bad')} 个不符`;
  part('progress').textContent = `核对了 ${said.length} 个文件：${counts}`;
}

function entryOf({ name, verdict, sentence, details }: Said): HTMLElement {
  const entry = element('li', '');
  entry.append(element('strong', LABEL[verdict]), `${name}：${sentence}`);
  entry.className = verdict;
  entry.append(element('pre', details.join('\n')));
  return entry;
}

const LABEL: Readonly<Record<Said['verdict'], string>> = { good: '✓ 符合', doubtful: '？ 另存过', bad: '✗ 不符' };

for (const id of ['files', 'folder']) {
  const input = part<HTMLInputElement>(id);
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // A file that is chosen again was changed meanwhile.
    input.value = '';
    void check(Promise.resolve(files));
  });
}
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  part('drop').classList.add('over');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  part('drop').classList.remove('over');
  void check(droppedIn(event.dataTransfer));
});
part('ask').addEventListener('click', () => {
  const systems = systemsWith(part<HTMLInputElement>('code').value, sealed);
  part('answer').textContent =
    systems.length === 0
      ? '这一版没有这个校验码：不是这一版的，或者数据改过'
      : `是这一版的${systems.map((each) => `《${each}》`).join('')}`;
});
part('digest').textContent = digestOf(sealed.manifest);
listed(
  'signers',
  sealed.signers.map(({ name, key }) => `${name}：${key}`),
);
