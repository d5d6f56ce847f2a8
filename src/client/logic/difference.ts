/** Two texts as what they begin and end with alike, and what is between. */
export interface Difference {
  readonly head: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
}

/** Where two texts part, by characters of Unicode: their longest common beginning, then of the rest the longest common end. */
export function difference(before: string, after: string): Difference {
  const [old, now] = [[...before], [...after]];
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  return {
    head: now.slice(0, head).join(''),
    removed: old.slice(head, old.length - tail).join(''),
    added: now.slice(head, now.length - tail).join(''),
    tail: now.slice(now.length - tail).join(''),
  };
}
