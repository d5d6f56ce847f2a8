import { visible } from '../../text/visible.ts';

/** What has a meaning in Markdown or HTML. */
const MARKUP = /[<>"\\`*_[\]|{}]/;
/** What can begin or join a reference, mention, command, label, emoji, formula or address of a host. */
const TRIGGER = /[&@#!~%$^:]/;

/**
 * A text of the data for a comment: it comes out as it is, whatever it says. Entities keep it out of Markdown; but hosts
 * look for mentions, references and addresses in the text that was made of it, so a character that one needs stands in
 * an element of its own, which parts the text and cannot be seen. What would break the line is shown as `·`.
 */
export function escaped(text: string): string {
  return visible(text).replace(TOKEN, (token) =>
    MARKUP.test(token) ? entity(token) : TRIGGER.test(token) ? apart(entity(token)) : apart(token),
  );
}

/** Characters of both kinds; dots and hyphens within names (`www.gov.cn`, `GH-12`); what looks like a commit, six digits at a time. */
const TOKEN = /[&<>"\\`*_[\]|{}@#!~%$^:]|(?<=[A-Za-z])\.(?=[A-Za-z])|(?<=[A-Za-z])-(?=\d)|[\da-fA-F]{6}(?=[\da-fA-F])/g;

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function apart(html: string): string {
  return `<span>${html}</span>`;
}
