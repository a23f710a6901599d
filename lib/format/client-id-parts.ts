import { deviceOf, groupOf } from '@/lib/contracts/client-id';

export interface ClientIdParts {
  /** With its separator, so that both parts joined are the id again; empty when there is no group. */
  group: string;
  device: string;
}

export function clientIdParts(clientId: string): ClientIdParts {
  const group = groupOf(clientId);
  return { group: group === null ? '' : `${group}@@@`, device: deviceOf(clientId) };
}

/** Keeps both ends of a long text: ids differ at their end, and are known by their beginning. */
export function cutMiddle(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const tail = Math.ceil((maxLength - 1) / 2);
  return `${text.slice(0, maxLength - 1 - tail)}…${text.slice(text.length - tail)}`;
}
