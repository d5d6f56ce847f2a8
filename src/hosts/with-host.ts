import { failure } from '../ports/failure.ts';
import type { Words } from '../words/words.ts';
import { HOSTS } from './pull-request.ts';
import { isHostTrouble, type Trouble } from './trouble.ts';

/** Runs what talks with a Git host; what goes wrong there becomes a failure with a sentence. Nothing that the host said is in it, nor any cause: they may repeat the token. */
export async function withHost<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (!isHostTrouble(error)) throw error;
    const { trouble } = error;
    throw failure((say) => sentenceFor(trouble, say.host));
  }
}

function sentenceFor(trouble: Trouble, host: Words['failure']['host']): string {
  switch (trouble.kind) {
    case 'no-host':
      return host.none(HOSTS);
    case 'no-pull-request':
      return host.noPullRequest;
    case 'unset':
      return host.unset(trouble.variables);
    case 'malformed':
      return host.malformed(trouble.variable);
    case 'unreachable':
      return host.unreachable(trouble.code);
    case 'timeout':
      return host.timeout;
    case 'busy':
      return host.busy(trouble.status, trouble.limit);
    case 'too-large':
      return host.tooLarge;
    case 'redirect':
      return host.redirect;
    case 'not-json':
      return host.notJson;
    case 'refused':
      return host.refused(trouble.status);
  }
}
