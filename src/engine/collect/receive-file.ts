import type { Delivery } from '../../collect/delivery.ts';
import type { Delivered } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import { type FormReader, type FormWorkbook, formReader } from '../../readers/form-workbook.ts';
import { isUnreadable } from '../../readers/reading.ts';
import type { DeliveryFacts } from '../../text/delivery.ts';

/** Files that programs and systems leave behind, by their names; nobody has delivered them. */
const TEMPORARY = /^(?:~\$.*|\.~.*|\._.*|.*\.tmp|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Why nothing is read from a file. */
type FileCode = Extract<keyof DeliveryFacts, `file-${string}`>;
type Refused = { readonly [C in FileCode]: { readonly code: C; readonly facts: DeliveryFacts[C] } }[FileCode];

/** A folder of forms that came back. */
export interface FormsFolder {
  readonly path: string;
  /** What stands before the paths of its files where they are told, so that they are not those of another folder. */
  readonly prefix: string;
  /** Is given the bytes of every file that is read. */
  readonly seen?: (file: string, bytes: Uint8Array) => void;
}

/** Gives what reads a file of a folder into a delivery; whatever the file is, the next one can be read. */
export function fileReceiver(
  delivery: Delivery,
  world: Pick<World, 'folders'>,
  folder: FormsFolder,
): (file: Delivered) => void {
  const read = formReader();
  return (file) => {
    const found = openFile(world, folder, file, read);
    const told = `${folder.prefix}${file.path}`;
    if ('code' in found) delivery.refuse(told, found.code, found.facts);
    else delivery.receive(told, found);
  };
}

function openFile(
  world: Pick<World, 'folders'>,
  { path: folder, prefix, seen }: FormsFolder,
  { path, kind }: Delivered,
  read: FormReader,
): FormWorkbook | Refused {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (kind === 'link-outside') return { code: 'file-link', facts: {} };
  if (kind !== 'file') return { code: 'file-special', facts: {} };
  if (TEMPORARY.test(name)) return { code: 'file-temporary', facts: {} };
  try {
    const content = world.folders.bytes(`${folder}/${path}`);
    if (content.kind === 'too-large') return { code: 'file-unreadable', facts: { reason: 'too-large' } };
    if (content.kind !== 'bytes') return { code: 'file-special', facts: {} };
    seen?.(`${prefix}${path}`, content.bytes);
    const workbook = read(content.bytes, name);
    return typeof workbook === 'string' ? { code: 'file-kind', facts: { kind: workbook } } : workbook;
  } catch (error) {
    if (isUnreadable(error)) return { code: 'file-unreadable', facts: { reason: error.reason } };
    if (isOfMachine(error)) return { code: 'file-unreadable', facts: { reason: 'denied' } };
    throw error;
  }
}

/** Whether the machine would not give the file: no permission, a disk that fails. */
function isOfMachine(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
