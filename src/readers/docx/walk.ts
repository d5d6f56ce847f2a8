import type { Pending, Trait, TraitKind } from '../reading.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { Styles } from './styles.ts';

/** What is collected while a document is walked through. */
export interface Walk {
  /** Makes a tree of a part. */
  readonly treeOf: (part: Uint8Array) => XmlElement;
  readonly styles: Styles;
  /** The program that saved the document last, by the first word of its name: `LibreOffice`, `Microsoft`, `WPS`. */
  readonly savedBy: string;
  /** In what: empty for the body, `footer default` in a footer. */
  readonly within: string;
  readonly add: (kind: TraitKind, place: string, value: string, mayBeLost?: Trait['mayBeLost']) => void;
  /** The same, but nothing twice. */
  readonly addOnce: Walk['add'];
  readonly pend: (kind: Pending['kind'], mark: XmlElement, text: string) => void;
}

/** Tells of a change of formatting that is to be decided about. */
export function formatting(properties: XmlElement | undefined, text: string, { pend }: Walk): void {
  const change = properties?.children.find(({ name }) =>
    /(?:PrChange|^cell(?:Ins|Del|Merge)|^numberingChange)$/.test(name),
  );
  if (change !== undefined) pend('formatting', change, text);
}

/** Tells of the mark at the end of a paragraph that somebody put in or took away: without it two paragraphs are one. */
export function endings(properties: XmlElement | undefined, { pend }: Walk): void {
  for (const each of properties?.children ?? []) {
    if (each.name === 'ins' || each.name === 'moveTo') pend('insertion', each, '¶');
    if (each.name === 'del' || each.name === 'moveFrom') pend('deletion', each, '¶');
  }
}
