import { expect, test } from 'vitest';
import type { AuditEvent } from '@/lib/contracts/audit';
import { auditCsv } from './audit-csv';

const event: AuditEvent = {
  id: '1',
  at: '2026-03-04T12:00:00.000Z',
  userId: null,
  actor: 'mei@example.com',
  via: 'session',
  action: 'watchlist.update',
  target: { type: 'watchlist', id: 'w1', name: '=HYPERLINK("http://x")' },
  before: { name: 'a,b' },
  after: null,
  address: '10.0.0.1',
  requestId: 'r-1',
};

test('a name that a spreadsheet would run is exported as text', () => {
  const [, line = ''] = auditCsv([event]).split('\r\n');
  expect(line).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(line).toContain('"{""name"":""a,b""}"');
});

test('every line has a cell for every column', () => {
  const [head = '', line = ''] = auditCsv([{ ...event, before: null }]).split('\r\n');
  expect(line.split(',')).toHaveLength(head.split(',').length);
});
