import { ApiError } from './api-error.ts';
import { type FaultRule, isIdMatched } from './fault-rules.ts';
import { type Random, shuffled } from './random.ts';
import type { AnswerEntry } from './render.ts';

/** The error that a rule makes of the call, if it makes one. */
export function errorOfFault(rule: FaultRule): ApiError | null {
  switch (rule.kind) {
    case 'error':
      return new ApiError(rule.code, rule);
    case 'throttle':
      return new ApiError(rule.code ?? 'Throttling.User', { retryAfterMs: rule.retryAfterMs });
    case 'unauthorized':
      return new ApiError(rule.code ?? 'Forbidden.RAM');
    case 'refuse-id':
      return new ApiError('ParameterCheckFailed', {
        message: 'Parameter check failed: ClientId is invalid.',
      });
    default:
      return null;
  }
}

/** What a rule makes of the rows of a good answer; other kinds leave them as they are. */
export function bendEntries(
  entries: readonly AnswerEntry[],
  rule: FaultRule,
  random: Random,
): AnswerEntry[] {
  switch (rule.kind) {
    case 'drop-entries':
      return withoutSome(entries, rule, rule.dropCount);
    case 'duplicate-contradicting':
      return entries.flatMap((entry) =>
        isIdMatched(rule, entry.clientId)
          ? [entry, { clientId: entry.clientId, value: entry.value !== true }]
          : [entry],
      );
    case 'strangers':
      return [...entries, ...strangers(rule.strangerCount ?? 3)];
    case 'reorder':
      return shuffled([...entries].reverse(), random);
    case 'value-as':
      return entries.map((entry) =>
        isIdMatched(rule, entry.clientId) ? { ...entry, value: rule.value } : entry,
      );
    default:
      return [...entries];
  }
}

function withoutSome(
  entries: readonly AnswerEntry[],
  rule: FaultRule,
  dropCount: number | undefined,
): AnswerEntry[] {
  let left = dropCount ?? (rule.match?.clientId === undefined ? 1 : entries.length);
  return entries.filter((entry) => {
    if (left === 0 || !isIdMatched(rule, entry.clientId)) return true;
    left -= 1;
    return false;
  });
}

function strangers(count: number): AnswerEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    clientId: `GID_stranger@@@nobody-asked-${index + 1}`,
    value: index % 2 === 0,
  }));
}
