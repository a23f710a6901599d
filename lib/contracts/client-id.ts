/** Most characters of a client id: GroupID, @@@ and DeviceID together (upstream.md, "Identifiers"). */
export const MAX_CLIENT_ID_LENGTH = 64;

export type ClientIdIssue = 'empty' | 'too-long' | 'control-characters';
export type ClientIdWarning = 'not-group-at-device';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const GROUP_AT_DEVICE = /^GID[_-][A-Za-z0-9_-]{3,60}@@@[^\s@]+$/;

/** Why the service could never know such an id, or null. Only empty, too long and control characters are refused. */
export function clientIdIssue(value: string): ClientIdIssue | null {
  if (value.trim() === '') return 'empty';
  if (CONTROL.test(value)) return 'control-characters';
  if (value.length > MAX_CLIENT_ID_LENGTH) return 'too-long';
  return null;
}

/** A hint that the id does not look like `GID_group@@@device`; custom authentication may still use it. */
export function clientIdWarning(value: string): ClientIdWarning | null {
  return GROUP_AT_DEVICE.test(value) ? null : 'not-group-at-device';
}

/** The part before `@@@`, or null when there is none. */
export function groupOf(clientId: string): string | null {
  const at = clientId.indexOf('@@@');
  return at > 0 ? clientId.slice(0, at) : null;
}

export function deviceOf(clientId: string): string {
  const at = clientId.indexOf('@@@');
  return at > 0 ? clientId.slice(at + 3) : clientId;
}
