/** The kinds of YAML file, each with a schema of that name. */
export type FileKind =
  | 'adjustments'
  | 'components'
  | 'decisions'
  | 'departments'
  | 'history'
  | 'indicator'
  | 'retired'
  | 'scheme'
  | 'units';

/** Whether files of a kind lie in `results/`: what a year brings, in place of what is assessed. */
export function isOfResults(kind: FileKind | 'measures'): boolean {
  return kind === 'adjustments' || kind === 'components' || kind === 'decisions' || kind === 'history';
}
