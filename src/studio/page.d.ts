/** The page as HTML, in which `{{key}}` and `{{lang}}` are filled in. */
export const HTML: string;
/** The script of the page. */
export const SCRIPT: string;
/** The style of the page. */
export const STYLE: string;
/** The icon of the page, as SVG: browsers ask for one in any case. */
export const ICON: string;
