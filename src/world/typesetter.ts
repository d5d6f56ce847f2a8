import { type Typesetter, TypesettingFailed, type TypesettingJob } from '../writers/pdf/typesetter.ts';
import { type Fonts, findFonts } from './fonts.ts';
import { nativeEngine } from './typst-native.ts';
import { wasmEngine } from './typst-wasm.ts';

/** A Typst compiler with its fonts. */
export interface Engine {
  /** The bytes of the PDF; `files` are what it may read, by name, the template `main.typ` among them. Throws `TypesettingFailed`. */
  compile(files: ReadonlyMap<string, string>, standard: TypesettingJob['standard']): Uint8Array;
}

/**
 * The typesetter of this machine. The compiler is loaded with the first document, natively where there is a build for
 * the machine, else as WebAssembly, and kept for all that follow. `engine` chooses; by default the environment variable
 * `ZHUNSHENG_TYPST` may say `wasm`. Throws when the fonts that come with the program are not installed.
 */
export function typesetterOf(
  fonts: Fonts = findFonts(),
  engine: 'fastest' | 'wasm' = process.env['ZHUNSHENG_TYPST'] === 'wasm' ? 'wasm' : 'fastest',
): Typesetter {
  let loading: Promise<Engine> | undefined;
  return {
    fonts: fonts.used,
    faces: fonts.faces,
    missing: fonts.missing,
    typeset: async ({ data, standard, template }) => {
      loading ??= load(fonts, engine);
      const files = new Map([
        ['main.typ', template],
        ['data.json', data],
      ]);
      return (await loading).compile(files, standard);
    },
  };
}

async function load(fonts: Fonts, engine: 'fastest' | 'wasm'): Promise<Engine> {
  try {
    const native = engine === 'fastest' ? nativeEngine(fonts.paths) : undefined;
    return native ?? (await wasmEngine(fonts.paths));
  } catch (cause) {
    throw new TypesettingFailed('no build of Typst can be loaded', { cause });
  }
}
