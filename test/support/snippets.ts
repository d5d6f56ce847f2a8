/** The text that is there when somebody accepts a piece as it is proposed: `${2:0.5}` is 0.5, `${1|a,b|}` is a, `$0` is nothing. */
export function expanded(piece: string): string {
  return piece
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+\}|\$\d+/g, '');
}
