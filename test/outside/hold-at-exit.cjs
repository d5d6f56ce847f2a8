// Keeps a process in its memory when it has done its work, until the file exists that `HOLD_UNTIL` names.
const { existsSync, writeSync } = require('node:fs');

process.on('exit', () => {
  writeSync(2, 'DONE\n');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 600 && !existsSync(process.env.HOLD_UNTIL ?? '/'); tries += 1)
    Atomics.wait(pause, 0, 0, 50);
});
