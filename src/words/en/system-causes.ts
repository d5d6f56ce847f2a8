/** Causes of the system, each with what to do about it. */
const REASONS: Readonly<Record<string, readonly [cause: string, remedy: string]>> = {
  EACCES: ['you have no permission', 'See to the permissions of the file and of its folder'],
  EPERM: ['this is not allowed', 'See to the permissions of the file and of its folder, and whether it is read-only'],
  EBUSY: ['another program uses the file', 'Close that program and run this again'],
  ENOENT: ['the folder does not exist', 'Check the path, or make the folder first'],
  ENOSPC: ['the disk is full', 'Make room on it and run this again'],
  EDQUOT: ['your share of the disk is used up', 'Delete what is not needed, or ask for more, and run this again'],
  EFBIG: ['the file is larger than the system allows', 'Ask for a higher limit, or use another disk'],
  EROFS: ['the disk is read-only', 'Use a disk or a folder that can be written'],
  EIO: ['the disk failed', 'Check the disk and its connection, back up the data, and run this again'],
  EMFILE: ['too many files are open', 'Close some programs and run this again'],
  ENFILE: ['too many files are open', 'Close some programs and run this again'],
  ENOTDIR: ['a part of the path is no folder', 'Check the path'],
  EEXIST: ['a file of that name exists', 'Move it away, or use another name'],
  EISDIR: ['a folder has that name', 'Move it away, or write the name of a file'],
  ENAMETOOLONG: ['the name is too long', 'Use a shorter one'],
  ELOOP: ['links lead round in a circle', 'Delete the link that does'],
  ESTALE: ['the connection to the network drive is lost', 'Connect it again and run this again'],
};

/** Why the system could not do something, and what to do about it, by the code that it gives. */
export const reason = (code: string): string => {
  const [cause, remedy] = REASONS[code] ?? ['the system gives no reason', 'Check the disk and the permissions, and run this again'];
  return `${cause} (${code}). ${remedy}.`;
};
