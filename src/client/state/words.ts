const isEnglish = document.documentElement.lang.startsWith('en');

/** What is said, in the language of the page: only that is read. */
export const { words } = isEnglish
  ? await import('../../words/en/browser/page.ts')
  : await import('../../words/zh/browser/page.ts');
