import type { PreviewWords, PrintWords } from '../../browser/print.ts';

/** What the page of the studio says in English of pages as they are printed. */
export const print: PrintWords = {
  name: 'Printed page',
  show: 'Show the printed page',
  hide: 'Hide the page',
  document: 'Document whose pages are shown',
  annex: 'Annex of this system',
  page: (page, pages) => `Page ${page} of ${pages}`,
  image: (title, page) => `${title}, page ${page}`,
  previous: 'Previous page',
  next: 'Next page',
  larger: 'Larger',
  smaller: 'Smaller',
  keys: 'As it is printed: PageUp and PageDown turn pages, Home and End go to the first and last, + and − change the size; a click leads to the item in the table',
  tried: 'With what is being typed, which is not written yet. ',
  unproved: 'The data have errors; it cannot be published like this until they are mended.',
  older: (why) => `This is the page from before the change. ${why}`,
};

/** What an editor says in English that shows them beside the file. */
export const preview: PreviewWords = {
  title: 'Zhunsheng: printed page',
  nothing: 'Open a file of an edition in indicators/: its page is shown here as it is printed, the one that holds the item under the cursor.',
  setting: 'Setting the page…',
  keys: 'As it is printed: PageUp and PageDown turn pages, Home and End go to the first and last, + and − change the size; a click moves the cursor to the item',
  tooOld: 'The program that was started shows no pages. Update the one that is installed in this folder, or set zhunsheng.program to a newer one, or to nothing.',
};
