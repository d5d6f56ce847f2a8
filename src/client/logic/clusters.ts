/** What may contradict others, by their numbers. */
interface Contrary {
  readonly number: number;
  readonly contrary: readonly number[];
}

/** Opinions in their order, those that contradict each other, directly or by way of others, together where the first of them stands. */
export function clustersOf<Each extends Contrary>(opinions: readonly Each[]): readonly (readonly Each[])[] {
  const taken = new Set<Each>();
  return opinions.flatMap((first) => {
    if (taken.has(first)) return [];
    const cluster = [first];
    taken.add(first);
    for (const one of cluster) {
      for (const other of opinions) {
        if (taken.has(other) || !(one.contrary.includes(other.number) || other.contrary.includes(one.number))) continue;
        taken.add(other);
        cluster.push(other);
      }
    }
    return [cluster];
  });
}
