import { error, warning } from '../entry.ts';

/** What can be found of the scheme: confirmation, year, weights, ranges, thresholds. */
export const SCHEME = {
  /** `bound` are phrases of the file that may belong to another year. */
  unconfirmed: warning<{ readonly title: string; readonly bound: readonly string[] }>({
    wrong: 'confirmed: false\nid: ideology\ntitle: 思想建设\n',
    right: 'id: ideology\ntitle: 思想建设\n',
  }),
  'unconfirmed-final': error<{ readonly title: string }>({
    file: '2020/county/1-ideology.yaml',
    right: 'id: ideology\n',
    wrong: 'confirmed: ⟦false⟧\nid: ideology\n',
  }),
  'year-mismatch': error<{ readonly year: string; readonly folder: string }>({
    file: '2020/scheme.yaml',
    right: 'year: 2020\n',
    wrong: 'year: ⟦2021⟧\n',
  }),
  'weights-sum': error<{ readonly actual: string; readonly parts: readonly string[]; readonly of: string }>({
    file: '2020/scheme.yaml',
    right: '    performance: 0.9\n',
    wrong: '    performance: ⟦0.8⟧\n',
  }),
  'range-reversed': error<{ readonly least: string; readonly most: string }>({
    file: '2020/scheme.yaml',
    right: '  fraud: { least: 5, most: 10 }\n',
    wrong: '  fraud: { least: ⟦10⟧, most: 5 }\n',
  }),
  'threshold-too-large': error<{ readonly threshold: string; readonly units: number; readonly group: string }>({
    file: '2020/scheme.yaml',
    right: '      leaderBarred: 1\n',
    wrong: '      leaderBarred: ⟦9⟧\n',
  }),
  'in-force-late': error<{ readonly since: string; readonly year: string }>({
    file: '2020/scheme.yaml',
    right: 'step: 0.05\n',
    wrong: 'inForceFrom: ⟦2021⟧\nstep: 0.05\n',
  }),
  'threshold-overlap': error<{
    readonly advanced: string;
    readonly lowest: 'unqualified' | 'performanceBarred' | 'leaderBarred';
    readonly last: string;
    readonly units: number;
    readonly group: string;
  }>({
    file: '2020/scheme.yaml',
    right: '      advanced: 1\n',
    wrong: '      advanced: ⟦3⟧\n',
  }),
  'threshold-above-full-marks': error<{ readonly atMost: string; readonly fullMarks: string }>({
    file: '2020/scheme.yaml',
    right: '      unqualified: { last: 1, atMost: 6 }\n',
    wrong: '      unqualified: { last: 1, atMost: ⟦60⟧ }\n',
  }),
};
