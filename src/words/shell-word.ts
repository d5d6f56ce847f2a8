/** A word as it is typed on a command line, so that a whole line can be copied: in double quotes where it has a space or another sign that would part it, which shells of Windows, Linux and macOS understand. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./\\:@%+~^-]+$/u.test(text) ? text : `"${text.replace(/["$`]/g, '\\$&')}"`;
}
