import { readFileSync } from 'node:fs';
import type * as Renderer from '@myriaddreamin/typst-ts-renderer';
import { TypesettingFailed } from '../../ports/typesetter.ts';
import { installedPath } from './installed.ts';
import type { Engine } from './typst-engine.ts';

/** Typst as WebAssembly, for machines without a native build: the same bytes, several times slower. Throws when it is not installed. */
export async function wasmEngine(fontPaths: readonly string[]): Promise<Engine> {
  const [{ initSync, TypstCompilerBuilder }, renderer] = await Promise.all([
    import('@myriaddreamin/typst-ts-web-compiler'),
    import('@myriaddreamin/typst-ts-renderer'),
  ]);
  initSync({ module: readFileSync(installedPath('@myriaddreamin/typst-ts-web-compiler', WASM)) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const path of fontPaths) await builder.add_raw_font(readFileSync(path));
  const compiler = await builder.build();
  let drawn: ReturnType<typeof drawer> | undefined;
  const made = (files: ReadonlyMap<string, string>, format: number): Uint8Array => {
    for (const [name, text] of files) compiler.map_shadow(`/${name}`, new TextEncoder().encode(text));
    const world = compiler.snapshot('/', '/main.typ', []);
    try {
      const outcome: Outcome = world.get_artifact(format, WITH_DIAGNOSTICS);
      if (outcome.result === undefined) throw new TypesettingFailed(messagesOf(outcome));
      return outcome.result;
    } finally {
      world.free();
    }
  };
  return {
    compile(files, standard) {
      if (standard !== '1.7')
        throw new TypesettingFailed(`the WebAssembly build of Typst cannot write PDF/${standard}`);
      return made(files, PDF);
    },
    draw(files) {
      const pages = made(files, VECTOR);
      drawn ??= drawer(renderer);
      return drawn(pages);
    },
  };
}

/** The numbers by which the build knows its formats and its way of telling errors. */
const VECTOR = 0;
const PDF = 1;
const WITH_DIAGNOSTICS = 3;

/** What makes an SVG of pages as the compiler gives them. */
function drawer({ initSync, TypstRenderer }: typeof Renderer): (pages: Uint8Array) => string {
  initSync({ module: readFileSync(installedPath('@myriaddreamin/typst-ts-renderer', RENDERER)) });
  const renderer = new TypstRenderer();
  return (pages) => {
    const session = renderer.session_from_artifact(pages, 'vector');
    try {
      return renderer.svg_data(session, OUTLINES).replace(SELECTABLE, '');
    } finally {
      session.free();
    }
  };
}

/** The pages with the outlines of letters, without styles and scripts. */
const OUTLINES = 3;
/** Texts that lie over the letters so that they can be marked: an image needs none. */
const SELECTABLE = /<foreignObject[\s\S]*?<\/foreignObject>|<style[^>]*><\/style>/g;

interface Outcome {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string }[];
}

function messagesOf({ diagnostics = [] }: Outcome): string {
  return diagnostics.map(({ message }) => message).join('; ');
}

const WASM = 'pkg/typst_ts_web_compiler_bg.wasm';
const RENDERER = 'pkg/typst_ts_renderer_bg.wasm';
