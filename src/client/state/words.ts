import { words as english } from '../../words/en/browser/page.ts';
import { words as chinese } from '../../words/zh/browser/page.ts';

/** What is said, in the language of the page. */
export const words = document.documentElement.lang.startsWith('en') ? english : chinese;
