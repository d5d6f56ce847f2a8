import Handlebars from 'handlebars';
import { NOTICE_NAMES } from '../../model/years/notices.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { SourceText, Span } from '../../text/source.ts';
import { nearest } from '../../text/suggest.ts';
import { forbiddenIn } from '../characters.ts';

/** So many characters a template has at most: lists of the data are short, so that what it prints is bounded, too. */
const LONGEST = 20_000;

/**
 * The text of a notice that an office has of its own may print what there is of a notice, ask whether it is there, and go
 * through its lists, and nothing else of Handlebars: no helper runs, nothing is included, and nothing outside is reached.
 * What is held here is never compiled otherwise.
 */
export function* judgeTemplate(source: SourceText): Iterable<Diagnostic> {
  if (source.text.length > LONGEST) {
    const [printed = ''] = source.text.split('\n', 1);
    const facts = { problem: 'length', printed: printed.trimEnd() } as const;
    yield finding('template-feature', { source, start: 0, end: printed.trimEnd().length }, facts);
    return;
  }
  yield* forbiddenIn(source);
  const program = parsed(source);
  if ('start' in program) yield finding('template-syntax', program, {});
  else yield* judgeBody(program.body, { source, ...OUTSIDE });
}

/** What may be named at a place. */
interface Scope {
  readonly source: SourceText;
  readonly names: readonly string[];
  readonly lists: readonly string[];
  /** What may be asked for in `if` and `unless`. */
  readonly asked: readonly string[];
}

const { texts, lists, ofTalk, ofMembers, askedOfMembers, places } = NOTICE_NAMES;
/** Outside of lists, and for a member of one. */
const OUTSIDE = { names: [...texts, ...ofTalk, ...places], lists, asked: [...texts, ...ofTalk, ...lists] };
const INSIDE = { names: [...ofMembers, ...places], lists: [], asked: [...ofMembers, ...askedOfMembers] };

/** The parsed template; where it cannot be understood the tag that has no other, or the line. */
function parsed(source: SourceText): hbs.AST.Program | Span {
  try {
    return Handlebars.parse(source.text);
  } catch (error) {
    const unpaired = unpairedTag(source);
    if (unpaired !== undefined) return unpaired;
    const { lineNumber, message } = error as { readonly lineNumber?: number; readonly message: string };
    const line = lineNumber ?? Number(/\bline (\d+)/.exec(message)?.[1] ?? 1);
    const start = offsetOf(source.text, line, 0);
    const [text = ''] = source.text.slice(start).split('\n', 1);
    return { source, start, end: start + text.trimEnd().length };
  }
}

const TAG = /\{\{~?([#/])\s*([^\s{}~]*)[^{}\n]*\}\}/g;

/** The first tag that closes nothing, or the last that nothing closes. */
function unpairedTag(source: SourceText): Span | undefined {
  const open: { readonly name: string; readonly place: Span }[] = [];
  for (const { 0: tag, 1: sign, 2: name = '', index } of source.text.matchAll(TAG)) {
    const place = { source, start: index, end: index + tag.length };
    if (sign === '#') open.push({ name, place });
    else if (open.pop()?.name !== name) return place;
  }
  return open.at(-1)?.place;
}

function* judgeBody(body: readonly hbs.AST.Statement[], scope: Scope): Iterable<Diagnostic> {
  for (const statement of body) {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        break;
      case 'MustacheStatement':
        yield* judgePrinted(statement as hbs.AST.MustacheStatement, scope);
        break;
      case 'BlockStatement':
        yield* judgeBlock(statement as hbs.AST.BlockStatement, scope);
        break;
      default:
        yield otherForm(statement, scope);
    }
  }
}

function* judgePrinted(statement: hbs.AST.MustacheStatement, scope: Scope): Iterable<Diagnostic> {
  const { path, params, hash, escaped } = statement;
  // What three braces mean elsewhere is of no use here: nothing of the data is markup.
  if (!escaped || params.length > 0 || hash !== undefined) yield otherForm(statement, scope);
  else yield* judgeName(path, scope.names, scope);
}

function* judgeBlock(block: hbs.AST.BlockStatement, scope: Scope): Iterable<Diagnostic> {
  const { path, params, hash, program, inverse } = block;
  const name = nameOf(path);
  const [about] = params;
  const bound = [program, inverse].some((each) => (each?.blockParams?.length ?? 0) > 0);
  if (!BLOCKS.includes(name ?? '') || about === undefined || params.length > 1 || hash !== undefined || bound) {
    yield otherForm(block, scope);
    return;
  }
  yield* judgeName(about, name === 'each' ? scope.lists : scope.asked, scope);
  const within = name === 'each' ? { source: scope.source, ...INSIDE } : scope;
  // Of `{{^if …}}` the first part is the one that is left out.
  if (program !== undefined) yield* judgeBody(program.body, within);
  if (inverse !== undefined) yield* judgeBody(inverse.body, scope);
}

const BLOCKS: readonly string[] = ['if', 'unless', 'each'];

function* judgeName(expression: hbs.AST.Expression, known: readonly string[], scope: Scope): Iterable<Diagnostic> {
  const name = nameOf(expression);
  if (name === undefined) yield otherForm(expression, scope);
  else if (!known.includes(name)) {
    yield finding('template-name', spanOf(expression, scope), { name, suggestion: nearest(name, known), known });
  }
}

/** The name in an expression; undefined where it is something else, such as a number, or leads out of its place. */
function nameOf(expression: hbs.AST.Expression): string | undefined {
  if (expression.type !== 'PathExpression') return undefined;
  // What begins with `@` or `../`, and `this`, is not made of its parts alone.
  const { original, parts } = expression as hbs.AST.PathExpression;
  return parts.join('.') === original ? original : undefined;
}

function otherForm(node: hbs.AST.Node, scope: Scope): Diagnostic {
  const place = spanOf(node, scope);
  const [printed = ''] = scope.source.text.slice(place.start, place.end).split('\n', 1);
  return finding('template-feature', { ...place, end: place.start + printed.length }, { problem: 'form', printed });
}

function spanOf({ loc }: hbs.AST.Node, { source }: Scope): Span {
  const [start, end] = [loc.start, loc.end].map(({ line, column }) => offsetOf(source.text, line, column));
  return { source, start: start ?? 0, end: end ?? 0 };
}

/** Lines are counted from 1, columns from 0. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column;
}
