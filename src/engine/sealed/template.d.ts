/** The page that checks an edition, which `tools/client.ts` makes of `src/client/checker/`: the HTML with the places of what it is filled with, script and style. */
export const HTML: string;
export const SCRIPT: string;
export const STYLE: string;
