import type { Generator } from '../src/artifact/generator.ts';
import { adoption } from './adoption/generator.ts';
import { annex } from './annex/generator.ts';
import { data } from './data/generator.ts';
import { departments } from './departments/generator.ts';
import { measures } from './measures/generator.ts';
import { revision } from './revision/generator.ts';

/** Everything that is published of an edition, in the order in which it is listed. */
export const GENERATORS: readonly Generator[] = [annex, measures, departments, revision, adoption, data];
