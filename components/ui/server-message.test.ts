import { describe, expect, test } from 'vitest';
import { readServerMessage } from './server-message';

describe('a message of the server', () => {
  test.each([
    ['This is not your password.', { key: 'wrongPassword', values: {} }],
    [
      'Use a.example or b.example over https, or one of ROLLCALL_UPSTREAM_ALLOW: c.example:81.',
      {
        key: 'endpointListed',
        values: { hosts: 'a.example or b.example', others: 'c.example:81' },
      },
    ],
    [
      'Use a.example over https. Other hosts must be named in ROLLCALL_UPSTREAM_ALLOW.',
      { key: 'endpoint', values: { hosts: 'a.example' } },
    ],
    [
      'One sweep of the 25 ids takes 3 calls: allow at least 3 a day.',
      { key: 'budgetBelowSweep', values: { ids: '25', calls: '3' } },
    ],
    [
      'The connection allows 2 calls a day; one sweep of its 25 ids takes 3. Send at least 5 fewer, or raise the budget to 3.',
      { key: 'sweepAboveBudget', values: { budget: '2', ids: '25', calls: '3', surplus: '5' } },
    ],
    [
      "The team may watch 3 different ids; this would make it 5. Send at least 2 fewer, or raise the team's cap to 5.",
      { key: 'aboveCap', values: { cap: '3', count: '5', surplus: '2' } },
    ],
    [
      'The team watches 7 ids already: allow at least as many.',
      { key: 'belowWatched', values: { count: '7' } },
    ],
  ])('%s', (message, expected) => {
    expect(readServerMessage(message)).toEqual(expected);
  });

  test('that nobody foresaw is shown as it is', () => {
    expect(readServerMessage('The moon is in the way.')).toBeNull();
  });
});
