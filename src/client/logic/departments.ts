import type { Named } from '../../studio/protocol.ts';

/** The departments in whose name or id a text stands, those that begin with it first; all for no text. */
export function departmentsWith<Each extends Named>(text: string, all: readonly Each[]): readonly Each[] {
  const sought = text.trim().toLowerCase();
  const rank = ({ id, name }: Named): number => {
    const places = [name, id].map((each) => each.toLowerCase().indexOf(sought)).filter((at) => at !== -1);
    return places.length === 0 ? -1 : Math.min(1, ...places);
  };
  return [0, 1].flatMap((wanted) => all.filter((each) => rank(each) === wanted));
}

/** Departments that are typed by their ids (`police=60%、emergency=40%`), by their names. */
export function namesOf(typed: string, nameOf: (id: string) => string): string {
  return typed
    .split(BETWEEN)
    .map((part) => {
      const { word, share } = partsOf(part);
      return `${nameOf(word)}${share}`;
    })
    .join('、');
}

/** Departments as a person writes them, by their ids: a part of a name is the first that has it, and a word that none has stays, to be refused. */
export function idsOf(text: string, all: readonly Named[]): string {
  return text
    .split(BETWEEN)
    .map(partsOf)
    .filter(({ word }) => word !== '')
    .map(({ word, share }) => `${meant(word, all)}${share}`)
    .join('、');
}

/** What is being written: the departments before it, with the mark behind them, and the word of the last. */
export function lastOf(text: string): { readonly before: string; readonly word: string; readonly share: string } {
  const part = text.split(BETWEEN).at(-1) ?? '';
  return { before: text.slice(0, text.length - part.length), ...partsOf(part) };
}

const BETWEEN = /[、,，]/;

function partsOf(part: string): { readonly word: string; readonly share: string } {
  const [word = '', share] = part.split(/[=＝]/, 2);
  return { word: word.trim(), share: share === undefined ? '' : `=${share.trim()}` };
}

function meant(word: string, all: readonly Named[]): string {
  return (all.find(({ id, name }) => id === word || name === word) ?? departmentsWith(word, all)[0])?.id ?? word;
}
