import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** What is wrong with one field: a key below `errors.field`, and the numbers that its words need. */
export type FieldIssue =
  | { key: 'required' | 'wholeNumber' | 'email' | 'format' }
  | { key: 'tooShort' | 'tooSmall'; minimum: number }
  | { key: 'tooLong' | 'tooBig'; maximum: number };

/** Names a contract's issue in words of ours: the contract's own messages are English only. */
export function fieldIssueOf(issue: Issue): FieldIssue {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return issue.origin === 'string'
        ? { key: 'tooLong', maximum: Number(issue.maximum) }
        : { key: 'tooBig', maximum: Number(issue.maximum) };
    case 'invalid_type':
      if (issue.expected === 'int') return { key: 'wholeNumber' };
      return { key: 'required' };
    case 'invalid_format':
      if (issue.format === 'email') return { key: 'email' };
      return issue.input === '' ? { key: 'required' } : { key: 'format' };
    default:
      return { key: 'format' };
  }
}

function tooSmall(origin: string, minimum: number): FieldIssue {
  if (origin !== 'string') return { key: 'tooSmall', minimum };
  return minimum <= 1 ? { key: 'required' } : { key: 'tooShort', minimum };
}
