import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from '../licences.ts';
import { writeZip } from './archive/zip.ts';
import { copyOf, type Entry, filesBelow, inOrder, madeOf, within } from './entry.ts';
import { ROOT } from './root.ts';

/** The sources of the extension. Its `package.json` is called otherwise there, where it would make CommonJS of them. */
const SOURCES = 'editors/vscode';

/** Writes the extension for VS Code (`.vsix`): the client of the language server, and the program of `dist/` as it was bundled. The same bytes for the same sources. */
export async function writeVsix(file: string): Promise<void> {
  const { name, publisher, displayName, description, engines, version } = manifest();
  const entries = inOrder([
    madeOf('[Content_Types].xml', CONTENT_TYPES),
    madeOf(
      'extension.vsixmanifest',
      vsixManifest({ name, publisher, displayName, description, version, engine: engines.vscode }),
    ),
    ...within('extension', [
      copyOf(join(ROOT, SOURCES, 'manifest.json'), 'package.json'),
      copyOf(join(ROOT, SOURCES, 'README.md'), 'README.md'),
      copyOf(join(ROOT, 'LICENSE'), 'LICENSE.txt'),
      ...(await client()),
      ...within('program/dist', programFiles()),
    ]),
  ]);
  writeZip(file, entries);
}

/** The name of its file. */
export function vsixName(): string {
  const { name, version } = manifest();
  return `${name}-${version}.vsix`;
}

function manifest() {
  return JSON.parse(readFileSync(join(ROOT, SOURCES, 'manifest.json'), 'utf8'));
}

/** The client with all that it needs but `vscode`, which the editor gives it, and the licences of that. */
async function client(): Promise<readonly Entry[]> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`${SOURCES}/src/extension.ts`],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.9',
    external: ['vscode'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  return [
    madeOf('extension.cjs', outputFiles[0]?.text ?? ''),
    madeOf('licences.txt', licencesOf(ROOT, Object.keys(metafile.inputs))),
  ];
}

/** The program, without what V8 compiled of it: that is of one version of Node, and never twice the same. */
function programFiles(): readonly Entry[] {
  return filesBelow(join(ROOT, 'dist')).filter(({ path }) => /^[^/]+\.(?:cjs|txt)$/.test(path));
}

const CONTENT_TYPES = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="json" ContentType="application/json"/>
  <Default Extension="cjs" ContentType="application/javascript"/>
  <Default Extension="md" ContentType="text/markdown"/>
  <Default Extension="txt" ContentType="text/plain"/>
  <Default Extension="vsixmanifest" ContentType="text/xml"/>
</Types>
`;

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
