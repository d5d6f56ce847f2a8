import { type Document, isSeq, type Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';

/** Prints `[甲, 乙]` without and `{ 甲: 1 }` with spaces inside, where `yaml` knows only both or neither; and sets a comment behind a value off by a space, since it may have stood in a line of its own. */
export function prepare(document: Document.Parsed): void {
  visit(document, { Collection: (_, node) => padBraces(node), Scalar: (_, node) => spaceComment(node) });
}

/** A comment as it is printed: without white space at the ends of its lines. */
export function commentString(comment: string): string {
  return comment
    .split('\n')
    .map((line) => (line === '' ? '' : `#${line.trimEnd()}`))
    .join('\n');
}

function padBraces(node: YAMLMap | YAMLSeq): void {
  const print = node.toString as Print;
  const flowCollectionPadding = isSeq(node) ? '' : ' ';
  node.toString = ((context, ...rest) =>
    print.call(node, context && { ...context, flowCollectionPadding }, ...rest)) as Print;
}

type Print = (this: YAMLMap | YAMLSeq, context?: object, ...rest: unknown[]) => string;

function spaceComment(node: Scalar): void {
  if (node.comment && /^[^\s#!]/.test(node.comment)) node.comment = ` ${node.comment}`;
}
