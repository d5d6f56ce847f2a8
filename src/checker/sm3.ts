/** SM3 (GB/T 32905-2016) of bytes, as lower-case hexadecimal digits, where there is no OpenSSL: in a browser. */
export function sm3(content: Uint8Array): string {
  const state = Uint32Array.from(START);
  const whole = content.length - (content.length % 64);
  const words = new Uint32Array(132);
  for (let at = 0; at < whole; at += 64) compress(state, content, at, words);
  const rest = content.subarray(whole);
  const end = new Uint8Array(rest.length < 56 ? 64 : 128);
  end.set(rest);
  end[rest.length] = 0x80;
  new DataView(end.buffer).setBigUint64(end.length - 8, BigInt(content.length) * 8n);
  for (let at = 0; at < end.length; at += 64) compress(state, end, at, words);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

const START = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];

/** Takes 64 bytes in; `words` is room for 68 words and 64 more. */
function compress(state: Uint32Array, content: Uint8Array, at: number, words: Uint32Array): void {
  expand(content, at, words);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let j = 0; j < 64; j += 1) {
    const [turned, constant] = [rotated(a, 12), rotated(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32)];
    const first = rotated((turned + e + constant) | 0, 7);
    const [majority, choice] = j < 16 ? [a ^ b ^ c, e ^ f ^ g] : [(a & b) | (a & c) | (b & c), (e & f) | (~e & g)];
    const one = (majority + d + (first ^ turned) + (words[68 + j] ?? 0)) | 0;
    const two = (choice + h + first + (words[j] ?? 0)) | 0;
    [d, c, b, a] = [c, rotated(b, 9), a, one];
    [h, g, f, e] = [g, rotated(f, 19), e, two ^ rotated(two, 9) ^ rotated(two, 17)];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) ^ word;
}

function expand(content: Uint8Array, at: number, words: Uint32Array): void {
  const view = new DataView(content.buffer, content.byteOffset + at, 64);
  for (let j = 0; j < 16; j += 1) words[j] = view.getUint32(j * 4);
  for (let j = 16; j < 68; j += 1) {
    const mixed = (words[j - 16] ?? 0) ^ (words[j - 9] ?? 0) ^ rotated(words[j - 3] ?? 0, 15);
    const spread = mixed ^ rotated(mixed, 15) ^ rotated(mixed, 23);
    words[j] = spread ^ rotated(words[j - 13] ?? 0, 7) ^ (words[j - 6] ?? 0);
  }
  for (let j = 0; j < 64; j += 1) words[68 + j] = (words[j] ?? 0) ^ (words[j + 4] ?? 0);
}

function rotated(word: number, by: number): number {
  return by === 0 ? word : (word << by) | (word >>> (32 - by));
}
