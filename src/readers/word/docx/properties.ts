import { deepText, type XmlElement } from '../../xml-tree.ts';

/** The custom properties of a package by their names, from the elements of their part. */
export function customProperties(elements: readonly XmlElement[]): ReadonlyMap<string, string> {
  const own = elements.filter(({ name }) => name.endsWith('}property'));
  return new Map(own.map((each) => [each.attributes.get('name') ?? '', deepText(each).trim()]));
}

/** The program that saved a package last, by the first word of its name (`LibreOffice`, `Microsoft`, `WPS`), from the elements of the part that says it; empty where it does not. */
export function programIn(elements: readonly XmlElement[]): string {
  const application = elements.find(({ name }) => name.endsWith('Application'))?.text ?? '';
  return /^[A-Za-z]*/.exec(application.trim())?.[0] ?? '';
}
