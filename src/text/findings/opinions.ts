import { error, warning } from '../entry.ts';

const LIST = '2020/opinions.yaml';

/** What can be found of what was said of a draft, and of what was decided on it (意见和采纳情况). */
export const OPINIONS = {
  /** A number that two opinions have. */
  'opinion-twice': error<{ readonly number: string; readonly next: string }>({
    file: LIST,
    right: '  - number: 2\n',
    wrong: '  - number: ⟦1⟧\n',
  }),
  /** An open opinion about something that is not there, or that lacks what its field needs. */
  'opinion-about': warning<{
    readonly number: string;
    readonly what: 'item' | 'setting' | 'nothing';
    readonly name: string;
    readonly suggestion: string | undefined;
  }>({
    file: LIST,
    right: '    item: center-group-plan\n    field: text\n',
    wrong: '    item: ⟦center-group-plans⟧\n    field: text\n',
  }),
  /** A decision to take something otherwise or not at all, without a reason. */
  'opinion-reason': error<{ readonly outcome: 'adapted' | 'rejected' }>({
    file: LIST,
    right: '    decision: { outcome: rejected, reason: 与上级规定一致，予以保留, by: organization, on: 2020-03-20 }\n',
    wrong: '    decision: { outcome: ⟦rejected⟧, by: organization, on: 2020-03-20 }\n',
  }),
  /** What something became, of an opinion that was not taken. */
  'opinion-to': error({
    file: LIST,
    right: '    decision: { outcome: rejected, reason: 与上级规定一致，予以保留, by: organization, on: 2020-03-20 }\n',
    wrong:
      '    decision: { outcome: rejected, to: ⟦每季度核查党员信息库⟧, reason: 与上级规定一致，予以保留, by: organization, on: 2020-03-20 }\n',
  }),
  /** What was taken is not what the data says. */
  'opinion-overtaken': warning<{
    readonly number: string;
    /** What it was to become, and what stands there; undefined where that is no text. */
    readonly wanted: string | undefined;
    readonly now: string | undefined;
  }>({
    file: LIST,
    right: '    before: 1\n    after: 2\n',
    wrong: '    before: 1\n    after: ⟦1.5⟧\n',
  }),
  /** Opinions on which nothing is decided, in an edition that is final. */
  'opinion-open': warning<{ readonly edition: string; readonly count: number; readonly numbers: readonly string[] }>({
    wrong: 'state: final    # opinions.yaml: - number: 3\n',
    right: 'state: review\n',
  }),
};
