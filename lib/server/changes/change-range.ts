import 'server-only';
import { InvalidError } from '@/lib/server/errors';

const DAY_MS = 86_400_000;

export interface ChangeRange {
  from: Date;
  to: Date;
}

/** Without `to`, until now; without `from`, the 24 hours before. Throws InvalidError when it runs backwards. */
export function rangeOf(query: {
  from?: string | undefined;
  to?: string | undefined;
}): ChangeRange {
  const to = query.to === undefined ? new Date() : new Date(query.to);
  const from = query.from === undefined ? new Date(to.getTime() - DAY_MS) : new Date(query.from);
  if (from > to) throw new InvalidError([{ path: 'from', message: 'This is after the end.' }]);
  return { from, to };
}
