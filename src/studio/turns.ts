/** Runs actions one after the other, in the order in which they come: gives what an action gives, or rejects with what it throws. */
export type Turns = <Result>(action: () => Promise<Result>) => Promise<Result>;

/** Turns of which none is taken yet. */
export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const own = last.then(action);
    last = own.catch(() => undefined);
    return own;
  };
}
