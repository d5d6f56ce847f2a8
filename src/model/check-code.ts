/** The check code (校验码) that people compare: the first 64 bits of a digest in groups of four, `8F3A-22C1-90DE-4B17`. */
export function checkCode(digest: string): string {
  return (digest.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}
