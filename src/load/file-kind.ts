/** The kinds of YAML file, each with a schema of that name. */
export type FileKind = 'departments' | 'indicator' | 'retired' | 'scheme' | 'units';
