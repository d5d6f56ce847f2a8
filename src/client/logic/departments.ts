import type { Named } from '../../studio/protocol.ts';

/** The departments in whose name or id a text stands, those that begin with it first; all for no text. */
export function departmentsWith(text: string, all: readonly Named[]): readonly Named[] {
  const sought = text.trim().toLowerCase();
  const rank = ({ id, name }: Named): number => {
    const places = [name, id].map((each) => each.toLowerCase().indexOf(sought)).filter((at) => at !== -1);
    return places.length === 0 ? -1 : Math.min(1, ...places);
  };
  return [0, 1].flatMap((wanted) => all.filter((each) => rank(each) === wanted));
}
