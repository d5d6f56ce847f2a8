import { type AttachedFile, Unreadable } from '../reading.ts';
import { childOf, childrenOf, type XmlElement } from '../xml-tree.ts';
import { type OfdPackage, placeIn } from './package.ts';

/** An attachment of a document, with all that its list says of it. */
export interface Attachment extends AttachedFile {
  readonly element: XmlElement;
}

/** Attachments that a document may list. */
const MOST_ATTACHMENTS = 1000;

/**
 * The attachments of a document in the order in which they are listed (GB/T 33190-2016, 20.1); one of which there is no
 * file has no content, and a list that is not there is one without a name. What is said of their size is not
 * believed. Throws `Unreadable` for more than a thousand: each may lead to the same large file.
 */
export function attachmentsOf(ofd: OfdPackage): readonly Attachment[] {
  return childrenOf(ofd.document, 'Attachments').flatMap((place): readonly Attachment[] => {
    const list = ofd.tree(ofd.documentName, placeIn(place));
    if (list === undefined) return [{ element: place, name: '', content: undefined }];
    if (list.tree.children.length > MOST_ATTACHMENTS) throw new Unreadable('too-large');
    return list.tree.children.map((element) => ({
      element,
      name: element.attributes.get('Name') ?? '',
      content: ofd.bytes(list.name, placeIn(childOf(element, 'FileLoc'))),
    }));
  });
}
