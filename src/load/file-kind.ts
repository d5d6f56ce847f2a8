/** The kinds of YAML file, each with a schema of that name. */
export type FileKind =
  | 'adjustments'
  | 'components'
  | 'decisions'
  | 'departments'
  | 'entries'
  | 'history'
  | 'indicator'
  | 'notices'
  | 'opinions'
  | 'rectifications'
  | 'retired'
  | 'scheme'
  | 'signers'
  | 'units';

/** Whether files of a kind lie in `results/`: what a year brings, in place of what is assessed. */
export function isOfResults(kind: FileKind | 'measures'): boolean {
  return OF_RESULTS.includes(kind);
}

const OF_RESULTS: readonly (FileKind | 'measures')[] = [
  ...(['adjustments', 'components', 'decisions', 'entries', 'history', 'notices', 'rectifications'] as const),
];
