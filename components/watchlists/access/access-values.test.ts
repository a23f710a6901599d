import { expect, test } from 'vitest';
import { changed, fixedRight, inputOf, rightsFor, valuesOf } from './access-values.ts';

test('what is not changed is sent as it came', () => {
  const members = [
    { userId: 'a', email: 'a@example.com', canEdit: true },
    { userId: 'b', email: 'b@example.com', canEdit: false },
  ];
  expect(inputOf(valuesOf({ visibility: 'members', members, canEdit: true }))).toEqual({
    visibility: 'members',
    members: [
      { userId: 'a', canEdit: true },
      { userId: 'b', canEdit: false },
    ],
  });
});

test('nobody is named for a list of the whole team, nor who does not see it', () => {
  const rights = new Map([
    ['a', 'see'],
    ['b', 'none'],
  ] as const);
  expect(inputOf({ visibility: 'team', rights }).members).toEqual([]);
  expect(inputOf({ visibility: 'members', rights }).members).toEqual([
    { userId: 'a', canEdit: false },
  ]);
});

test('admins and oneself cannot be shut out, and a viewer is never offered to edit', () => {
  expect(fixedRight({ userId: 'a', role: 'admin' }, 'me')).toBe('edit');
  expect(fixedRight({ userId: 'me', role: 'editor' }, 'me')).toBe('edit');
  expect(fixedRight({ userId: 'a', role: 'editor' }, 'me')).toBeNull();
  expect(rightsFor({ role: 'viewer' })).toEqual(['none', 'see']);
  expect(rightsFor({ role: 'editor' })).toEqual(['none', 'see', 'edit']);
});

test('what a colleague changed meanwhile stays, beside what was chosen here', () => {
  const now = {
    visibility: 'members' as const,
    members: [{ userId: 'a', email: 'a@example.com', canEdit: true }],
    canEdit: true,
  };
  const chosen = { visibility: null, rights: new Map([['c', 'see'] as const]) };
  expect(inputOf(changed(now, chosen))).toEqual({
    visibility: 'members',
    members: [
      { userId: 'a', canEdit: true },
      { userId: 'c', canEdit: false },
    ],
  });
});
