import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv, type Options } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';

/** Keywords that only editors read: they say nothing to a validator, and are left out of what is compiled. */
export const EDITOR_KEYWORDS = [
  'defaultSnippets',
  'enumDescriptions',
  'errorMessage',
  'markdownDescription',
  'patternErrorMessage',
];
const ANNOTATIONS = new Set([...EDITOR_KEYWORDS, '$comment', 'default', 'description', 'examples', 'title']);

const schemas = new URL('../schemas/', import.meta.url);
const load = new URL('../src/load/', import.meta.url);

/**
 * Compiles every schema of `schemas/` to plain JavaScript, so that at run time neither Ajv nor a schema is loaded:
 * `accepts.js` says yes or no and is small, `departures.js` names every departure and is large.
 */
export function writeValidators(): void {
  const { code } = transformSync(withoutErrors(compile({ unicode: false })), { minify: true });
  writeFileSync(new URL('accepts.js', load), code);
  writeFileSync(new URL('departures.js', load), compile({ allErrors: true, verbose: true }));
}

function compile(options: Options): string {
  const ajv = new Ajv({
    ...options,
    logger: false,
    messages: false,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  const names: Record<string, string> = {};
  for (const file of readdirSync(schemas)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()) {
    const name = file.replace('.schema.json', '');
    ajv.addSchema(withoutAnnotations(JSON.parse(readFileSync(new URL(file, schemas), 'utf8'))) as object, name);
    names[name] = name;
  }
  const standalone = standaloneCode as unknown as (ajv: Ajv, names: Record<string, string>) => string;
  return withImports(standalone(ajv, names));
}

/** Of what Ajv writes, leaves the yes or no: an error is the same constant everywhere, and nobody asks for its path. That is a third of the size and half of the time. (`unicode: false` lets it measure texts by `length`: it must know only whether they are empty.) */
function withoutErrors(code: string): string {
  const bare = `const WRONG = [0];${code
    .replace(/\.errors = \[\{instancePath.*?\}\];return false;/g, '.errors = WRONG;return false;')
    .replace(/const (err\d+) = \{instancePath.*?\};/g, 'const $1 = 0;')
    .replace(/, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g, ')')
    .replace(/, \{instancePath:?[^{}]*rootData\}\)/g, ')')}`;
  return withoutSchemas(bare);
}

/** Of the schemas, which Ajv writes out for its errors, leaves the names of properties: a yes or no asks only for these. Throws where one asks for more. */
function withoutSchemas(code: string): string {
  const left = code.replace(
    /const (schema\d+) = (\{.*?\});(?=const |function |export |import )/g,
    (_, name: string, schema: string) => {
      const { properties = {} } = JSON.parse(schema) as { readonly properties?: object };
      const names = Object.fromEntries(Object.keys(properties).map((key) => [key, 0]));
      return `const ${name} = ${JSON.stringify({ properties: names })};`;
    },
  );
  const asked = /\bschema\d+\b(?! = |\.properties, )[^;]{0,40}/.exec(left);
  if (asked !== null) throw new Error(`a validator asks its schema for more than names: ${asked[0]}`);
  return left;
}

/** Ajv writes `require` even into a module; this makes imports of it, which Node, bundlers and test runners resolve to the function or to what holds it. */
function withImports(code: string): string {
  return code.replace(
    /const (\w+) = require\("([^"]+)"\)\.default;/g,
    'import $1_module from "$2.js";const $1 = $1_module.default ?? $1_module;',
  );
}

/** The schema without what only people and editors read. Below `properties` and `definitions` every key is a name and stays. */
function withoutAnnotations(schema: unknown, keysAreNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((each) => withoutAnnotations(each));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => keysAreNames || !ANNOTATIONS.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      withoutAnnotations(value, !keysAreNames && (key === 'properties' || key === 'definitions')),
    ]),
  );
}
