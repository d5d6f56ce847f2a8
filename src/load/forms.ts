import { FORM_COLUMNS, type FormColumn, type Forms } from '../model/forms.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { hasKey, type Written, within } from '../text/written.ts';
import { integerAt, textsAt, wordAt } from './node.ts';

/** Blank rows of the list of evidence where nothing is said. */
const EVIDENCE_ROWS = 30;

/** How forms are set out; what is not stated, or not as the schema allows, has its default. */
export function readForms(scheme: Written, report: (diagnostic: Diagnostic) => void): Forms {
  const forms = within(scheme, 'forms');
  const self = within(forms, 'selfAssessment');
  const department = within(forms, 'department');
  return {
    selfAssessment: {
      columns: columnsAt(self, ['number', 'level-1', 'level-2', 'level-3', 'department', 'self-note', 'evidence']),
      signatures: signaturesAt(self, ['填表人', '分管负责人', '主要负责人']),
      evidenceRows: integerAt(self, 'evidenceRows', report) ?? EVIDENCE_ROWS,
    },
    department: {
      columns: columnsAt(department, ['number', 'level-1', 'level-2', 'level-3']),
      signatures: signaturesAt(department, ['评分人', '复核人', '主要负责人']),
      needsReasons: wordAt(department, 'reasons', ['required', 'optional']) !== 'optional',
    },
    summary: { signatures: signaturesAt(within(forms, 'summary'), ['汇总人', '审核人', '主要负责人']) },
  };
}

function columnsAt(form: Written, usual: readonly FormColumn[]): readonly FormColumn[] {
  const wanted = textsAt(form, 'columns');
  return hasKey(form, 'columns') ? FORM_COLUMNS.filter((each) => wanted.includes(each)) : usual;
}

function signaturesAt(form: Written, usual: readonly string[]): readonly string[] {
  return hasKey(form, 'signatures') ? textsAt(form, 'signatures') : usual;
}
