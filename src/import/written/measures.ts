import type { Edition } from '../../model/model.ts';
import { LIST_MARK } from '../../text/measures.ts';
import type { ReadMeasures } from '../measures/read.ts';
import { changed, fresh, type WrittenFile } from './files.ts';
import type { WrittenSystem } from './system.ts';

/** The measures of a year with all its annexes listed at their end: those of a file, or their title alone; or those that are there with the new ones behind. */
export function measuresAfter(
  systems: readonly WrittenSystem[],
  measures: Pick<ReadMeasures, 'text'> | undefined,
  { year, edition }: { readonly year: string; readonly edition: Edition | undefined },
): readonly WrittenFile[] {
  const entries = systems.map(({ id }) => `{{systems.${id}.annex}}. {{systems.${id}.title}}`);
  const path = `indicators/${year}/measures.md`;
  if (edition === undefined) return [fresh(path, withList(measures?.text ?? '# {{title}}\n', entries))];
  const source = edition.measures;
  return source === undefined ? [] : [changed(source, { ...source, text: withList(source.text, entries) })];
}

/** A text with entries behind its list of annexes; with the list where it has none. */
function withList(text: string, entries: readonly string[]): string {
  const body = text.trimEnd();
  const hasList = body.split('\n').some((line) => LIST_MARK.test(line));
  return `${[body, ...(hasList ? [] : ['附件：']), ...entries].join('\n\n')}\n`;
}
