import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Typesetter } from '../../ports/typesetter.ts';
import { typesetBySize } from './by-size.ts';
import { compiled, type EngineChoice, type Job, loadEngine } from './engine.ts';
import { type Fonts, findFonts } from './fonts.ts';

/**
 * The typesetter of this machine. The compiler is loaded with the first document and kept for all that follow: in a
 * thread of its own where the program is bundled, so that other formats are written meanwhile; what is large is set in a
 * process of its own, whose memory comes back. `choice` is by default
 * what the environment variable `ZHUNSHENG_TYPST` says (`wasm`). Throws when the fonts that come with the program are
 * not installed.
 */
export function typesetterOf(
  fonts: Fonts = findFonts(),
  choice: EngineChoice = process.env['ZHUNSHENG_TYPST'] === 'wasm' ? 'wasm' : 'fastest',
): Typesetter {
  let started: ((job: Job) => Promise<Uint8Array>) | undefined;
  const set = (job: Job): Promise<Uint8Array> => {
    started ??= start(fonts.paths, choice);
    return started(job);
  };
  return { fonts: fonts.used, faces: fonts.faces, missing: fonts.missing, typeset: set, draw: set };
}

function start(fontPaths: readonly string[], choice: EngineChoice): (job: Job) => Promise<Uint8Array> {
  const script = typeof __filename === 'string' ? join(dirname(__filename), 'typeset.cjs') : undefined;
  if (script !== undefined && existsSync(script)) return typesetBySize(script, { fontPaths, choice });
  const loading = loadEngine(fontPaths, choice);
  return async (job) => compiled(await loading, job);
}
