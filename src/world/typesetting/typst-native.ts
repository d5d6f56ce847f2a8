import { Buffer } from 'node:buffer';
import { join, resolve } from 'node:path';
import { TypesettingFailed } from '../../ports/typesetter.ts';
import { requireInstalled } from './installed.ts';
import type { Engine } from './typst-engine.ts';

/** Typst as a native library, or undefined where none is installed that this machine can load. Throws when one is loaded but broken. */
export function nativeEngine(fontPaths: readonly string[]): Engine | undefined {
  const library = firstLoaded();
  if (library === undefined) return undefined;
  const compiler = library.NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [...fontPaths] }] });
  const made = <Made>(files: ReadonlyMap<string, string>, make: (document: object) => Made): Made => {
    for (const [name, text] of files) compiler.mapShadow(join(WORKSPACE, name), Buffer.from(text, 'utf8'));
    try {
      const compiled = compiler.compile({ mainFilePath: join(WORKSPACE, 'main.typ') });
      if (compiled.hasError() || compiled.result === null) throw failed(compiler, compiled);
      return make(compiled.result);
    } finally {
      compiler.evictCache(REMEMBERED);
    }
  };
  return {
    compile: (files, pdfStandard) =>
      made(files, (document) => new Uint8Array(compiler.pdf(document, { pdfStandard, creationTimestamp: 0 }))),
    draw: (files) => made(files, (document) => compiler.plainSvg(document).replace(INDENTS, '')),
  };
}

/** Half of an SVG is white space between its elements. */
const INDENTS = /\n\s*(?=<)/g;

/** For how many documents what was set is remembered: the annexes come again bound behind the measures. More would take memory for nothing. */
const REMEMBERED = 3;

/** Several of them may be installed (`tools/package`), of which one loads. */
const PACKAGES = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
  '@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-win32-x64-msvc',
];

/** A folder that need not exist: all files that the compiler reads are in memory. On Windows a path is only whole with its drive. */
const WORKSPACE = resolve('/zhunsheng');

/** The part of the library that is used here; its package has no types. */
interface Library {
  readonly NodeCompiler: { create(options: object): NodeCompiler };
}

interface NodeCompiler {
  mapShadow(path: string, bytes: Buffer): void;
  compile(options: { mainFilePath: string }): Compiled;
  pdf(document: object, options: { pdfStandard: string; creationTimestamp: number }): Buffer;
  plainSvg(document: object): string;
  fetchDiagnostics(error: object): readonly { readonly message: string; readonly hints?: readonly string[] }[];
  evictCache(age: number): void;
}

interface Compiled {
  readonly result: object | null;
  hasError(): boolean;
  takeError(): object | null;
}

function firstLoaded(): Library | undefined {
  for (const name of PACKAGES) {
    const library = loaded(name);
    if (library !== undefined) return library;
  }
  return undefined;
}

function loaded(name: string): Library | undefined {
  try {
    return requireInstalled(name) as Library;
  } catch (error) {
    // A build for another machine or C library may be installed as well, or a library of Windows be missing that it needs.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED') return undefined;
    throw error;
  }
}

function failed(compiler: NodeCompiler, compiled: Compiled): TypesettingFailed {
  const error = compiled.takeError();
  const messages = error === null ? [] : compiler.fetchDiagnostics(error).map(({ message }) => message);
  return new TypesettingFailed(messages.join('; '));
}
