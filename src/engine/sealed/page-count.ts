import { unzipSync } from 'fflate';

/** How many pages a PDF or an OFD document has that a build wrote; undefined for any other file. */
export function pageCount(name: string, bytes: Uint8Array): number | undefined {
  if (name.endsWith('.pdf')) return pagesOfPdf(bytes);
  return name.endsWith('.ofd') ? pagesOfOfd(bytes) : undefined;
}

/** By the root of its tree of pages, which has the greatest count (ISO 32000-1, 7.7.3.2). */
function pagesOfPdf(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const counts = [...text.matchAll(/\/Type \/Pages\b[^>]*?\/Count (\d+)/g)].map(([, count]) => Number(count));
  return counts.length === 0 ? undefined : Math.max(...counts);
}

/** By the names of its parts alone. */
function pagesOfOfd(bytes: Uint8Array): number {
  let count = 0;
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (/^Doc_0\/Pages\/Page_\d+\/Content\.xml$/.test(name)) count += 1;
      return false;
    },
  });
  return count;
}
