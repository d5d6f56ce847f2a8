/** Whether a text is the number of a page and nothing else: — 1 —, 第 2 页 共 9 页. */
export function isPageNumber(text: string): boolean {
  return /^\s*(?:[—–－-]\s?\d{1,4}\s?[—–－-]|第\s?\d{1,4}\s?页(?:[，,]?\s?共\s?\d{1,4}\s?页)?)\s*$/u.test(text);
}
