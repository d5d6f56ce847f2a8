import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { licencesOf } from '../licences.ts';
import { writeZip } from './archive/zip.ts';
import { copyOf, type Entry, inOrder, madeOf, within } from './entry.ts';
import { programFor } from './program.ts';
import { ROOT } from './root.ts';

/** The sources of the extension. Its `package.json` is called otherwise there, where it would make CommonJS of them. */
const SOURCES = 'editors/vscode';

/** The languages of the editor that are spoken, with the files in which it looks for what the manifest says: in any other, English. */
const WORDS = { 'words.en.json': ['package.nls'], 'words.zh.json': ['package.nls.zh-cn', 'package.nls.zh-tw'] };

/** Writes the extension for VS Code (`.vsix`). */
export async function writeVsix(file: string): Promise<void> {
  writeZip(file, await vsixEntries());
}

/** What is in the extension: the client of the language server with the view of pages, and the program of `dist/` as it was bundled, with the fonts and the typesetter of all machines. The same bytes for the same sources. */
export async function vsixEntries(): Promise<readonly Entry[]> {
  const { name, publisher, engines, version } = manifest();
  const { name: displayName, description } = JSON.parse(textOf('words.zh.json'));
  const entries = inOrder([
    madeOf(
      'extension.vsixmanifest',
      vsixManifest({ name, publisher, displayName, description, version, engine: engines.vscode }),
    ),
    ...within('extension', [
      copyOf(join(ROOT, SOURCES, 'manifest.json'), 'package.json'),
      copyOf(join(ROOT, SOURCES, 'README.md'), 'README.md'),
      copyOf(join(ROOT, 'LICENSE'), 'LICENSE.txt'),
      ...Object.entries(WORDS).flatMap(([source, names]) =>
        names.map((each) => copyOf(join(ROOT, SOURCES, source), `${each}.json`)),
      ),
      ...(await client()),
      ...within('program', programFor([]).entries),
    ]),
  ]);
  return inOrder([...entries, madeOf('[Content_Types].xml', contentTypes(entries))]);
}

/** The name of its file. */
export function vsixName(): string {
  const { name, version } = manifest();
  return `${name}-${version}.vsix`;
}

function manifest() {
  return JSON.parse(textOf('manifest.json'));
}

function textOf(name: string): string {
  return readFileSync(join(ROOT, SOURCES, name), 'utf8');
}

/** The client with all that it needs but `vscode`, which the editor gives it, what runs in the view of pages, and the licences of both. */
async function client(): Promise<readonly Entry[]> {
  const [extension, script, style] = await Promise.all([
    bundled('src/extension.ts', { platform: 'node', format: 'cjs', target: 'node20.9', external: ['vscode'] }),
    bundled('view/main.ts', IN_VIEW),
    bundled('view/page.css', IN_VIEW),
  ]);
  return [
    madeOf('extension.cjs', extension.text),
    ...within('view', [madeOf('view.js', script.text), madeOf('view.css', style.text)]),
    madeOf('licences.txt', licencesOf(ROOT, [...extension.inputs, ...script.inputs])),
  ];
}

/** The Chromium of the oldest editor in which it runs. */
const IN_VIEW: BuildOptions = { platform: 'browser', format: 'iife', target: 'chrome122', charset: 'ascii' };

/** A source with all that it needs in one file, and the files of which parts are in that. */
async function bundled(entry: string, options: BuildOptions): Promise<{ text: string; inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: ROOT,
    entryPoints: [`${SOURCES}/${entry}`],
    bundle: true,
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  return { text: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

const TYPES: Readonly<Record<string, string>> = {
  cjs: 'application/javascript',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  md: 'text/markdown',
  ttf: 'font/ttf',
  txt: 'text/plain',
  vsixmanifest: 'text/xml',
  wasm: 'application/wasm',
};

/** The type of every file, by what its name ends with; of one without an ending, which is a licence, by its path. Throws for an ending that is not known. */
function contentTypes(entries: readonly Entry[]): string {
  const endings = new Set(entries.flatMap(({ path }) => endingOf(path) ?? []));
  const types = [...endings].sort().map((ending) => {
    const type = TYPES[ending];
    if (type === undefined) throw new Error(`no type is known for .${ending}`);
    return `  <Default Extension="${ending}" ContentType="${type}"/>\n`;
  });
  const plain = entries.filter(({ path }) => endingOf(path) === undefined);
  const named = plain.map(({ path }) => `  <Override PartName="/${path}" ContentType="text/plain"/>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${[...types, ...named].join('')}</Types>
`;
}

function endingOf(path: string): string | undefined {
  return /\.([^./]+)$/.exec(path)?.[1];
}

interface About {
  readonly name: string;
  readonly publisher: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly engine: string;
}

function vsixManifest({ name, publisher, displayName, description, version, engine }: About): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="zh-CN" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${description}</Description>
    <Categories>Programming Languages,Linters</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engine}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}
