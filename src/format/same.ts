import { Parser } from 'yaml';
import { parseYaml } from '../load/yaml.ts';
import { Decimal } from '../model/decimal.ts';
import { textOf } from '../text/source.ts';
import { placeIn, type Yaml } from '../text/written.ts';

/** Whether a formatted text says the same as the text before: the same data with the same exact numbers, whatever the order of keys, and every comment. */
export function isSame(before: Yaml, text: string, formatted: string): boolean {
  let isSound = true;
  const after = parseYaml({ path: before.source.path, text: formatted }, () => {
    isSound = false;
  });
  return (
    isSound &&
    after !== undefined &&
    JSON.stringify(exactly(before, before.value)) === JSON.stringify(exactly(after, after.value)) &&
    JSON.stringify(commentsOf(text)) === JSON.stringify(commentsOf(formatted))
  );
}

/** A value with keys in the order of their code units, and with numbers as they are exactly. */
function exactly(yaml: Yaml, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]): [string, unknown] => {
    if (typeof child !== 'number') return [key, exactly(yaml, child)];
    const text = textOf(placeIn(yaml, value, Array.isArray(value) ? Number(key) : key));
    return [key, { number: Decimal.parse(text)?.toString() ?? text }];
  });
  return Array.isArray(value) ? entries.map(([, child]) => child) : entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The comments of a text, in the order of their code units: keys may have changed places, and their comments with them. */
function commentsOf(text: string): readonly string[] {
  const comments: string[] = [];
  for (const token of new Parser().parse(text)) collect(token, comments);
  return comments.sort();
}

function collect(token: unknown, comments: string[]): void {
  if (typeof token !== 'object' || token === null) return;
  if (!Array.isArray(token) && 'type' in token && token.type === 'comment' && 'source' in token) {
    comments.push(
      String(token.source)
        .replace(/^#[ \t]*/, '')
        .trimEnd(),
    );
  }
  for (const each of Object.values(token)) collect(each, comments);
}
