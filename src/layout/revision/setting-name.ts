import { stepsTo } from '../../changes/settings.ts';
import type { Edition } from '../../model/model.ts';
import { titled } from '../../words/settings.ts';

/** What people call a setting by its path: the titles that the schema has for the steps to it, and by what the edition calls what they lead through. */
export function settingName(path: string, edition: Pick<Edition, 'systems' | 'figures'> | undefined): string {
  return titled(stepsTo(path, edition === undefined ? [] : [edition])).titles.join('／');
}
