import { clientIdIssue, clientIdWarning } from './client-id.ts';

export interface ClientIdNotice {
  value: string;
  reason: string;
}

export interface CheckedClientIds {
  /** Each usable id once, in the order of first sight. */
  ids: string[];
  duplicates: number;
  rejected: ClientIdNotice[];
  /** Usable, yet not of the form `GID_group@@@device`. */
  warned: ClientIdNotice[];
}

const SHOWN_LENGTH = 200;

/** Trims, deduplicates and validates ids that are already apart from each other. */
export function checkClientIds(values: readonly string[]): CheckedClientIds {
  const ids = new Set<string>();
  const rejected: ClientIdNotice[] = [];
  const warned: ClientIdNotice[] = [];
  let duplicates = 0;
  for (const given of values) {
    const value = given.trim();
    const issue = clientIdIssue(value);
    if (issue !== null) {
      rejected.push({ value: value.slice(0, SHOWN_LENGTH), reason: issue });
    } else if (ids.has(value)) {
      duplicates += 1;
    } else {
      ids.add(value);
      const warning = clientIdWarning(value);
      if (warning !== null) warned.push({ value, reason: warning });
    }
  }
  return { ids: [...ids], duplicates, rejected, warned };
}
