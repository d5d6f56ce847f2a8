import { parse } from 'yaml';
import { readData } from '../data.ts';

// The other YAML parser of Node.
readData(process.argv[2] ?? '.', '.yaml', (text) => parse(text));
