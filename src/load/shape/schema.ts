import type { SchemaError } from '../departures.js';

export type ExpectedType = 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';

/** The types of which a value is expected to be. */
export function expectedTypes(error: SchemaError): readonly ExpectedType[] {
  return (isNumeric(error) ? ['number'] : [error.params['type']].flat()) as ExpectedType[];
}

/** Whether a number is wanted, though the schema lets a word stand in its place. */
export function isNumeric({ parentSchema }: SchemaError): boolean {
  const { type } = parentSchema as { readonly type?: unknown };
  return Array.isArray(type) && type.includes('number');
}

/** Whether a number is a part of one: only there does a percentage say which number is meant. */
export function isShare({ parentSchema }: SchemaError): boolean {
  return (parentSchema as { readonly maximum?: number }).maximum === 1;
}

/** The name of the definition that each item of a list keeps to; undefined where it keeps to none. */
export function itemsOf({ parentSchema }: SchemaError): string | undefined {
  const { items } = parentSchema as { readonly items?: { readonly $ref?: string } };
  return items?.$ref?.replace('#/definitions/', '');
}
