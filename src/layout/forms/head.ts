import type { FormIdentity } from '../../model/form-identity.ts';
import type { Supplement } from '../../model/leading/supplement.ts';
import type { Line } from '../../model/lines.ts';
import type { Edition, System } from '../../model/model.ts';
import { points } from '../../model/printing/length.ts';
import { FORM_WIDTH } from '../../model/printing/paper.ts';
import type { ProvedView } from '../../model/view.ts';
import type { Field, Input } from '../blanks.ts';
import { fieldsLine, type Paragraph, paragraph } from '../document.ts';
import { ONLY_DEDUCTS } from '../item-cells.ts';
import { checkCodeOf } from '../parts.ts';
import { STYLES } from '../typography.ts';
import { TAKEN_OFF, textInput } from './inputs.ts';

/** What a form is called: the title of its system with 自评表 and the like in place of 指标体系. */
export function formTitle({ title }: System, form: string): string {
  return `${title.replace(/指标体系$/, '')}${form}`;
}

/** What stands behind the title of a form that has only what is still to be filled in. */
export const SUPPLEMENTARY = '（补充表）';

/** The name of a form, marked where it is a supplementary one. */
export function nameWith(name: string, supplement: Supplement | undefined): string {
  return supplement === undefined ? name : `${name}${SUPPLEMENTARY}`;
}

/** What a form is of, apart from the edition and the system of its view. */
export type FormSubject =
  | { readonly form: 'self'; readonly class: string; readonly unit: string }
  | { readonly form: 'blank'; readonly class: string }
  | { readonly form: 'department'; readonly department: string }
  | { readonly form: 'arranged' | 'summary'; readonly office: string | undefined };

/** The identity of a form: with the edition, the system and the whole digest that binds it. */
export function identityOf(
  { id: edition }: Edition,
  view: ProvedView,
  subject: FormSubject,
  supplement?: Supplement,
): FormIdentity {
  const { id: system } = view.system;
  const common = { edition, system, digest: view.proof.digest ?? '', checkCode: checkCodeOf(view) };
  return { ...subject, ...common, ...(supplement && { supplement: supplement.id }) };
}

/** A blank of a form's head or foot, or what stands there already. */
export function field(label: string, content: string | Input): Field {
  return { label: `${label}：`, content };
}

/** The year as a field of the head. */
export function yearField({ year, id }: Edition): Field {
  return field('考核年度', year === undefined ? id : `${year}年`);
}

/** Who filled the form in, and when. */
export function filledInLine(): Paragraph {
  return fieldsLine([
    field('填表人', textInput('填写填表人姓名')),
    field('联系电话', textInput('填写办公电话或者手机号码')),
    field('填表日期', textInput('填写日期，例如2020年12月1日')),
  ]);
}

/** How deductions are written, above a table that has any: on paper no cell says it. */
export function deductionLine(lines: readonly Line[]): readonly Paragraph[] {
  const hasAny = lines.some(({ criteria }) => criteria.some(({ deducts }) => deducts !== undefined));
  return hasAny ? [paragraph('foot', `标明“${ONLY_DEDUCTS}”的内容，${TAKEN_OFF}，不写负号。`)] : [];
}

/** Where one writes the date of a signature by hand. */
const SIGNED_ON = '　　年　　月　　日';
/** Room for a name and between two signatures, in characters. */
const SIGNATURE = { name: 8, gap: 2 } as const;
/** So many characters stand on a line of a form. */
const LINE = Math.floor(points(FORM_WIDTH) / STYLES.field.size);

/** Where those sign who answer for the form, each with a date, below each other where one line has no room for all; none where nobody does. */
export function signatureLines(signatures: readonly string[]): readonly Paragraph[] {
  if (signatures.length === 0) return [];
  const signed = signatures.map((each) => field(`${each}（签字）`, textInput(SIGN_HINT)));
  const room = Math.max(...signed.map(({ label }) => label.length)) + SIGNATURE.name;
  const columns = Math.max(1, Math.floor(LINE / (room + SIGNED_ON.length + SIGNATURE.gap)));
  const lines = Array.from({ length: Math.ceil(signed.length / columns) }, (_, line) =>
    signed.slice(line * columns, (line + 1) * columns),
  );
  return lines.map((line) =>
    fieldsLine(
      line.flatMap((each) => [
        { ...each, room: room - each.label.length },
        { label: SIGNED_ON, content: '', follows: true },
      ]),
    ),
  );
}

const SIGN_HINT = '打印后手写签名；报送电子表时可以先打上姓名';
