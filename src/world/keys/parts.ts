/** What goes through a pipe as it is: before each part stands how many bytes it has. */
const HEAD = 4;

/** What stands before a part. It is apart from it, so that no copy is made of what is secret. */
export function headOf({ length }: Uint8Array): Uint8Array {
  const head = new Uint8Array(HEAD);
  new DataView(head.buffer).setUint32(0, length);
  return head;
}

/** The parts that come through a pipe, each as soon as it is whole; of one that is cut short nothing. */
export async function* partsOf(pipe: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let rest: Uint8Array = new Uint8Array();
  for await (const piece of pipe) {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const end =
        rest.length < HEAD ? Number.POSITIVE_INFINITY : HEAD + new DataView(rest.buffer, rest.byteOffset).getUint32(0);
      if (rest.length < end) break;
      yield rest.subarray(HEAD, end);
      rest = rest.subarray(end);
    }
  }
}
