/** Attributes of an element in the order in which they are written; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text. Children are elements or escaped text, and are written as they stand; their order is that of the schema, which Word insists on. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A part of the package: an element with the declaration of XML. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Text for the content of an element or for an attribute. Throws when it has a character that XML cannot hold (XML 1.0, 2.2). */
export function escaped(text: string): string {
  const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(text)?.[0];
  if (illegal !== undefined) {
    const code = (illegal.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`the character U+${code} cannot stand in a document`);
  }
  return text.replace(/[&<>"\r]/gu, (character) => ESCAPES[character] ?? character);
}

/** A carriage return would be read as a line feed (XML 1.0, 2.11). */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
