// Loaded before the program: kills the process just before it changes anything on disk for the n-th time.
const fs = require('node:fs');

let left = Number(process.env['KILL_AT']);
for (const name of [
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
]) {
  const own = fs[name];
  fs[name] = (...given) => {
    if (name === 'openSync' && !/[wa+]/.test(String(given[1]))) return own(...given);
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
    return own(...given);
  };
}
