import { FAMILIES, type Family } from '../../ports/families.ts';
import type { Face, FaceName, UsedFont } from '../../ports/typesetter.ts';
import { type FontNames, glyphsIn, namesIn } from './font-file.ts';
import { fontFiles, fontFolders } from './font-folders.ts';
import { installedPath } from './installed.ts';

/** The fonts with which documents are set on this machine. */
export interface Fonts {
  /** One for each family, in the order of `FAMILIES`. */
  readonly used: readonly UsedFont[];
  readonly faces: Readonly<Record<FaceName, Face>>;
  /** The files that the typesetter must be given, those first that it must prefer. */
  readonly paths: readonly string[];
  /** Those of the characters that no font of a face has. */
  missing(face: FaceName, codePoints: Iterable<number>): ReadonlySet<number>;
}

/**
 * Finds the official families in folders of fonts, by default those of the machine, and takes the free fonts that come
 * with the program for those that it does not find. Throws when these are not installed.
 */
export function findFonts(folders: readonly string[] = fontFolders()): Fonts {
  const official = officialFonts(folders);
  const glyphsOf = glyphsOnce();
  const names = Object.keys(FAMILIES) as Family[];
  const serif = bundledPath('serif', 400);
  const sans = bundledPath('sans', 400);
  const used = names.map((family): UsedFont => {
    const font = official.get(family);
    if (font !== undefined)
      return { family, name: font.families[0] ?? '', version: font.version, isSubstituted: false };
    const { weight, kind } = SUBSTITUTES[family];
    const version = namesIn(bundledPath(kind, weight))[0]?.version ?? '';
    return { family, name: `${BUNDLED[kind].family} ${weight}`, version, isSubstituted: true };
  });
  const faces = Object.fromEntries(names.map((family) => [family, faceOf(family, official.get(family))]));
  const files = new Map<FaceName, readonly string[]>(
    names.map((family) => [family, [official.get(family)?.path ?? serif, serif, sans]]),
  );
  const isStrongBold = !official.has('fangsong');
  faces['strong'] = isStrongBold ? faceOf('xiaobiaosong', undefined) : (faces['heiti'] as Face);
  files.set('strong', isStrongBold ? [serif, sans] : (files.get('heiti') ?? []));
  return {
    used,
    faces: faces as Record<FaceName, Face>,
    paths: [...new Set([...[...official.values()].map(({ path }) => path), ...bundledPaths()])],
    missing: (face, codePoints) => {
      const maps = (files.get(face) ?? []).map(glyphsOf);
      return new Set([...codePoints].filter((point) => !maps.some((hasGlyph) => hasGlyph(point))));
    },
  };
}

/** Reads the character map of a file when it is first asked for, and never again. */
function glyphsOnce(): (path: string) => (codePoint: number) => boolean {
  const known = new Map<string, (codePoint: number) => boolean>();
  return (path) => {
    const hasGlyph = known.get(path) ?? glyphsIn(path);
    known.set(path, hasGlyph);
    return hasGlyph;
  };
}

interface OfficialFont extends FontNames {
  readonly path: string;
}

/** For each family the first of its names that a file has. */
function officialFonts(folders: readonly string[]): ReadonlyMap<Family, OfficialFont> {
  const byName = new Map<string, OfficialFont>();
  for (const path of folders.flatMap((folder) => fontFiles(folder))) {
    for (const font of namesIn(path)) {
      for (const name of font.families) {
        if (!byName.has(name)) byName.set(name, { ...font, path });
      }
    }
  }
  const found = new Map<Family, OfficialFont>();
  for (const [family, { official, substitutes }] of Object.entries(FAMILIES)) {
    const font = [official, ...substitutes].map((name) => byName.get(name)).find((each) => each !== undefined);
    if (font !== undefined) found.set(family as Family, font);
  }
  return found;
}

type Kind = 'serif' | 'sans';
type Weight = 400 | 500 | 700;

/** The free fonts that come with the program (SIL Open Font License 1.1). */
const BUNDLED = {
  serif: { family: 'Noto Serif SC', folder: '@expo-google-fonts/noto-serif-sc', file: 'NotoSerifSC' },
  sans: { family: 'Noto Sans SC', folder: '@expo-google-fonts/noto-sans-sc', file: 'NotoSansSC' },
} as const satisfies Record<Kind, unknown>;

const WEIGHTS: Readonly<Record<Weight, string>> = { 400: '400Regular', 500: '500Medium', 700: '700Bold' };

const SUBSTITUTES: Readonly<Record<Family, { readonly kind: Kind; readonly weight: Weight }>> = {
  xiaobiaosong: { kind: 'serif', weight: 700 },
  fangsong: { kind: 'serif', weight: 400 },
  heiti: { kind: 'sans', weight: 500 },
  kaiti: { kind: 'serif', weight: 500 },
  songti: { kind: 'serif', weight: 400 },
};

/** The typesetter takes any name of a family that a font tells; a rare character is looked for in both free families. */
function faceOf(family: Family, official: OfficialFont | undefined): Face {
  const { kind, weight } = SUBSTITUTES[family];
  const free =
    kind === 'serif' ? [BUNDLED.serif.family, BUNDLED.sans.family] : [BUNDLED.sans.family, BUNDLED.serif.family];
  return { families: [...(official?.families ?? []), ...free], weight };
}

function bundledPath(kind: Kind, weight: Weight): string {
  const { file, folder } = BUNDLED[kind];
  const name = WEIGHTS[weight];
  return installedPath(folder, `${name}/${file}_${name}.ttf`);
}

/** Every weight of both, since a weight that is not given would be taken from the fonts of the machine. */
function bundledPaths(): readonly string[] {
  const weights: readonly Weight[] = [400, 500, 700];
  return (['serif', 'sans'] as const).flatMap((kind) => weights.map((weight) => bundledPath(kind, weight)));
}
