/** The script of the editor of YAML, as a module that the page imports. */
export const SCRIPT: string;
