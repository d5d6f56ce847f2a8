import { type Diagnostic, severityOf } from '../text/diagnostic.ts';

/** How many of the findings are errors and how many are warnings. */
export function countFindings(findings: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const errors = findings.filter((each) => severityOf(each) === 'error').length;
  return { errors, warnings: findings.length - errors };
}
