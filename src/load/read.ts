import type { Files } from '../ports/files.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { placeOfFile, type SourceText } from '../text/source.ts';

/** Reads a file of the repository as a source text. Undefined, with one finding, when it is missing, too large, not UTF-8 text, no file, or a link that leaves the repository. */
export function readSource(
  files: Files,
  path: string,
  report: (diagnostic: Diagnostic) => void,
): SourceText | undefined {
  const content = files.read(path);
  const place = placeOfFile(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  switch (content.kind) {
    case 'text':
      return { path, text: content.text };
    case 'missing':
      report(finding('file-missing', place, { file: path }));
      return undefined;
    case 'not-a-file':
      report(finding('file-type', place, { name }));
      return undefined;
    case 'link-outside':
      report(finding('link-outside', place, { name }));
      return undefined;
    case 'too-large':
      report(finding('file-too-large', place, { bytes: content.bytes, limit: content.limit }));
      return undefined;
    case 'encoding': {
      const source = { path, text: content.text };
      const end = content.text.length;
      report(finding('file-encoding', { source, start: end, end }, { guess: content.guess }));
      return undefined;
    }
  }
}
