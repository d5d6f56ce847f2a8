/** A text in Chinese quotation marks: those within it change, double ones to single and single ones to double, so that no two of a kind stand within each other (GB/T 15834-2011). */
export function quoted(text: string): string {
  return `“${text.replace(/[“”‘’]/gu, (mark) => OTHER[mark] ?? mark)}”`;
}

const OTHER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };
