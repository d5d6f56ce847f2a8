import { finding } from '../text/diagnostic.ts';
import { hasKey, placeOf } from '../text/written.ts';
import { forEachItem, type Rule } from './rule.ts';

/** Every indicator has a title and every criterion its wording: white space alone is neither. (An empty or absent one is found by the schema.) */
const wording = forEachItem(function* (item) {
  const key = item.kind === 'criterion' ? 'text' : 'title';
  const written = item.written.value[key];
  if (typeof written === 'string' && written !== '' && written.trim() === '') {
    yield finding('text-empty', placeOf(item.written, key), { key, isItem: true });
  }
  if (item.kind === 'indicator') return;
  for (const variant of item.textFor) {
    if (variant.text === '' && hasKey(variant.written, 'text')) {
      yield finding('text-empty', placeOf(variant.written, 'text'), { key: 'text', isItem: false });
    }
  }
});

/** Every level on which there are indicators has a name in its system (`levels`); of what is too deep, the highest is pointed at. Names that could not be read at all name nothing. */
const levels = forEachItem(function* (item, system) {
  const deepest = system.levels.length;
  if (deepest > 0 && item.kind === 'indicator' && item.level === deepest + 1) {
    yield finding('level-unnamed', placeOf(item.written, 'id'), { id: item.id, levels: system.levels });
  }
});

/** The rules of wordings and of what levels are called. */
export const WORDING: readonly Rule[] = [wording, levels];
