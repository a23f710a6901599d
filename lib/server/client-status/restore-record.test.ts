import { describe, expect, it } from 'vitest';
import { createRecord } from './create-record';
import { restoreRecord, type StoredClient } from './restore-record';

const T0 = Date.UTC(2026, 0, 1);
const TTL_MS = 30_000;

function stored(changes: Partial<StoredClient> = {}): StoredClient {
  return {
    clientId: 'GID_a@@@1',
    status: 'online',
    reason: null,
    sinceNotBefore: null,
    sinceNotAfter: T0 + 4_000,
    lastKnown: 'online',
    lastKnownAt: T0,
    lastOnlineAt: T0,
    intervalSeconds: 5,
    ...changes,
  };
}

describe('a record of an earlier process', () => {
  it('is as old as the question behind it, not as the moment in which it was written down', () => {
    const record = createRecord('GID_a@@@1', 5_000);
    restoreRecord(record, stored(), 0);
    expect(record.lastValueAt).toBe(T0);
  });

  it('is as young as the earliest evidence of its list when that was noted later', () => {
    const record = createRecord('GID_a@@@1', 5_000);
    restoreRecord(record, stored(), T0 + 50_000 + TTL_MS);
    expect(record.lastValueAt).toBe(T0 + 50_000);
  });
});
