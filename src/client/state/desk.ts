import { computed, signal } from '@preact/signals';
import type { Row } from '../../studio/protocol/rows.ts';
import type { Desk, SystemView } from '../../studio/protocol.ts';
import { newest } from '../logic/newest.ts';
import { deskOf } from './talk.ts';

/** What the program last told of the edition; null before it has told anything. */
export const desk = signal<Desk | null>(null);

/** Whether the program answers that there is no edition that it could read. */
export const isWithoutEditions = signal(false);

/** Whether the program answers. */
export const isConnected = signal(true);

/** The system that is looked at, by its id. */
const chosen = signal<string | null>(null);

/** The system that is looked at: the chosen one, while it is there. */
export const system = computed<SystemView | null>(() => {
  const systems = desk.value?.systems ?? [];
  return systems.find(({ id }) => id === chosen.value) ?? systems[0] ?? null;
});

/** All rows of the system. */
export const rows = computed<readonly Row[]>(() => system.value?.rows ?? []);

const rowsById = computed(() => new Map(rows.value.map((row) => [row.id, row])));

const names = computed(() => new Map((desk.value?.departments ?? []).map(({ id, name }) => [id, name])));

/** The row of an item of the system. */
export function rowOf(id: string | null): Row | undefined {
  return id === null ? undefined : rowsById.value.get(id);
}

/** The name of a department, or its id where it has none. */
export function nameOf(department: string): string {
  return names.value.get(department) ?? department;
}

/** What the system calls such an item. */
export function nameOfKind({ kind, level }: Pick<Row, 'kind' | 'level'>): string {
  const now = system.value;
  return (kind === 'criterion' ? now?.scored : now?.levels[level - 1]) ?? '';
}

/** Looks at another system. */
export function look(id: string): void {
  chosen.value = id;
}

const waiting: (() => void)[] = [];
const loading = newest(deskOf, take, lose);

/** The edition that was chosen, by its id; null before one was. */
const wanted = signal<string | null>(null);

/** The edition that was chosen and cannot be read now, so that another is shown; null where it can. It is asked for again and again. */
export const lostEdition = computed(() => (wanted.value === desk.value?.edition.id ? null : wanted.value));

/** The question on its way: for which edition, and which version of the data its answer has at least; null where none is. */
let underway: { readonly edition: string | null; readonly version: number } | null = null;

/** Asks for the desk anew, unless one that has `version` at least is on its way. Resolves when a desk has come that was asked for then or later, or the program does not answer. */
export function load(edition: string | null = wanted.value, version: number | null = null): Promise<void> {
  wanted.value = edition;
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (version !== null && underway?.edition === edition && underway.version >= version) return;
    underway = { edition, version: version ?? 0 };
    loading.ask(edition);
  });
}

function take(answer: Desk | null): void {
  // What was seen stays, so that nothing typed is lost; the program tells when there is an edition again.
  if (answer !== null) desk.value = answer;
  wanted.value ??= answer?.edition.id ?? null;
  isWithoutEditions.value = answer === null;
  isConnected.value = true;
  settle();
}

/** How long to wait before the program is asked again, in milliseconds. */
const PATIENCE = 1500;

/** Says that the program does not answer, lets nobody wait for it, and asks again in a while. */
export function lose(): void {
  isConnected.value = false;
  settle();
  clearTimeout(again);
  again = setTimeout(() => void load(), PATIENCE);
}

let again: ReturnType<typeof setTimeout> | undefined;

function settle(): void {
  underway = null;
  for (const resolve of waiting.splice(0)) resolve();
}

/** Listens to what becomes of the data, for good: what other tabs, editors and Git do is asked for as soon as it is told. */
export function listen(): void {
  const events = new EventSource('/api/events');
  events.onmessage = ({ data }: MessageEvent<string>) => {
    const { version } = JSON.parse(data) as { readonly version: number };
    if (version !== desk.value?.version) void load(wanted.value, version);
  };
  events.onerror = () => {
    lose();
    events.close();
    setTimeout(listen, PATIENCE);
  };
}
