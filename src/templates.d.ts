/** Modules that `tools/templates.ts` writes beside templates. */

declare module '*.typ.js' {
  /** The source as it stands. */
  export const text: string;
}

declare module '*.css.js' {
  /** The style sheet as it stands. */
  export const text: string;
  /** Its SHA-256 in Base64. */
  export const digest: string;
}

declare module '*.mjs.js' {
  /** The script for browsers as it stands. */
  export const text: string;
  /** Its SHA-256 in Base64. */
  export const digest: string;
}

declare module '*.hbs.js' {
  /** The compiled template, for `template` of `handlebars/runtime.js`. */
  export const spec: TemplateSpecification;
  /** The template as it stands. */
  export const text: string;
}

/** Handlebars without its compiler. The package declares it without the ending that Node asks for in a module. */
declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars';

  export = Handlebars;
}
