import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import Handlebars from 'handlebars';

const WRITERS = new URL('../src/writers/', import.meta.url);

/** What becomes a module, by the ending of its name. */
const MODULES: Readonly<Record<string, (text: string, name: string) => string>> = {
  '.css': asText,
  '.typ': asText,
  '.hbs': asSpecification,
};

/**
 * Writes beside every style sheet, Typst source and Handlebars template of the writers a module of the same name and
 * `.js`, so that at run time no file is read and no template compiled: `document.typ.js` exports its `text`,
 * `document.hbs.js` the `spec` that the runtime of Handlebars takes. Throws when a template does not compile.
 */
export function writeTemplates(): void {
  const names = readdirSync(WRITERS, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  for (const name of names.sort()) {
    const module = MODULES[extname(name)];
    if (module === undefined) continue;
    const text = readFileSync(new URL(name, WRITERS), 'utf8').replaceAll('\r\n', '\n');
    const written = new URL(`${name}.js`, WRITERS);
    writeFileSync(written, module(text, name));
  }
}

function asText(text: string): string {
  return `export const text = ${JSON.stringify(text)};\n`;
}

/** `strict` makes a misspelt name an error while the document is written; `knownHelpersOnly` makes a misspelt helper one here. */
function asSpecification(text: string, name: string): string {
  try {
    return `export const spec = ${Handlebars.precompile(text, { strict: true, knownHelpersOnly: true })};\n`;
  } catch (cause) {
    throw new Error(`the template ${name} does not compile`, { cause });
  }
}

if (basename(process.argv[1] ?? '') === 'templates.ts') writeTemplates();
