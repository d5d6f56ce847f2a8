/** The page as HTML, in which `{{key}}` and `{{lang}}` are filled in. */
export const HTML: string;
/** The scripts of the page by their names: `page.js` is the first, and imports the others when they are wanted. */
export const SCRIPTS: Readonly<Record<string, string>>;
/** The style of the page. */
export const STYLE: string;
/** The icon of the page, as SVG: browsers ask for one in any case. */
export const ICON: string;
