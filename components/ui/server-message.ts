const PATTERNS = {
  easilyGuessed: /^This password is easily guessed\./,
  wrongPassword: /^This is not your password\.$/,
  wrongCode: /^This code is not right\.$/,
  email: /^Enter your e-mail address\.$/,
  required: /^Choose a password\.$/,
  plainHttp: /^Plain http is only for loopback addresses/,
  endpointListed:
    /^Use (?<hosts>.+?) over https, or one of ROLLCALL_UPSTREAM_ALLOW: (?<others>.+?)\.$/,
  endpoint: /^Use (?<hosts>.+?) over https\.(?: Other hosts .*)?$/,
  budgetBelowSweep: /^One sweep of the (?<ids>\d+) ids takes (?<calls>\d+) calls: /,
  sweepAboveBudget:
    /^The connection allows (?<budget>\d+) calls a day; one sweep of its (?<ids>\d+) ids takes (?<calls>\d+)\. Send at least (?<surplus>\d+) fewer/,
  aboveCap:
    /^The team may watch (?<cap>\d+) different ids; this would make it (?<count>\d+)\. Send at least (?<surplus>\d+) fewer/,
  belowWatched: /^The team watches (?<count>\d+) ids already: /,
} as const;

type ValueName = 'hosts' | 'others' | 'ids' | 'calls' | 'budget' | 'surplus' | 'cap' | 'count';

export interface ServerMessage {
  /** Below `errors.field`. */
  key: keyof typeof PATTERNS;
  values: Record<ValueName, string>;
}

/** What only the server can find wrong, as it says it; null: shown as it is. */
export function readServerMessage(message: string): ServerMessage | null {
  for (const key of keys()) {
    const found = PATTERNS[key].exec(message);
    if (found !== null) return { key, values: asValues(found.groups) };
  }
  return null;
}

/** Guarantee: the words of a key name no other values than the groups of its pattern. */
function asValues(groups: Record<string, string> | undefined): ServerMessage['values'] {
  return { ...groups } as ServerMessage['values'];
}

/** Guarantee: a constant object has exactly the keys of its type. */
function keys(): (keyof typeof PATTERNS)[] {
  return Object.keys(PATTERNS) as (keyof typeof PATTERNS)[];
}
