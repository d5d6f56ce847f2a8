import { readData } from '../data.ts';

// Parses the same data, converted to JSON beforehand.
readData(process.argv[2] ?? '.', '.json', JSON.parse);
