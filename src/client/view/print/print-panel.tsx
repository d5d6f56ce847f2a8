import { signal } from '@preact/signals';
import { ZOOMS } from '../../logic/printed.ts';
import { isNotPrinted, isPrintShown, printed, turnTo } from '../../state/printed.ts';
import { words } from '../../state/words.ts';
import { DocumentField } from './document-field.tsx';
import { Leaf } from './leaf.tsx';

const zoom = signal(0);

/** The page as it is printed, below what is said of the chosen item. */
export function PrintPanel() {
  if (!isPrintShown.value) {
    return (
      <div class="print hidden">
        <button type="button" onClick={() => show(true)}>
          {words.print.show}
        </button>
      </div>
    );
  }
  const page = printed.value;
  return (
    <section class="print" aria-label={words.print.name} onKeyDown={turn}>
      <Bar />
      <Standing />
      {page !== null && <Leaf page={page} scale={ZOOMS[zoom.value] ?? 1} />}
    </section>
  );
}

function Bar() {
  const { name, page: telling, previous, next, smaller, larger, hide, keys } = words.print;
  const { page = 1, pages = 1 } = printed.value ?? {};
  return (
    <div class="print-bar" role="toolbar" aria-label={name} title={keys}>
      <DocumentField />
      <Button name={previous} sign="‹" isOff={page <= 1} act={() => turnTo(page - 1)} />
      <span class="quiet" aria-live="polite">
        {printed.value === null ? '' : telling(page, pages)}
      </span>
      <Button name={next} sign="›" isOff={page >= pages} act={() => turnTo(page + 1)} />
      <Button name={smaller} sign="−" isOff={zoom.value === 0} act={() => grow(-1)} />
      <Button name={larger} sign="+" isOff={zoom.value === ZOOMS.length - 1} act={() => grow(1)} />
      <button type="button" onClick={() => show(false)}>
        {hide}
      </button>
    </div>
  );
}

interface Named {
  readonly name: string;
  readonly sign: string;
  readonly isOff: boolean;
  readonly act: () => void;
}

function Button({ name, sign, isOff, act }: Named) {
  return (
    <button type="button" aria-label={name} title={name} disabled={isOff} onClick={act}>
      {sign}
    </button>
  );
}

/** How what is shown stands to the data. */
function Standing() {
  const now = printed.value;
  const refused = isNotPrinted.value;
  if (refused !== null) return <p class="quiet">{now === null ? refused : words.print.older(refused)}</p>;
  if (now === null) return <p class="quiet">{words.loading}</p>;
  const said = `${now.isTried ? words.print.tried : ''}${now.isProved ? '' : words.print.unproved}`;
  return said === '' ? null : <p class={now.isProved ? 'quiet' : 'unproved'}>{said}</p>;
}

function show(isShown: boolean): void {
  isPrintShown.value = isShown;
}

function grow(by: number): void {
  zoom.value = Math.min(Math.max(zoom.value + by, 0), ZOOMS.length - 1);
}

const KEYS: Readonly<Record<string, () => void>> = {
  PageUp: () => turnTo((printed.value?.page ?? 0) - 1),
  PageDown: () => turnTo((printed.value?.page ?? 0) + 1),
  Home: () => turnTo(1),
  End: () => turnTo(printed.value?.pages ?? 1),
  '+': () => grow(1),
  '=': () => grow(1),
  '-': () => grow(-1),
};

/** The keys of the page, while anything of it but the list of documents has the focus. */
function turn(event: KeyboardEvent): void {
  const act = KEYS[event.key];
  const isElsewhere = event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('select');
  if (act === undefined || isElsewhere) return;
  event.preventDefault();
  act();
}
