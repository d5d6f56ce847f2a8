import type schema from '../../schemas/scheme.schema.json';
import { FORM_COLUMNS, type FormColumn, type Forms, LEVEL_COLUMNS } from '../model/forms.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { type Written, within } from '../text/written.ts';
import { choice, count, readSettings, type Setting, type Settings, someOf, textsOrNone } from './settings.ts';

/** How forms are set out; what is not stated, or not as the schema allows, has its default. */
export function readForms(scheme: Written, report: (diagnostic: Diagnostic) => void): Forms {
  return readSettings<Forms, Properties>(FORMS, within(scheme, 'forms'), report);
}

type Properties = (typeof schema)['definitions']['forms']['properties'];

/** Every setting of the forms under the key of its schema. */
const FORMS: Settings<Forms, Properties> = {
  fileNames: choice('ids', 'chinese'),
  selfAssessment: form<'selfAssessment'>({
    columns: columns('number', ...LEVEL_COLUMNS, 'department', 'self-note', 'evidence'),
    signatures: textsOrNone('填表人', '分管负责人', '主要负责人'),
    evidenceRows: count(30, 1, 500),
  }),
  department: form<'department'>({
    columns: columns('number', ...LEVEL_COLUMNS),
    signatures: textsOrNone('评分人', '复核人', '主要负责人'),
    sheets: choice('auto', 'one', 'per-unit'),
    reasons: choice('required', 'optional'),
  }),
  summary: form<'summary'>({
    signatures: textsOrNone('汇总人', '审核人', '主要负责人'),
  }),
};

function form<Key extends Exclude<keyof Forms, 'fileNames'>>(
  settings: Settings<Forms[Key], Properties[Key]['properties']>,
): Setting<Forms[Key]> {
  return { read: (forms, key, report) => readSettings(settings, within(forms, key), report) };
}

function columns(...usual: readonly FormColumn[]): Setting<readonly FormColumn[]> {
  return someOf(FORM_COLUMNS, usual);
}
