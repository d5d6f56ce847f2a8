/** What a character is that no printed page can show: the common ones by name, the others by kind. */
export type CharacterKind =
  | 'byte-order-mark'
  | 'control'
  | 'direction'
  | 'format'
  | 'joiner'
  | 'left-to-right'
  | 'line-separator'
  | 'non-joiner'
  | 'noncharacter'
  | 'paragraph-separator'
  | 'private'
  | 'replacement'
  | 'return'
  | 'right-to-left'
  | 'soft-hyphen'
  | 'surrogate'
  | 'tab'
  | 'word-joiner'
  | 'zero-width-space';

/** What a character is that looks like a space, or like nothing, and is no space to YAML. */
export type WhiteKind = CharacterKind | 'wide-space' | 'no-break-space' | 'other-space';

/** What of Markdown the documents do not print, and what is wrong with titles in it. */
export type MarkupKind =
  | 'break'
  | 'code'
  | 'deep-heading'
  | 'entity'
  | 'footnote'
  | 'html'
  | 'image'
  | 'link'
  | 'list'
  | 'no-title'
  | 'quote'
  | 'rule'
  | 'second-title'
  | 'setext'
  | 'table'
  | 'unspaced-heading';

/** A line of the list of annexes: as it is printed, and as placeholders give it. */
export interface AnnexLine {
  readonly printed: string;
  readonly placeholders: string;
}
