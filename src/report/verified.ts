import type { Addition } from '../artifact/addition.ts';
import type { Difference } from '../artifact/compare.ts';
import type { Departure } from '../artifact/departures.ts';
import type { Edition } from '../model/model.ts';
import type { Pending } from '../readers/reading.ts';
import { aroundDifference, beginning } from '../text/stretch.ts';
import { visible } from '../text/visible.ts';
import { displayWidth, padToWidth } from '../text/width.ts';
import type { SigningWords, Standing } from '../words/published/signing.ts';
import type { Words } from '../words/words.ts';
import { asJson } from './as-json.ts';
import type { Paint } from './text.ts';

/** How a file stands to the data. */
type Status = keyof Words['status'];

/** In the order in which they are counted. */
const STATUSES: readonly Status[] = [
  'intact',
  'resaved',
  'altered',
  'edited',
  'stale',
  'missing',
  'foreign',
  'damaged',
];

/** A file that was verified. */
export interface VerifiedFile {
  readonly path: string;
  /** The title of the document that it is. */
  readonly title?: string;
  /** The edition that it was held against, and its state. */
  readonly edition?: string;
  readonly state?: NonNullable<Edition['state']>;
  readonly status: Status;
  /** Why a damaged file cannot be read. */
  readonly reason?: keyof Words['unreadable'];
  /** Whether it has what units said of themselves, from another file than that against which it was held; true or left out. */
  readonly hasOtherScores?: boolean;
  /** Whether it was made from other data of the year, or other texts of notices, than there are now; true or left out. */
  readonly hasOtherYear?: boolean;
  readonly differences: readonly Difference[];
  readonly additions: readonly Addition[];
  /** In what a file that says the same is not as a build writes it. */
  readonly departures: readonly Departure[];
  /** What an office program holds ready in it to be decided about. */
  readonly pending: readonly Pending[];
  /** Whether it is what signing wrote beside signatures; true or left out. */
  readonly isAttestation?: true;
  /** How it stands to what it signs, where it is the file of a signature, or should be: by whom, by its own words, or by those of the register where it is not there. */
  readonly signature?: {
    readonly standing: Standing;
    readonly signer?: string | undefined;
    readonly date?: string | undefined;
    readonly algorithm?: string | undefined;
  };
  /** Whether it is held against what it said before those changes, and says the same; true or left out. Else all of them count as accepted. */
  readonly isBefore?: boolean;
}

/** Whether a file is what it should be, be it saved again by an office program. */
export function isAccepted({ status }: Pick<VerifiedFile, 'status'>): boolean {
  return status === 'intact' || status === 'resaved';
}

/** How many differences of a file are shown. */
const MOST_SHOWN = 20;

/** What was verified, for people: one line a file, below it what differs, at the end the counts. */
export function verifiedAsText(
  files: readonly VerifiedFile[],
  words: Words,
  paint: Paint,
  signing?: SigningWords,
): string {
  const width = Math.max(...STATUSES.map((status) => displayWidth(words.status[status])));
  const lines = files.flatMap((file) => {
    const label = paint(padToWidth(words.status[file.status], width), isAccepted(file) ? 'green' : 'red');
    return [
      `${label}  ${visible(file.path)}${aboutFile(file, words)}${aboutSignature(file, signing)}`,
      ...[...standingOf(file, signing), ...detailsOf(file, words, signing)].map(
        (line) => `${' '.repeat(width + 2)}${line}`,
      ),
    ];
  });
  const counts = STATUSES.map((status) => [status, files.filter((file) => file.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${words.status[status]} ${count}`);
  return [...lines, '', words.verified(files.length, counts)].join('\n').concat('\n');
}

/** Which document a file was held against. */
function aboutFile({ title, edition, state }: VerifiedFile, words: Words): string {
  return edition === undefined
    ? ''
    : `  ${words.verifiedAs(visible(title ?? ''), edition, words.state[state ?? 'unknown'])}`;
}

/** By whom a signature is, or should be. */
function aboutSignature({ signature }: VerifiedFile, words: SigningWords | undefined): string {
  if (signature?.signer === undefined || words === undefined) return '';
  const { signer, algorithm, date } = signature;
  return `  ${algorithm === undefined ? words.expected(visible(signer)) : words.by(visible(signer), algorithm, date && visible(date))}`;
}

function standingOf({ signature }: VerifiedFile, words: SigningWords | undefined): readonly string[] {
  return signature === undefined || words === undefined ? [] : [words.standing[signature.standing]];
}

function detailsOf(file: VerifiedFile, words: Words, signing: SigningWords | undefined): readonly string[] {
  const { status, differences, additions, departures, pending } = file;
  const all = [
    ...differences.map((each) => () => differenceAsText(each, words)),
    ...departures.map((each) => () => departureAsText(each, words)),
    ...pending.map((each) => () => pendingAsText(each, words)),
  ];
  const shown = all.slice(0, MOST_SHOWN).map((say) => say());
  const rest = all.length - shown.length;
  const wrong = additions.filter(({ expected, found }) => found === undefined || !found.equals(expected));
  return [
    ...(status === 'intact' || file.signature !== undefined || isOnlyPending(file)
      ? []
      : [hintFor(file, words, signing)]),
    ...(pending.length === 0 ? [] : [pendingHint(file, words)]),
    ...shown,
    ...(rest > 0 ? [words.andMore(rest)] : []),
    ...wrong.map(({ className, expected, found }) =>
      words.adds(visible(className), expected.toString(), found?.toString() ?? words.unknownTotal),
    ),
  ];
}

function hintFor(file: VerifiedFile, words: Words, signing: SigningWords | undefined): string {
  const { status, reason, hasOtherScores = false, hasOtherYear = false, isAttestation = false } = file;
  if (isAttestation && signing !== undefined && (status === 'edited' || status === 'missing'))
    return signing.attestation[status];
  if (hasOtherYear) return words.failure.scores.otherYear;
  if (hasOtherScores) return words.failure.scores.otherScores;
  return reason === undefined ? words.statusHint[status] : words.unreadable[reason];
}

/** Whether a file is as it should be but for what nobody has decided about. */
function isOnlyPending({ status, departures, pending }: VerifiedFile): boolean {
  return status === 'altered' && departures.length === 0 && pending.length > 0;
}

function pendingHint(file: VerifiedFile, words: Words): string {
  const comments = file.pending.filter(({ kind }) => kind === 'comment').length;
  return words.pending({
    changes: file.pending.length - comments,
    comments,
    isSame: isOnlyPending(file),
    isBefore: file.isBefore === true,
  });
}

function differenceAsText({ criterion, called, column, expected, found }: Difference, words: Words): string {
  const place = [called ?? criterion, column].flatMap((each) => (each === undefined ? [] : [visible(each)])).join(' ');
  if (expected === undefined) return words.surplus(place, beginning(found ?? ''));
  if (found === undefined) return words.lacking(place, beginning(expected));
  return words.differs(place, ...aroundDifference(expected, found));
}

function departureAsText({ kind, place, expected, found }: Departure, words: Words): string {
  const what = words.departure[kind](visible(beginning(place)));
  if (expected !== undefined && found !== undefined) return words.differs(what, ...aroundDifference(expected, found));
  if (found !== undefined) return words.surplus(what, beginning(found));
  return expected === undefined ? what : words.lacking(what, beginning(expected));
}

function pendingAsText({ kind, author, date, text }: Pending, words: Words): string {
  return words.pendingOf(kind, visible(author), visible(date), visible(beginning(text)));
}

/** What was verified, as JSON. */
export function verifiedAsJson(files: readonly VerifiedFile[]): string {
  return asJson({ files });
}
