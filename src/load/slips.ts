/** The plain number that somebody meant who typed full-width digits, a unit or a percent sign: `５` → `5`, `1 分` → `1`, `90％` → `0.9`. Undefined when it is not clear. */
export function plainNumberFrom(typed: string): string | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(%|分|项|个|名)?$/u.exec(typed.normalize('NFKC').trim());
  const digits = match?.[1];
  if (digits === undefined) return undefined;
  const plain = digits.replace(/^0+(?=\d)/, '');
  return match?.[2] === '%' ? hundredth(plain) : plain;
}

function hundredth(plain: string): string {
  const [whole = '0', fraction = ''] = plain.split('.');
  const digits = whole.padStart(3, '0') + fraction;
  const point = digits.length - fraction.length - 2;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}

/** A well-formed id that is near to a malformed one: `Township_Congress` → `township-congress`. Undefined when nothing usable is left. */
export function idFrom(typed: string): string | undefined {
  const id = typed
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return id === '' ? undefined : id;
}
