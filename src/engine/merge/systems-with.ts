import type { System } from '../../model/model.ts';
import { isFailure } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import type { SourceText } from '../../text/source.ts';
import { openState } from '../compare/states.ts';
import { withFiles } from '../revise/with-files.ts';

/** The systems of an edition that can be read whole, as they lie in the repository, with another text of a file. */
export async function systemsWith(files: Files, edition: string, changed: SourceText): Promise<readonly System[]> {
  // Data in a folder of its own is not the data of the folder in which Git runs the driver.
  if (!changed.path.startsWith('indicators/')) return [];
  try {
    const side = await openState({ name: '', files: withFiles(files, [changed]) }).side(edition);
    return (side?.edition.systems ?? []).filter(({ complete }) => complete);
  } catch (error) {
    if (isFailure(error)) return [];
    throw error;
  }
}
