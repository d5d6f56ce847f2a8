/** The files of the fresh repository that each starter gives, by their paths from its root, under the name of its folder in `starter/`. `tools/starter.ts` puts them together. */
export const STARTERS: Readonly<
  Record<'party-building' | 'town' | 'safety' | 'comprehensive', readonly (readonly [path: string, text: string])[]>
>;
