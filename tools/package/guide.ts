import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type Entry, filesBelow, madeOf, within } from './entry.ts';
import { ROOT } from './root.ts';

const STYLE = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.7 sans-serif; color: #1a1a1a; }
img { max-width: 100%; border: 1px solid #ccc; }
pre { padding: .75rem 1rem; background: #f3f3f3; overflow: auto; line-height: 1.5; }
table { border-collapse: collapse; }
th, td { padding: .25rem .6rem; border: 1px solid #bbb; text-align: left; vertical-align: top; }
del, ins { text-decoration: none; }
del { background: #ffdcd8; }
ins { background: #d6f5d6; }`;

/** The guide as a page that every browser shows without a network, with its pictures. */
export function guide(): readonly Entry[] {
  const text = readFileSync(join(ROOT, 'docs/guide.md'), 'utf8').replaceAll('\r\n', '\n');
  const html = micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>准绳使用指南</title>
<style>${STYLE}
</style>
</head>
<body>
${coloured(html)}
</body>
</html>
`;
  return [madeOf('使用指南.html', page), ...within('pictures', filesBelow(join(ROOT, 'docs/pictures')))];
}

/** The lines that a difference takes away in red, those that it puts in their place in green. */
function coloured(html: string): string {
  return html.replace(/(<code class="language-diff">)([^<]*)/g, (_, start: string, lines: string) => {
    const marked = lines.replace(/^-.*$/gm, '<del>$&</del>').replace(/^\+.*$/gm, '<ins>$&</ins>');
    return `${start}${marked}`;
  });
}
