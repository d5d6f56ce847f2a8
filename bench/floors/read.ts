import { readData } from '../data.ts';

// Only reads the files.
readData(process.argv[2] ?? '.', '.yaml', () => undefined);
