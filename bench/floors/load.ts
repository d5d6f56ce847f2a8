import { load } from 'js-yaml';
import { readData } from '../data.ts';

// Values without places.
readData(process.argv[2] ?? '.', '.yaml', (text) => load(text));
