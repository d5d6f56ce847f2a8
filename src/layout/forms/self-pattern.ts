import { halfWidths, ROOM_OF_NAME } from '../half-widths.ts';
import { isPlain, type Own, type Pattern, standIn } from '../pattern.ts';
import { type SelfSource, selfForm } from './self.ts';

/** A form of a unit, by the class that it is of. */
type UnitForm = SelfSource & { readonly unit: NonNullable<SelfSource['unit']> };

/**
 * What the self-assessment forms of one system have in common: for each class one pattern, and others for names that are
 * wider than the room of a name, by their widths. Undefined for a unit whose name no stand-in stands for (`isPlain`).
 */
export function selfPatterns(): (
  form: UnitForm,
  product: string,
) => { readonly pattern: Pattern; readonly own: Own } | undefined {
  const patterns = new Map<string, Pattern>();
  return (form, product) => {
    const { id, name } = form.unit;
    if (!isPlain(name)) return undefined;
    const width = Math.max(halfWidths(name), ROOM_OF_NAME);
    const key = `${form.unitClass.id} ${width}`;
    const pattern = patterns.get(key) ?? patternOf(form, width);
    patterns.set(key, pattern);
    const own = new Map([
      [standIn('id'), id],
      [standIn('name', width), name],
      [standIn('product'), product],
      [standIn('seal'), ''],
    ]);
    return { pattern, own };
  };
}

function patternOf(form: UnitForm, width: number): Pattern {
  const unit = { ...form.unit, id: standIn('id'), name: standIn('name', width) };
  return {
    document: () => {
      const document = selfForm({ ...form, unit }, standIn('product'));
      return { ...document, ...(document.form && { form: { ...document.form, seal: standIn('seal') } }) };
    },
  };
}
