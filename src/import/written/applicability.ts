/** What a note says of who an item is for. Names are as they are written: 市、县. */
export type Applicability =
  | { readonly kind: 'only' | 'except'; readonly names: readonly string[] }
  | { readonly kind: 'points'; readonly names: readonly string[]; readonly points: string };

/** Who an item is for, by ids of classes, and the points of classes that have others. */
export interface Restriction {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly pointsFor: readonly (readonly [id: string, points: string])[];
  /** The note in the words of the file, where nothing plain could be read of it. */
  readonly unread?: string;
}

const ITEM = '(?:此|本|该)?(?:项|条)?(?:指标|考核内容|内容|考核)?';
const FORMS: readonly (readonly [RegExp, Applicability['kind']])[] = [
  [/^(.{1,60})：(\d{1,6}(?:\.\d{1,4})?)分?$/u, 'points'],
  [new RegExp(`^${ITEM}(?:不适用于?|不考核)([^\\d]{1,60})$`, 'u'), 'except'],
  [new RegExp(`^${ITEM}(?:仅|只)?(?:适用于?|限于?|考核)([^\\d]{1,60}?)(?:考核)?$`, 'u'), 'only'],
  [new RegExp(`^([^\\d]{1,60}?)(?:不考核|不适用|不作要求)${ITEM}$`, 'u'), 'except'],
  [/^除?([^\d]{1,60}?)(?:除外|以外|外)$/u, 'except'],
  [new RegExp(`^([^\\d]{1,60}?)${ITEM}(?:分值|满分)?(?:为|是|计|：)?(\\d{1,6}(?:\\.\\d{1,4})?)分?$`, 'u'), 'points'],
];

/** What a note of applicability says, sentence by sentence; undefined where one of them is in no plain form. A note that is nothing but names says that only these are meant. */
export function readApplicability(note: string): readonly Applicability[] | undefined {
  const sentences = note
    .normalize('NFKC')
    .replace(/[:：]/gu, '：')
    .replace(/[^\S\n]|[()]/gu, (sign) => ({ '(': '（', ')': '）' })[sign] ?? '')
    .split(/[;,。\n]/u)
    .filter((each) => each !== '');
  const read = sentences.filter((each) => !EVERYBODY.test(each)).map(readSentence);
  if (read.length < sentences.length && read.length === 0) return [];
  return read.length > 0 && read.every((each) => each !== undefined) ? read : undefined;
}

function readSentence(sentence: string): Applicability | undefined {
  for (const [form, kind] of FORMS) {
    const [, names = '', points = ''] = form.exec(sentence) ?? [];
    if (names === '') continue;
    return kind === 'points' ? { kind, names: namesIn(names), points } : { kind, names: namesIn(names) };
  }
  return NAMES.test(sentence) ? { kind: 'only', names: namesIn(sentence) } : undefined;
}

/** Said of all: nothing is restricted by it. */
const EVERYBODY = /^(?:适用于?)?(?:全部|所有|各类?|各级|全体)(?:被?考核)?(?:单位|对象|类型)?$/u;
/** Nothing but names of classes: each ends in what a kind of unit is called. */
const NAMES = /^(?:[^，。、和]{0,12}(?:县|市|区|旗|乡镇|街道|镇|乡|村|社区|部门|单位|机关|企业|学校)[、和]?){1,6}$/u;

/** Names between 和; those between 、 are one: 市、县 are one class, as offices write it. */
function namesIn(names: string): readonly string[] {
  return names.split(/[和及与]/u).filter((each) => each !== '');
}
