/** Asks, and hands on no answer but the one to the newest question. */
export interface Newest<Question> {
  readonly ask: (question: Question) => void;
  /** Nothing that was asked so far is answered any more. */
  readonly forget: () => void;
}

/**
 * One question is on its way at a time; of those that come meanwhile only the newest is asked, after it. So answers are
 * never older than what was typed, and a slow program is not flooded. What cannot be asked is handed to `fail`, where it
 * was the newest.
 */
export function newest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  take: (answer: Answer, question: Question) => void,
  fail: (cause: unknown) => void,
): Newest<Question> {
  let latest = 0;
  let waiting: { readonly question: Question } | null = null;
  let isAsking = false;

  const go = async (question: Question, turn: number): Promise<void> => {
    isAsking = true;
    try {
      const answer = await ask(question);
      if (turn === latest) take(answer, question);
    } catch (cause) {
      if (turn === latest) fail(cause);
    }
    isAsking = false;
    const next = waiting;
    waiting = null;
    if (next !== null) await go(next.question, latest);
  };

  return {
    ask: (question) => {
      latest += 1;
      if (isAsking) waiting = { question };
      else void go(question, latest);
    },
    forget: () => {
      latest += 1;
      waiting = null;
    },
  };
}
