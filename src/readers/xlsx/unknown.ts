import type { Trait } from '../reading.ts';
import { deepText, isTrue, type XmlElement } from '../xml-tree.ts';
import type { Known } from './known.ts';

/** What may be written of an element: its attributes, with the values that they may have where not every value does. */
interface Entry {
  readonly attributes: ReadonlyMap<string, readonly string[] | undefined>;
  readonly mayRepeat: boolean;
}

/** Everything in a part that nobody here knows: elements, and attributes with values that decide what people see. */
export function unknownIn(root: XmlElement, known: Known, place: string): readonly Trait[] {
  const entries = new Map(
    Object.entries(known).map(([key, attributes]) => [key.replace(/\*$/, ''), entryOf(attributes, key.endsWith('*'))]),
  );
  const traits: Trait[] = [];
  const report = (value: string) => traits.push({ kind: 'element', place, value });
  const visit = (element: XmlElement, key: string): void => {
    const entry = entries.get(key);
    if (entry === undefined) {
      report(shown(element));
      return;
    }
    for (const [name, value] of element.attributes) {
      if (!isKnown(entry, name, value)) report(`${element.name} ${name}="${value}"`);
    }
    const seen = new Set<string>();
    for (const child of element.children) {
      const below = `${element.name}/${child.name}`;
      if (seen.has(child.name) && entries.get(below)?.mayRepeat === false) report(shown(child));
      seen.add(child.name);
      visit(child, below);
    }
  };
  visit(root, root.name);
  return traits;
}

function entryOf(attributes: string, mayRepeat: boolean): Entry {
  const words = attributes === '' ? [] : attributes.split(' ');
  return {
    mayRepeat,
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
