/** What Ajv says of one departure from a schema (with `verbose`). */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The value of the keyword, and the schema that holds it. */
  readonly schema: unknown;
  readonly parentSchema: unknown;
  /** The name of a property, where the departure is in the name itself. */
  readonly propertyName?: string;
}

/** A validator that `tools/validators.ts` compiles from `schemas/` ahead of time: true, or false with every departure in `errors`. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const departments: Validator;
export const units: Validator;
export const retired: Validator;
export const signers: Validator;
export const scheme: Validator;
export const indicator: Validator;
export const history: Validator;
export const components: Validator;
export const adjustments: Validator;
export const decisions: Validator;
export const notices: Validator;
export const rectifications: Validator;
export const entries: Validator;
export const opinions: Validator;
