/** A value that the schema demands and that is undefined only where it could not be read. For what is made of data without errors alone: throws for what is not there. */
export function certain<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('made of data with errors');
  return value;
}
