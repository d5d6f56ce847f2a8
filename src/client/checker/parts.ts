/** An element of the page by its id. Throws for one that it has not. */
export function part<Part extends HTMLElement = HTMLElement>(id: string): Part {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found as Part;
}

/** Fills a list with texts. */
export function listed(id: string, texts: readonly string[]): void {
  part(id).replaceChildren(...texts.map((text) => element('li', text)));
}

/** A new element with a text. */
export function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
