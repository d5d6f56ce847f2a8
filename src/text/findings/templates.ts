import { error } from '../entry.ts';

const OPINION = 'results/templates/opinion.hbs';

/** What can be found of the texts of notices that an office has of its own (模板). */
export const TEMPLATES = {
  /** Braces that open and do not close, or close what was not opened. */
  'template-syntax': error({
    file: OPINION,
    right: '{{#each asks}}\n',
    wrong: '⟦{{#if due}}⟧\n{{#each asks}}\n',
    correct: '{{#if due}}限{{due}}前。{{/if}}\n{{#each asks}}\n',
  }),
  /** A name for which nothing is printed where it stands. */
  'template-name': error<{
    readonly name: string;
    readonly suggestion: string | undefined;
    /** What may stand there. */
    readonly known: readonly string[];
  }>({
    file: OPINION,
    right: '{{left}}{{unit}}：\n',
    wrong: '{{left}}{{⟦units⟧}}：\n',
  }),
  /** Something else than names, `if`, `unless` and `each`, or more than a text of a notice has. */
  'template-feature': error<{ readonly problem: 'form' | 'length'; readonly printed: string }>({
    file: OPINION,
    right: '{{left}}{{unit}}：\n',
    wrong: '{{left}}⟦{{log unit}}⟧：\n',
  }),
};
