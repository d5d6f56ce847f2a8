import { finding } from '../text/diagnostic.ts';
import { hasKey, placeOf } from '../text/written.ts';
import { forEachItem, type Rule } from './rule.ts';

/** Every indicator has a title and every criterion its wording: white space alone is neither. (An empty or absent one is found by the schema.) */
const wording = forEachItem(function* (item) {
  const key = item.kind === 'criterion' ? 'text' : 'title';
  const written = item.written.value[key];
  if (typeof written === 'string' && written !== '' && written.trim() === '') {
    yield finding('text-empty', placeOf(item.written, key), { key });
  }
  if (item.kind === 'indicator') return;
  for (const variant of item.textFor) {
    if (variant.text === '' && hasKey(variant.written, 'text')) {
      yield finding('text-empty', placeOf(variant.written, 'text'), { key: 'text' });
    }
  }
});

/** The rules of empty wordings. */
export const WORDING: readonly Rule[] = [wording];
