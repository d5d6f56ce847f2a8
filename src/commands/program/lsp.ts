import type { Generator } from '../../artifact/generator.ts';
import type { Asked } from '../../cli/spec.ts';
import type { LSP } from '../../cli/specs/program.ts';
import { serve } from '../../lsp/serve.ts';
import type { World } from '../../ports/world.ts';
import type { Language } from '../../words/languages.ts';

/** Serves an editor that has started it (Language Server Protocol over standard input and output), until that ends it. */
export function lsp(
  world: Pick<World, 'editor' | 'folders' | 'hashes' | 'typesetter'>,
  _asked: Asked<typeof LSP>,
  language: Language,
  generators: () => Promise<readonly Generator[]>,
): Promise<never> {
  return serve(world, language, { generators });
}
