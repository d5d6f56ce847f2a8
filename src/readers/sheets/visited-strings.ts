import { Unreadable } from '../reading.ts';
import { visitXml } from '../xml.ts';
import { textCollector } from './cell-text.ts';

/** How many strings a workbook may share: as many as it may have cells. */
export const MOST_STRINGS = 200_000;

/** What stands in a string of several runs. */
const IN_STRINGS: ReadonlySet<string> = new Set([
  ...['si', 'r', 'rPr', 't', 'rPh', 'phoneticPr', 'rFont', 'charset', 'family', 'scheme', 'sz', 'color', 'vertAlign'],
  ...['b', 'i', 'u', 'strike', 'outline', 'shadow', 'condense', 'extend'],
]);

/** The text of one string from what stands in it, byte by byte as a character. Throws `Unreadable` for more than one, and for anything that is not known in a string. */
export function onlyString(content: string): string {
  const part = Buffer.from(`<si>${content}</si>`, 'latin1');
  const [string, ...others] = visitedStrings(part, (name) => IN_STRINGS.has(name));
  if (string === undefined || others.length > 0) throw new Unreadable('damaged');
  return string;
}

/** The strings of a part in any spelling that XML allows, without the readings of East Asian words. */
export function visitedStrings(part: Uint8Array, isAllowed = (_: string) => true): readonly string[] {
  const strings: string[] = [];
  const collector = textCollector();
  visitXml(part, {
    open: (name) => {
      if (!isAllowed(name)) throw new Unreadable('damaged');
      if (name === 'si') collector.start();
      collector.open(name);
    },
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      if (strings.length === MOST_STRINGS) throw new Unreadable('too-large');
      strings.push(collector.take());
    },
  });
  return strings;
}
