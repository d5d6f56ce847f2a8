/** An error makes the data unfit to publish; a warning is something that its writer surely did not want. Either one is a finding. */
export type Severity = 'error' | 'warning';

/** A mistake that gives a code, as a change of one place in a small sound repository (the tests hold it; one in a file of 2021 in a repository that has two years): in `file`, whose path is from `indicators/` unless it lies in `results/`, somebody wrote the lines `wrong` in place of `right`. `⟦` and `⟧` enclose the place that the finding points at. */
export interface Example {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** How to write what was meant, where that is not what stood there before. */
  readonly correct?: string;
}

/** The path of the file of an example from the root of the repository. */
export function pathOfExample({ file }: Pick<Example, 'file'>): string {
  return file.startsWith('results/') ? file : `indicators/${file}`;
}

/** Files, folders or lines as somebody had them, and as they should be. */
interface FileExample {
  readonly wrong: string;
  readonly right: string;
}

/** What belongs to a code: how grave what it stands for is, a mistake that gives it, and (as a type) the facts that its sentences need. */
export interface Entry<F extends object = object> {
  readonly severity: Severity;
  readonly example: Example | FileExample;
  /** There is none at run time: it only keeps the type. */
  readonly facts?: F;
}

/** The facts of an entry. */
export type FactsOf<E> = E extends Entry<infer F> ? F : never;

/** An entry for what makes the data unfit to publish. */
export function error<F extends object = Record<string, never>>(example: Entry['example']): Entry<F> {
  return { severity: 'error', example };
}

/** An entry for what its writer surely did not want. */
export function warning<F extends object = Record<string, never>>(example: Entry['example']): Entry<F> {
  return { severity: 'warning', example };
}
