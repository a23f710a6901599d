import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { createConnectionSchema } from '@/lib/contracts/connection';
import { setupSchema } from '@/lib/contracts/me';
import { fieldIssueOf } from './field-issue';

function issueAt(schema: z.ZodMiniType, value: object, path: string) {
  const issue = schema.safeParse(value).error?.issues.find((found) => found.path[0] === path);
  if (issue === undefined) throw new Error(`expected an issue at ${path}`);
  return fieldIssueOf(issue);
}

describe('the issue of a field', () => {
  test.each([
    ['an empty name is required', { name: '  ' }, 'name', { key: 'required' }],
    [
      'a missing choice is required',
      { credentialId: undefined },
      'credentialId',
      { key: 'required' },
    ],
    [
      'a long name says the most',
      { name: 'x'.repeat(81) },
      'name',
      { key: 'tooLong', maximum: 80 },
    ],
    ['half a call is refused', { cachedMaxQps: 1.5 }, 'cachedMaxQps', { key: 'wholeNumber' }],
    [
      'no call at all says the least',
      { cachedMaxQps: 0 },
      'cachedMaxQps',
      { key: 'tooSmall', minimum: 1 },
    ],
    [
      'an emptied number is required',
      { cachedMaxQps: Number.NaN },
      'cachedMaxQps',
      { key: 'required' },
    ],
    ['a region of another form', { regionId: 'Shang hai' }, 'regionId', { key: 'format' }],
  ])('%s', (_name, value, path, expected) => {
    expect(issueAt(createConnectionSchema, value, path)).toEqual(expected);
  });

  test('a short password says how long it has to be', () => {
    expect(issueAt(setupSchema, { password: 'short' }, 'password')).toEqual({
      key: 'tooShort',
      minimum: 10,
    });
  });

  test('an address that is none asks for one', () => {
    expect(issueAt(setupSchema, { email: 'nobody' }, 'email')).toEqual({ key: 'email' });
  });
});
