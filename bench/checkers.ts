import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DATA } from './data.ts';
import { pathOf, type Start } from './peers.ts';

/** Other programs that check the same data, as far as they can: one written for it in Python, and the usual validator of JSON Schema. */
export type Checker = 'python' | 'ajv';

/** The interpreter for which Debian packages the C loader and jsonschema. */
const PYTHON = '/usr/bin/python3';

/** How the checkers are started on a repository's edition; those are left out that are not installed: python3-yaml with its C loader and python3-jsonschema, ajv-cli. */
export function startsOfCheckers(project: string, root: string, edition: string): ReadonlyMap<Checker, Start> {
  const starts = new Map<Checker, Start>();
  const schemas = join(project, 'schemas');
  if (spawnSync(PYTHON, ['-c', 'import jsonschema, yaml; yaml.CSafeLoader']).status === 0) {
    starts.set('python', { program: PYTHON, args: [join(project, 'bench/checkers/check.py'), root, schemas] });
  }
  const ajv = pathOf(['ajv']);
  if (ajv !== undefined) {
    const files = join(root, DATA, edition, '*/*.yaml');
    const schema = join(schemas, 'indicator.schema.json');
    starts.set('ajv', { program: ajv, args: ['validate', '--strict=false', '-s', schema, '-d', files] });
  }
  return starts;
}
