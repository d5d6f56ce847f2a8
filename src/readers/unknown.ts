import type { Trait } from './reading.ts';
import { deepText, isTrue, type XmlElement } from './xml-tree.ts';

/**
 * What may stand in a part, for each element in its parent: its attributes, each with the values that it may have where
 * not every value does. A name that ends in `*` may occur several times; `...` is whatever an element has and holds. What
 * is read as a trait of its own, or only says how a program worked, is known; anything else is a departure.
 */
export type Known = Readonly<Record<string, string>>;

/** Stands for all attributes, texts and elements. */
const ALL = '...';

/** What may be written of an element: its attributes, with the values that they may have where not every value does. */
interface Entry {
  readonly attributes: ReadonlyMap<string, readonly string[] | undefined>;
  readonly mayRepeat: boolean;
  readonly isOpen: boolean;
}

/** Everything in a part that nobody here knows: elements, and attributes with values that decide what people see; but for children that `isTold` of elsewhere. */
export function unknownIn(
  root: XmlElement,
  known: Known,
  place: string,
  isTold: (parent: XmlElement, child: XmlElement) => boolean = () => false,
): readonly Trait[] {
  const entries = entriesOf(known);
  const traits: Trait[] = [];
  const report = (value: string) => traits.push({ kind: 'element', place, value });
  const visit = (element: XmlElement, key: string): void => {
    const entry = entries.get(key);
    if (entry === undefined) {
      report(shown(element));
      return;
    }
    if (entry.isOpen) return;
    for (const each of unknownAttributes(element, entry)) report(each);
    const seen = new Set<string>();
    const keyOf = (child: XmlElement): string => `${element.name}/${child.name}`;
    for (const child of element.children.filter((each) => entries.has(keyOf(each)) || !isTold(element, each))) {
      if (seen.has(child.name) && entries.get(keyOf(child))?.mayRepeat === false) report(shown(child));
      seen.add(child.name);
      visit(child, keyOf(child));
    }
  };
  visit(root, root.name);
  return traits;
}

function unknownAttributes({ name, attributes }: XmlElement, entry: Entry): readonly string[] {
  return [...attributes].flatMap(([key, value]) => (isKnown(entry, key, value) ? [] : [`${name} ${key}="${value}"`]));
}

/** Lists as they are looked up, made once for all parts. */
const read = new WeakMap<Known, ReadonlyMap<string, Entry>>();

function entriesOf(known: Known): ReadonlyMap<string, Entry> {
  const entries =
    read.get(known) ??
    new Map(
      Object.entries(known).map(([key, attributes]) => [
        key.replace(/\*$/, ''),
        entryOf(attributes, key.endsWith('*')),
      ]),
    );
  read.set(known, entries);
  return entries;
}

function entryOf(attributes: string, mayRepeat: boolean): Entry {
  const words = attributes === '' ? [] : attributes.split(' ');
  return {
    mayRepeat,
    isOpen: attributes === ALL,
    attributes: new Map(
      words.map((word) => {
        const equals = word.indexOf('=');
        return equals < 0
          ? ([word, undefined] as const)
          : ([word.slice(0, equals), word.slice(equals + 1).split('|')] as const);
      }),
    ),
  };
}

function isKnown({ attributes }: Entry, name: string, value: string): boolean {
  if (!attributes.has(name)) return false;
  const values = attributes.get(name);
  if (values === undefined || values.includes(value)) return true;
  const isYesOrNo = values.length === 1 && (values[0] === '0' || values[0] === '1');
  return isYesOrNo && /^(?:true|false|on|off|[01])$/.test(value) && (isTrue(value) ? '1' : '0') === values[0];
}

/** An element as people can find it: its name, its attributes, what it says. */
function shown(element: XmlElement): string {
  const attributes = [...element.attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
  return `${element.name}${attributes} ${deepText(element).trim()}`.trim().slice(0, 500);
}
