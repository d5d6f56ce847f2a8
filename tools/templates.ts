import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import Handlebars from 'handlebars';

/** Where templates lie. */
const FOLDERS = ['../src/layout/', '../src/writers/', '../src/report/'].map(
  (folder) => new URL(folder, import.meta.url),
);

/** What becomes a module, by the ending of its name. */
const MODULES: Readonly<Record<string, (text: string, name: string, folder: URL) => string>> = {
  '.css': asStyle,
  '.mjs': asText,
  '.typ': asText,
  '.hbs': asSpecification,
};

/**
 * Writes beside every style sheet, script for browsers, Typst source and Handlebars template a module of the same name and
 * `.js`, so that at run time no file is read and no template compiled: `document.typ.js` exports its `text` and the digest by which a page allows it,
 * `document.hbs.js` the `spec` that the runtime of Handlebars takes, and its `text`. Throws when a template does not compile.
 */
export function writeTemplates(): void {
  for (const folder of FOLDERS) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    for (const name of names.sort()) {
      const module = MODULES[extname(name)];
      if (module === undefined) continue;
      writeFileSync(new URL(`${name}.js`, folder), module(textAt(new URL(name, folder)), name, folder));
    }
  }
}

function textAt(file: URL): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** A style sheet with the ones that it imports in their places: a page has one, which it allows by its digest. */
function asStyle(text: string, name: string, folder: URL): string {
  const whole = text.replace(/^@import "([^"]+)";\n/gm, (_, path: string) =>
    textAt(new URL(path, new URL(name, folder))),
  );
  return asText(whole);
}

function asText(text: string): string {
  const digest = createHash('sha256').update(text).digest('base64');
  return `export const text = ${JSON.stringify(text)};\nexport const digest = '${digest}';\n`;
}

/** `strict` makes a misspelt name an error while the document is written; `knownHelpersOnly` makes a misspelt helper one here. */
function asSpecification(text: string, name: string): string {
  try {
    const spec = Handlebars.precompile(text, { strict: true, knownHelpersOnly: true });
    return `export const spec = ${spec};\nexport const text = ${JSON.stringify(text)};\n`;
  } catch (cause) {
    throw new Error(`the template ${name} does not compile`, { cause });
  }
}

if (basename(process.argv[1] ?? '') === 'templates.ts') writeTemplates();
