import { HostTrouble } from './trouble.ts';

/** The Git hosts whose pull requests can be commented on. */
export const HOSTS = ['github', 'gitlab', 'gitea', 'forgejo'] as const;
export type HostName = (typeof HOSTS)[number];

/** A pull request (合并请求), and what is needed to comment on it. */
export interface PullRequest {
  readonly host: HostName;
  /** The address of the host's API, without a slash at its end. */
  readonly api: string;
  /** `owner/name`; at GitLab the number of the project. */
  readonly repository: string;
  readonly number: string;
  /** Never printed, written, or put into an error. */
  readonly token: string;
}

/** An environment variable by its name; undefined when it is not set. */
export type Environment = (name: string) => string | undefined;

/** The variable by which a host's jobs are recognised. Forgejo and Gitea set that of GitHub as well, Forgejo that of Gitea. */
const SIGNS: readonly (readonly [HostName, string])[] = [
  ['gitlab', 'GITLAB_CI'],
  ['forgejo', 'FORGEJO_ACTIONS'],
  ['gitea', 'GITEA_ACTIONS'],
  ['github', 'GITHUB_ACTIONS'],
];

/** The host whose job this is; undefined outside of any. */
export function hostOfJob(environment: Environment): HostName | undefined {
  return SIGNS.find(([, variable]) => environment(variable) === 'true')?.[0];
}

/** The revision into which the pull request of this job is to go, as its checkout knows it; undefined outside of such a job. */
export function baseOfJob(environment: Environment): string | undefined {
  const branch = environment('GITHUB_BASE_REF');
  return environment('CI_MERGE_REQUEST_DIFF_BASE_SHA') ?? (branch ? `refs/remotes/origin/${branch}` : undefined);
}

/** Where the token of a host is looked for: the first that is set counts. */
const TOKENS: Readonly<Record<HostName, readonly string[]>> = {
  github: ['ZHUNSHENG_TOKEN', 'GITHUB_TOKEN'],
  gitlab: ['ZHUNSHENG_TOKEN', 'GITLAB_TOKEN'],
  gitea: ['ZHUNSHENG_TOKEN', 'GITEA_TOKEN', 'GITHUB_TOKEN'],
  forgejo: ['ZHUNSHENG_TOKEN', 'FORGEJO_TOKEN', 'GITEA_TOKEN', 'GITHUB_TOKEN'],
};

/** The pull request for which this job runs, from the variables that its host sets. Throws a HostTrouble that names what is missing or cannot be. */
export function pullRequestOf(environment: Environment, asked: HostName | undefined): PullRequest {
  const host = asked ?? hostOfJob(environment);
  if (host === undefined) throw new HostTrouble({ kind: 'no-host' });
  const place = host === 'gitlab' ? atGitLab(environment) : atActions(environment, host);
  return { host, ...place, token: tokenOf(environment, TOKENS[host]) };
}

type Place = Omit<PullRequest, 'host' | 'token'>;

function atGitLab(environment: Environment): Place {
  const number = environment('CI_MERGE_REQUEST_IID');
  if (number === undefined || !/^\d{1,10}$/.test(number)) throw new HostTrouble({ kind: 'no-pull-request' });
  return {
    api: addressIn(environment, 'CI_API_V4_URL'),
    repository: matching(environment, 'CI_PROJECT_ID', /^\d{1,10}$/),
    number,
  };
}

/** GitHub says where its API is; at Gitea and Forgejo it lies below the server. */
function atActions(environment: Environment, host: HostName): Place {
  const number = /^refs\/pull\/(\d{1,10})\/(?:head|merge)$/.exec(environment('GITHUB_REF') ?? '')?.[1];
  if (number === undefined) throw new HostTrouble({ kind: 'no-pull-request' });
  const api =
    host === 'github'
      ? addressIn(environment, 'GITHUB_API_URL')
      : `${addressIn(environment, 'GITHUB_SERVER_URL')}/api/v1`;
  return { api, repository: matching(environment, 'GITHUB_REPOSITORY', /^[\w-][\w.-]*\/[\w-][\w.-]*$/), number };
}

function addressIn(environment: Environment, variable: string): string {
  const text = matching(environment, variable, /^https?:\/\/[^\s@?#]+$/);
  if (!URL.canParse(text)) throw new HostTrouble({ kind: 'malformed', variable });
  return text.replace(/\/+$/, '');
}

function matching(environment: Environment, variable: string, form: RegExp): string {
  const value = environment(variable);
  if (value === undefined || value === '') throw new HostTrouble({ kind: 'unset', variables: [variable] });
  if (!form.test(value)) throw new HostTrouble({ kind: 'malformed', variable });
  return value;
}

/** Secrets are often pasted with a line end. What cannot stand in a header is refused here: Node would repeat it in its error. */
function tokenOf(environment: Environment, variables: readonly string[]): string {
  for (const variable of variables) {
    const token = environment(variable)?.trim() ?? '';
    if (token === '') continue;
    if (!/^[\x21-\x7e]+$/.test(token)) throw new HostTrouble({ kind: 'malformed', variable });
    return token;
  }
  throw new HostTrouble({ kind: 'unset', variables });
}
