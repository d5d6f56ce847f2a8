/** What the explanation in an archive tells. */
export interface ArchiveFacts {
  readonly edition: string;
  readonly title: string;
  /** The version of the program that made the documents. */
  readonly program: string;
  readonly systems: readonly ArchivedSystem[];
  /** How many files there are, the two lists of digests left out. */
  readonly files: number;
  readonly hasResults: boolean;
  /** The names of the signatures beside the documents. */
  readonly signatures: readonly string[];
}

/** A system of it, as its JSON has it. */
interface ArchivedSystem {
  readonly id: string;
  readonly title: string;
  readonly checkCode: string;
  readonly digest: string;
  /** What the level-1 indicators add to for each class, with its id. */
  readonly sums: readonly { readonly id: string; readonly sum: string }[];
}

/** What is said of archives in one language. */
export interface ArchiveWords {
  /** The names of the explanation in the archive, and of the page that checks. */
  readonly name: string;
  readonly page: string;
  /** The explanation: what lies where in which format, and how all of it is checked without this program. Lines that stand in by four spaces are commands. */
  readonly explained: (facts: ArchiveFacts) => string;
  /** Of what was written, at last the SHA-256 of its list of digests. */
  readonly archived: (folder: string, files: number, zip: string, sha256: string) => string;
  readonly same: (folder: string) => string;
  /** Errors or departures were told before. */
  readonly refused: string;
  readonly failure: {
    readonly notFinal: (edition: string) => string;
    readonly notBuilt: (folder: string, edition: string) => string;
    /** Of some documents no format is there; the name of a file of each. */
    readonly notWhole: (folder: string, names: readonly string[], edition: string) => string;
    /** A file whose name cannot stand in a list of digests, or that Windows cannot have. */
    readonly oddName: (path: string) => string;
    /** Two files whose names differ in capitals or in how a character is composed: one file on some machines. */
    readonly likeNames: (one: string, other: string) => string;
    /** A link that leads out of its folder, a pipe, a device. */
    readonly notFile: (path: string) => string;
    readonly savedAgain: (path: string, edition: string) => string;
    readonly otherInput: (path: string, edition: string) => string;
    readonly occupied: (path: string) => string;
  };
}

/** A command that adds up, in the JSON of the documents, what the level-1 indicators count for each class; one that only groups counts what its parts do. In millionths, since jq has floats. */
export const SUMS = `jq -r 'def sum($c): if .points[$c] then .points[$c] | tonumber * 1000000 | round elif .parts then [.parts[] | sum($c)] | add // 0 else 0 end; .systems[] | .id as $s | .content.indicators as $all | .totals | keys_unsorted[] as $c | "\\($s) \\($c) \\([$all[] | sum($c)] | add / 1000000)"' documents/indicators.json`;

/** A command that prints the lines of a list of SHA-256 to which files do not answer: in the words of every shell and machine alike. */
export const DIFFERING = "LC_ALL=C sha256sum -c SHA256SUMS | sed '/: OK$/d'";

/** A command that lists what lies in the folder and not in its lists of digests, each behind some words: files and links. */
export function strayFiles(words: string): string {
  return `find . ! -type d ! -path ./SHA256SUMS ! -path ./SM3SUMS | cut -c 3- | while IFS= read -r name; do cut -c 67- SHA256SUMS | grep -qxF -e "$name" || echo "${words}$name"; done`;
}

/** A command that makes the digests of systems, by their ids. */
export function digestsOf(ids: readonly string[]): string {
  return `for id in ${ids.join(' ')}; do jq -cSj --arg id "$id" '.systems[] | select(.id == $id) | .content' documents/indicators.json | sha256sum | cut -c 1-64; done`;
}

/** The commands that check a signature beside the documents with the tools of OpenSSL (`docs/signatures.md`). */
export function signatureChecks(name: string): string {
  const file = `documents/${name}`;
  return [
    `    (cd documents && sed -n 's/^清单 SHA-256：\\(.*\\)/\\1  manifest.json/p; s/^证明 SHA-256：\\(.*\\)/\\1  attestation.json/p' ${name} | sha256sum -c)`,
    '    d=$(mktemp -d)',
    `    sed '/^-----BEGIN SIGNATURE-----/,$d' ${file} > "$d/signed"`,
    `    sed -n '/^-----BEGIN PUBLIC KEY-----/,/^-----END PUBLIC KEY-----/p' ${file} > "$d/key.pem"`,
    `    sed -n '/^-----BEGIN SIGNATURE-----/,$p' ${file} | sed '/^-----/d' | openssl base64 -d > "$d/signature"`,
    `    openssl pkeyutl -verify -pubin -inkey "$d/key.pem" -rawin -in "$d/signed" -sigfile "$d/signature" $(openssl pkey -pubin -in "$d/key.pem" -noout -text | grep -qi sm2 && echo "-digest sm3 -pkeyopt distid:1234567812345678")`,
    '    openssl pkey -pubin -in "$d/key.pem" -outform DER | sha256sum',
    '',
  ].join('\n');
}
