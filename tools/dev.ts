import { main } from '../src/main.ts';

// Runs the sources as they are (`npm run dev`).

process.exitCode = await main(process.argv.slice(2));
