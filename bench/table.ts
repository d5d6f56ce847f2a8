/** A table as text: the first column is set to the left, all others to the right. */
export function tableAsText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const asText = (line: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return `${[asText(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(asText)].join('\n')}\n`;
}

/** A number with that many decimal places; a dash for one that was not measured. */
export function figure(value: number | undefined, places: number): string {
  return value === undefined || !Number.isFinite(value) ? '-' : value.toFixed(places);
}
