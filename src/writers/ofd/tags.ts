import { NAMESPACE } from './page.ts';
import { type Element, isElement } from './pdf/structure.ts';

/** The namespace of tags: headings, paragraphs and tables by the names that PDF has for them. */
export const TAGS = 'urn:zhunsheng:structure:1';

/** Objects of a page by the content of a PDF from which they came. */
export interface ObjectsOfPage {
  /** The number of the page in the document. */
  readonly id: number;
  readonly objects: ReadonlyMap<number, readonly number[]>;
}

/** The file of tags: the structure of a document, with the objects of pages that each element is made of. `pages` are known by their numbers in the PDF. */
export function tagsPart(structure: readonly Element[], pages: ReadonlyMap<number, ObjectsOfPage>): string {
  const written = new Set<number>();
  const tag = (element: Element): string => {
    const members = element.members.map((member) => (isElement(member) ? tag(member) : references(member))).join('');
    const spans = [
      element.columns === undefined ? '' : ` ColSpan="${element.columns}"`,
      element.rows === undefined ? '' : ` RowSpan="${element.rows}"`,
    ].join('');
    const open = `t:${element.role}${spans}`;
    return members === '' ? `<${open}/>` : `<${open}>${members}</t:${element.role}>`;
  };
  const references = ({ page, mark }: { readonly page: number; readonly mark: number }): string => {
    const { id, objects } = pages.get(page) ?? { id: 0, objects: new Map<number, readonly number[]>() };
    const own = (objects.get(mark) ?? []).filter((object) => !written.has(object) && written.add(object));
    return own.map((object) => `<ofd:ObjectRef PageRef="${id}">${object}</ofd:ObjectRef>`).join('');
  };
  return `<t:Structure xmlns:t="${TAGS}" ${NAMESPACE}>${structure.map(tag).join('')}</t:Structure>`;
}
