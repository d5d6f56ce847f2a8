// Loaded before the program, which this keeps from changing anything on disk unseen. With KILL_AT the process is killed just
// before it does so for the n-th time. With KEPT_IN the folder FOLDER is copied before each time into a folder of KEPT_IN that
// is called by the number of that time: a process that is killed has nothing that it could still write, so a copy is what is
// left where it is killed then.
const fs = require('node:fs');
const { join } = require('node:path');

const { KILL_AT, KEPT_IN, FOLDER } = process.env;
let time = 0;
let isCopying = false;

function beforeChange() {
  if (String(time) === KILL_AT) process.kill(process.pid, 'SIGKILL');
  if (KEPT_IN !== undefined) {
    isCopying = true;
    fs.cpSync(FOLDER, join(KEPT_IN, String(time)), {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    });
    isCopying = false;
  }
  time += 1;
}

for (const name of [
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
]) {
  const own = fs[name];
  fs[name] = (...given) => {
    const isChange = name !== 'openSync' || /[wa+]/.test(String(given[1]));
    if (isChange && !isCopying) beforeChange();
    return own(...given);
  };
}
