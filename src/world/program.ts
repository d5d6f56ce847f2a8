/** The version of the program and the digest of its sources, put in when it is bundled. */
declare const PROGRAM: string;

/** The version of the program with a digest of its sources: `0.1.0 1a2b3c4d5e6f7a8b`. Undefined while it is run from its sources, which may change at any moment. */
export function programName(): string | undefined {
  return typeof PROGRAM === 'string' ? PROGRAM : undefined;
}

/** What this process runs on: `Node.js v20.20.2, linux x64`. */
export function machineName(): string {
  return `Node.js ${process.version}, ${process.platform} ${process.arch}`;
}
