import { isOn } from '../../docx/properties.ts';
import { attribute } from '../../docx/tree.ts';
import { childOf, childrenOf, type XmlElement } from '../../xml-tree.ts';
import { figureOf } from '../figures.ts';

/** Fields that are open where a text is read: what they ask for is no text, what they give is. */
export interface Fields {
  /** What has been opened and not closed, the innermost last. */
  readonly open: Field[];
  /** How many of them are still asking. */
  asking: number;
}

/** A field. */
interface Field {
  isAsking: boolean;
  instruction: string;
  /** What it shows by what stands at its beginning: a box that is ticked or not, the entry of a list that was chosen. */
  readonly shown: string;
}

/** No field. */
export function noFields(): Fields {
  return { open: [], asking: 0 };
}

/** Notes the beginning, the middle or the end of a field (`w:fldChar`). At the end, what a field shows that has no result in the file. */
export function passField(element: XmlElement, fields: Fields): string {
  const type = attribute(element, 'fldCharType');
  if (type === 'begin') {
    fields.open.push({ isAsking: true, instruction: '', shown: formShown(childOf(element, 'ffData')) });
    fields.asking += 1;
    return '';
  }
  const field = type === 'end' ? fields.open.pop() : fields.open.at(-1);
  if (field === undefined || !field.isAsking) return '';
  field.isAsking = false;
  fields.asking -= 1;
  return type === 'end' ? field.shown || equationShown(field.instruction) : '';
}

/** Adds to what the innermost field asks for. */
export function ask(text: string, { open }: Fields): void {
  const field = open.at(-1);
  if (field?.isAsking === true) field.instruction += text;
}

/** Fields ask within a paragraph: what is not closed at its end is damaged, and hides nothing behind it. */
export function endParagraph(fields: Fields): void {
  for (const field of fields.open) field.isAsking = false;
  fields.asking = 0;
}

function formShown(form: XmlElement | undefined): string {
  const box = childOf(form, 'checkBox');
  if (box !== undefined) return isOn(childOf(box, 'checked') ?? childOf(box, 'default') ?? OFF) ? '☒' : '☐';
  const list = childOf(form, 'ddList');
  const chosen = Number(attribute(childOf(list, 'result')) ?? attribute(childOf(list, 'default')) ?? '0');
  return attribute(childrenOf(list, 'listEntry')[chosen]) ?? '';
}

const OFF: XmlElement = { name: '', attributes: new Map([['val', '0']]), children: [], text: '' };

/** Signs in a circle that Word has by an equation, which holds the sign and the circle: `EQ \o\ac(○,1)`. */
function equationShown(instruction: string): string {
  const inner = /^\s{0,9}EQ\s{1,9}\\o\s{0,9}\\ac\s{0,9}\(\s{0,9}[○◯〇]\s{0,9}[,，;]([^()]{1,9})\)\s{0,9}$/iu
    .exec(instruction)?.[1]
    ?.trim();
  if (inner === undefined) return '';
  return /^\d{1,2}$/.test(inner) ? figureOf('decimalEnclosedCircle', Number(inner)) : inner;
}
