/** What a command gives back: 0 nothing to say, 1 findings, 2 it could not do what was asked. */
export type ExitCode = 0 | 1 | 2;
