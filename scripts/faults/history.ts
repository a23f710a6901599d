import pg from 'pg';
import type { Status } from '@/lib/contracts/client-status';
import type { AnswerRecord } from '@/lib/simulator/call-log';
import { groupBy } from './group-by';

/** A written change; times are epoch milliseconds. */
export interface WrittenChange {
  clientId: string;
  from: Status;
  to: Status;
  notBefore: number;
  notAfter: number;
}

/** A known status that a viewer has seen. */
export interface Acknowledged {
  clientId: string;
  status: Status;
  notAfter: number;
  shownAt: number;
}

export interface HistoryEvidence {
  changes: readonly WrittenChange[];
  acknowledged: readonly Acknowledged[];
  answers: readonly AnswerRecord[];
  ttlMs: number;
}

const CALL_TIMEOUT_MS = 5_000;
const TOLERANCE_MS = 250;
const MAX_LINES = 10;

export async function readHistory(
  databaseUrl: string,
  connectionId: string,
): Promise<WrittenChange[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(
      'SELECT * FROM "StatusChange" WHERE "connectionId" = $1 ORDER BY id',
      [connectionId],
    );
    return rows.map(readChange);
  } finally {
    await client.end();
  }
}

function readChange(row: Record<string, unknown>): WrittenChange {
  return {
    clientId: String(row.clientId),
    from: readStatus(row.fromStatus),
    to: readStatus(row.toStatus),
    notBefore: readTime(row.notBefore),
    notAfter: readTime(row.notAfter),
  };
}

function readTime(value: unknown): number {
  if (value instanceof Date) return value.getTime();
  throw new Error(`not a time: ${String(value)}`);
}

function readStatus(value: unknown): Status {
  if (value === 'online' || value === 'offline' || value === 'unknown') return value;
  throw new Error(`not a status: ${String(value)}`);
}

/** What is wrong with a history: changes lost, invented, out of order, or stretched over a time unwatched. */
export function checkHistory(evidence: HistoryEvidence): string[] {
  const byClient = groupBy(evidence.changes, (change) => change.clientId);
  const answersOf = groupBy(evidence.answers, (answer) => answer.clientId);
  const problems = findLost(evidence);
  for (const [clientId, changes] of byClient) {
    const answers = answersOf.get(clientId) ?? [];
    const found = [
      ...findBrokenChain(changes),
      ...findInvented(changes, answers, evidence.ttlMs),
      ...findStretched(changes, answers, evidence.ttlMs),
    ];
    problems.push(...found.map((problem) => `${clientId}: ${problem}`));
  }
  const more = problems.length - MAX_LINES;
  return more > 0 ? [...problems.slice(0, MAX_LINES), `and ${more} more`] : problems;
}

function findLost({ changes, acknowledged }: HistoryEvidence): string[] {
  const written = new Set(
    changes.map(({ clientId, to, notAfter }) => `${clientId} ${to} ${notAfter}`),
  );
  return acknowledged
    .filter(({ clientId, status, notAfter }) => !written.has(`${clientId} ${status} ${notAfter}`))
    .map(({ clientId, status, notAfter }) => `${clientId}: lost, ${status} since ${iso(notAfter)}`);
}

function findBrokenChain(changes: readonly WrittenChange[]): string[] {
  return changes.flatMap((change, index) => {
    const earlier = changes[index - 1];
    const from = earlier?.to ?? 'unknown';
    const isBackwards =
      change.notBefore > change.notAfter || change.notAfter < (earlier?.notAfter ?? 0);
    if (change.from !== from) return [`chain broken, ${from} then from ${change.from}`];
    return isBackwards ? [`times go back at ${iso(change.notAfter)}`] : [];
  });
}

/** What is believed from `notAfter` on was said within the time to live before, or by a call on its way. */
function findInvented(
  changes: readonly WrittenChange[],
  answers: readonly AnswerRecord[],
  ttlMs: number,
): string[] {
  return changes.flatMap(({ to, notAfter }) => {
    if (to === 'unknown') return [];
    const isSaid = answers.some(
      ({ online, readAt, sentAt }) =>
        online === (to === 'online') &&
        sentAt >= notAfter - ttlMs - TOLERANCE_MS &&
        readAt <= notAfter + CALL_TIMEOUT_MS,
    );
    return isSaid ? [] : [`invented, ${to} at ${iso(notAfter)}`];
  });
}

function findStretched(
  changes: readonly WrittenChange[],
  answers: readonly AnswerRecord[],
  ttlMs: number,
): string[] {
  return changes.flatMap(({ to, notAfter }, index) => {
    const next = changes[index + 1];
    if (to === 'unknown' || !next || next.notBefore <= notAfter) return [];
    const said = answers
      .filter(({ online, sentAt }) => online === (to === 'online') && sentAt <= next.notBefore)
      .map(({ sentAt }) => sentAt)
      .sort((a, b) => a - b);
    let last = said.findLast((at) => at <= notAfter) ?? notAfter;
    for (const at of [...said.filter((at) => at > notAfter), next.notBefore]) {
      if (at - last > ttlMs + TOLERANCE_MS)
        return [`${to} stretched from ${iso(last)} to ${iso(at)}`];
      last = at;
    }
    return [];
  });
}

function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}
