import { itemAt, placeOf, ZOOMS } from '../../../src/client/logic/printed.ts';
import type { PageShown } from '../../../src/lsp/page-shown.ts';
import { preview as previewInEnglish, print as printInEnglish } from '../../../src/words/en/browser/print.ts';
import { preview as previewInChinese, print as printInChinese } from '../../../src/words/zh/browser/print.ts';
import type { FromView, ToView } from '../src/talk.ts';

declare function acquireVsCodeApi(): { postMessage(said: FromView): void };

const editor = acquireVsCodeApi();
const isEnglish = document.documentElement.lang.startsWith('en');
const words = isEnglish ? printInEnglish : printInChinese;
const { nothing, setting, keys } = isEnglish ? previewInEnglish : previewInChinese;

const bar = made('div', 'bar', { role: 'toolbar', 'aria-label': words.name, title: keys });
const previous = button(words.previous, '‹', () => turn(-1));
const number = made('span', 'number', { 'aria-live': 'polite' });
const next = button(words.next, '›', () => turn(1));
const smaller = button(words.smaller, '−', () => grow(-1));
const larger = button(words.larger, '+', () => grow(1));
const standing = made('p', 'standing', { role: 'status' });
const desk = made('div', 'desk', {});
const sheet = made('button', 'sheet', { type: 'button' });
const mark = made('span', 'mark', {});
bar.append(previous, number, next, smaller, larger);
desk.append(sheet);
document.body.append(bar, standing, desk);

let page: Extract<PageShown, { kind: 'page' }> | null = null;
let image: HTMLImageElement | null = null;
let zoom = 0;

// One after the other, so that an older image never comes after a newer one.
let taken = Promise.resolve();
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  taken = taken.then(() => take(data));
});
document.addEventListener('keydown', press);
sheet.addEventListener('click', lead);
show();
editor.postMessage({ kind: 'ready' });

/** Shows what is told. What is shown stays where there is nothing newer. */
async function take(said: ToView): Promise<void> {
  if (said.kind !== 'page') {
    const why = said.kind === 'refused' ? said.said : { nothing, setting }[said.kind];
    say(page !== null && said.kind === 'refused' ? words.older(why) : why, said.kind === 'refused');
    return;
  }
  if (said.svg !== null) image = await imageOf(said.svg);
  const moved = page?.item !== said.item || page.image !== said.image;
  page = said;
  show();
  say(said.isProved ? '' : words.unproved, !said.isProved);
  // Only what is out of sight is brought into it.
  if (moved) mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The image of a page. It is no part of this document: whatever were in it, it could neither run nor ask for anything. */
async function imageOf(svg: string): Promise<HTMLImageElement> {
  const drawn = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  drawn.src = address;
  await drawn.decode();
  URL.revokeObjectURL(address);
  return drawn;
}

function show(): void {
  desk.hidden = page === null;
  number.textContent = page === null ? '' : words.page(page.page, page.pages);
  previous.disabled = page === null || page.page <= 1;
  next.disabled = page === null || page.page >= page.pages;
  smaller.disabled = page === null || zoom === 0;
  larger.disabled = page === null || zoom === ZOOMS.length - 1;
  sheet.style.width = percent(ZOOMS[zoom] ?? 1);
  if (page === null || image === null) return;
  image.alt = words.image(page.title, page.page);
  const place = placeOf(page.places, page.system, page.item);
  sheet.replaceChildren(image, ...(place === null ? [] : [mark]));
  if (place === null) return;
  const { left, top, width, height } = place;
  Object.assign(mark.style, { left: percent(left), top: percent(top), width: percent(width), height: percent(height) });
}

function say(text: string, isBad: boolean): void {
  standing.textContent = text;
  standing.hidden = text === '';
  standing.classList.toggle('bad', isBad);
}

function turn(by: number): void {
  turnTo((page?.page ?? 0) + by);
}

/** Turns to a page, counted from 1, where there is one. */
function turnTo(wanted: number): void {
  if (page === null || wanted < 1 || wanted > page.pages || wanted === page.page) return;
  editor.postMessage({ kind: 'turn', page: wanted });
}

function grow(by: number): void {
  zoom = Math.min(Math.max(zoom + by, 0), ZOOMS.length - 1);
  show();
}

/** A click leads to the item that stands there, a key on the page to the first one. */
function lead({ clientX, clientY, detail }: MouseEvent): void {
  if (page === null) return;
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const found = detail === 0 ? page.places[0] : itemAt(page.places, (clientX - left) / width, (clientY - top) / height);
  if (found !== undefined && found !== null) {
    editor.postMessage({ kind: 'item', system: found.system, item: found.item });
  }
}

function press(event: KeyboardEvent): void {
  const act = {
    PageUp: () => turn(-1),
    PageDown: () => turn(1),
    Home: () => turnTo(1),
    End: () => turnTo(page?.pages ?? 1),
    '+': () => grow(1),
    '=': () => grow(1),
    '-': () => grow(-1),
  }[event.key];
  if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
}

function made<Name extends 'button' | 'div' | 'p' | 'span'>(
  name: Name,
  className: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function button(name: string, sign: string, act: () => void): HTMLButtonElement {
  const element = made('button', 'small', { type: 'button', 'aria-label': name, title: name });
  element.textContent = sign;
  element.addEventListener('click', act);
  return element;
}

function percent(part: number): string {
  return `${part * 100}%`;
}
