import 'server-only';
import type { ConnectionRuntime } from './connection-runtime';
import type { Operation } from './dispatcher';

/** Lets all that waited for a circuit go on, the longest due first. */
export function releaseBlocked(connection: ConnectionRuntime, operation: Operation): void {
  const waiting = connection.blocked[operation];
  connection.blocked[operation] = [];
  for (const { resume } of waiting.sort((a, b) => a.dueAt - b.dueAt)) resume();
}

/** Lets those go on for whom somebody waits: each tries or hears why not. */
export function releaseUrgent(connection: ConnectionRuntime, operation: Operation): void {
  const waiting = connection.blocked[operation];
  if (!waiting.some(({ isUrgent }) => isUrgent)) return;
  connection.blocked[operation] = waiting.filter(({ isUrgent }) => !isUrgent);
  for (const { isUrgent, resume } of waiting) if (isUrgent) resume();
}

/** Lets one of those that wait try whether the service works again. */
export function releaseProbe(connection: ConnectionRuntime, operation: Operation): void {
  const waiting = connection.blocked[operation];
  const [first] = waiting.sort((a, b) => a.dueAt - b.dueAt);
  if (first === undefined) return;
  connection.blocked[operation] = waiting.slice(1);
  first.resume();
}
