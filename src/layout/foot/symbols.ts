import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004) as what is dark in it: stretches of rows, counted from 0 in modules, `to` behind the last. Without its quiet zone. */
export interface QrSymbol {
  readonly says: string;
  /** Modules along a side. */
  readonly size: number;
  readonly bars: readonly QrBar[];
}

interface QrBar {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** The codes of texts in ASCII, all of the size that the longest needs. A seventh of each may be spoilt (level M). Throws for more than 2,331 bytes. */
export function qrSymbols(texts: readonly string[]): readonly QrSymbol[] {
  const coded = (text: string, minVersion: number) => encode(text, { ecc: 'M', border: 0, minVersion });
  const longest = texts.toSorted((one, other) => other.length - one.length)[0] ?? '';
  const { version } = coded(longest, 1);
  return texts.map((text) => {
    const { data, size } = coded(text, version);
    return { says: text, size, bars: data.flatMap((modules, row) => barsOf(modules, row)) };
  });
}

function barsOf(modules: readonly boolean[], row: number): readonly QrBar[] {
  const bars: QrBar[] = [];
  for (const [at, isDark] of modules.entries()) {
    const last = bars.at(-1);
    if (!isDark) continue;
    if (last?.to === at) bars.splice(-1, 1, { ...last, to: at + 1 });
    else bars.push({ row, from: at, to: at + 1 });
  }
  return bars;
}
