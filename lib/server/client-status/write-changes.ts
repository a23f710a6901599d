import 'server-only';
import type { Db } from '@/lib/server/db';
import type { JournalEntry } from './journal';

/**
 * Appends changes to history and keeps each client's last state; to be called in a transaction. Clients of a
 * connection that is gone are skipped. Rejects when the database fails; whether it had written by then or not, the
 * same entries may be given again: what is there already is not written twice.
 */
export async function writeChanges(tx: Db, entries: readonly JournalEntry[]): Promise<void> {
  const all = JSON.stringify(entries.map((entry, position) => ({ ...entry, position })));
  const latest = new Map(
    entries.map((entry) => [`${entry.connectionId} ${entry.clientId}`, entry]),
  );
  const states = JSON.stringify([...latest.values()]);
  await tx.$executeRaw`
    INSERT INTO "StatusChange"
      ("connectionId", "clientId", "fromStatus", "toStatus", reason, "notBefore", "notAfter", source, confirmed)
    SELECT x."connectionId", x."clientId", x."from"::"ClientStatusValue", x."to"::"ClientStatusValue",
      x.reason, to_timestamp(x."notBefore" / 1000.0), to_timestamp(x."notAfter" / 1000.0),
      x.source::"EvidenceSource", x.confirmed
    FROM jsonb_to_recordset(${all}::jsonb) AS x(
      "connectionId" uuid, "clientId" text, "from" text, "to" text, reason text,
      "notBefore" double precision, "notAfter" double precision, source text, confirmed boolean,
      position int)
    JOIN "Connection" c ON c.id = x."connectionId"
    WHERE NOT EXISTS (
      SELECT 1 FROM "StatusChange" h
      WHERE h."connectionId" = x."connectionId" AND h."clientId" = x."clientId"
        AND h."notAfter" = to_timestamp(x."notAfter" / 1000.0)
        AND h."toStatus" = x."to"::"ClientStatusValue")
    ORDER BY x.position`;
  await tx.$executeRaw`
    INSERT INTO "ClientStatus"
      ("connectionId", "clientId", status, reason, "sinceNotBefore", "sinceNotAfter", "lastKnown",
       "lastKnownAt", "lastOnlineAt", source, "intervalSeconds")
    SELECT x."connectionId", x."clientId", x."to"::"ClientStatusValue", x.reason,
      to_timestamp(x."sinceNotBefore" / 1000.0), to_timestamp(x."sinceNotAfter" / 1000.0),
      x."lastKnown"::"ClientStatusValue", to_timestamp(x."lastKnownAt" / 1000.0),
      to_timestamp(x."lastOnlineAt" / 1000.0), x.evidence::"EvidenceSource", x."intervalSeconds"
    FROM jsonb_to_recordset(${states}::jsonb) AS x(
      "connectionId" uuid, "clientId" text, "to" text, reason text,
      "sinceNotBefore" double precision, "sinceNotAfter" double precision, "lastKnown" text,
      "lastKnownAt" double precision, "lastOnlineAt" double precision, evidence text,
      "intervalSeconds" int)
    JOIN "Connection" c ON c.id = x."connectionId"
    ON CONFLICT ("connectionId", "clientId") DO UPDATE SET
      status = excluded.status, reason = excluded.reason,
      "sinceNotBefore" = excluded."sinceNotBefore", "sinceNotAfter" = excluded."sinceNotAfter",
      "lastKnown" = excluded."lastKnown", "lastKnownAt" = excluded."lastKnownAt",
      "lastOnlineAt" = excluded."lastOnlineAt", source = excluded.source,
      "intervalSeconds" = excluded."intervalSeconds"`;
}
