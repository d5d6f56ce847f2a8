import { readFileSync } from 'node:fs';
import { TypesettingFailed } from '../../ports/typesetter.ts';
import { installedPath } from './installed.ts';
import type { Engine } from './typst-engine.ts';

/** Typst as WebAssembly, for machines without a native build: the same bytes, several times slower. Throws when it is not installed. */
export async function wasmEngine(fontPaths: readonly string[]): Promise<Engine> {
  const { initSync, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
  initSync({ module: readFileSync(installedPath('@myriaddreamin/typst-ts-web-compiler', WASM)) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const path of fontPaths) await builder.add_raw_font(readFileSync(path));
  const compiler = await builder.build();
  return {
    compile(files, standard) {
      if (standard !== '1.7')
        throw new TypesettingFailed(`the WebAssembly build of Typst cannot write PDF/${standard}`);
      for (const [name, text] of files) compiler.map_shadow(`/${name}`, new TextEncoder().encode(text));
      const world = compiler.snapshot('/', '/main.typ', []);
      try {
        const outcome: Outcome = world.get_artifact(PDF, WITH_DIAGNOSTICS);
        if (outcome.result === undefined) throw new TypesettingFailed(messagesOf(outcome));
        return outcome.result;
      } finally {
        world.free();
      }
    },
    draw() {
      throw new TypesettingFailed('the WebAssembly build of Typst cannot draw pages');
    },
  };
}

/** The numbers by which the build knows its format and its way of telling errors. */
const PDF = 1;
const WITH_DIAGNOSTICS = 3;

interface Outcome {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string }[];
}

function messagesOf({ diagnostics = [] }: Outcome): string {
  return diagnostics.map(({ message }) => message).join('; ');
}

const WASM = 'pkg/typst_ts_web_compiler_bg.wasm';
