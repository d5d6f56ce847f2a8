import { edited } from '../../src/edit/edit.ts';
import { addOpinions } from '../../src/edit/opinions.ts';
import { decide } from '../../src/engine/opinions/decide.ts';
import { parseYaml } from '../../src/load/yaml.ts';
import type { Outcome } from '../../src/model/opinions/opinion.ts';
import type { Suggestion } from '../../src/model/opinions/suggestion.ts';
import { isFailure } from '../../src/ports/failure.ts';
import { asWritten } from '../../src/text/written.ts';
import { wordsIn } from '../../src/words/languages.ts';
import { SMALL_OPINIONS } from './fixtures.ts';
import { memoryWorld } from './memory-world.ts';

/** The file of opinions of the small repository. */
export const LIST = 'indicators/2020/opinions.yaml';

/** An opinion as it is written, without its number and file. */
export type Written = Readonly<Record<string, unknown>>;

/** The small repository with these opinions in place of its own, numbered from 1. */
export function withOpinions(opinions: readonly Written[], files = SMALL_OPINIONS): Map<string, string> {
  const entries = opinions.map((each, index) => {
    const all = { number: index + 1, file: '意见.docx', system: 'county', ...each };
    const lines = Object.entries(all)
      .flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    return `  - ${lines.join('\n    ')}\n`;
  });
  return new Map(files).set(LIST, opinions.length === 0 ? 'opinions: []\n' : `opinions:\n${entries.join('')}`);
}

/** A repository with suggestions as the opinions of an edition, numbered from 1. */
export function withSuggestions(
  suggestions: readonly Suggestion[],
  files: ReadonlyMap<string, string>,
  edition: string,
): Map<string, string> {
  const path = `indicators/${edition}/opinions.yaml`;
  const yaml = parseYaml({ path, text: 'opinions: []\n' }, () => undefined);
  const opinions = suggestions.map((suggestion, index) => ({
    ...{ number: index + 1, unit: undefined, suggestion, decision: undefined },
  }));
  const edit = yaml && addOpinions(asWritten(yaml, yaml.value), opinions);
  return new Map(files).set(path, (edit && edited(edit)?.text) ?? '');
}

/** What came of a decision: the exit code, what was printed or complained of, and the files. */
export interface Came {
  readonly code: number | undefined;
  readonly said: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Decides opinions of a repository in memory. */
export async function decided(
  files: ReadonlyMap<string, string>,
  outcome: Outcome,
  operands: readonly (number | string)[],
  given: {
    readonly to?: string;
    readonly reason?: string;
    readonly by?: string;
    readonly on?: string;
    readonly dryRun?: boolean;
  } = {},
): Promise<Came> {
  const world = memoryWorld(files);
  const asked = {
    ...{ root: '.', year: undefined, dryRun: false, to: undefined, by: undefined, on: undefined },
    ...{ operands: operands.map(String), outcome, reason: outcome === 'adopted' ? undefined : '会上商定' },
    ...given,
  };
  const texts = (): ReadonlyMap<string, string> =>
    new Map([...world.texts].map(([path, text]) => [path, String(text)]));
  try {
    const code = await decide(world, asked, 'zh');
    return { code, said: world.printed.join(''), files: texts() };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { code: 2, said: error.complaint((await wordsIn('zh')).failure), files: texts() };
  }
}
