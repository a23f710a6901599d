import 'server-only';
import type pg from 'pg';
import { identifyProcess, isKnownDead } from './process-identity';

/** Who led last and has not ended its term. */
export type Predecessor = 'nobody' | 'itself' | 'dead' | 'maybe-alive';

/** To be called by a process that holds the lock: from now on the term is its own. */
export async function takeTerm(client: pg.Client, holder: string): Promise<Predecessor> {
  const { rows } = await client.query<{ holder: string | null; process: string | null }>(
    `WITH before AS (SELECT holder, process FROM "EngineTerm" WHERE id = 1)
     INSERT INTO "EngineTerm" (id, holder, process) VALUES (1, $1, $2)
     ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, process = excluded.process
     RETURNING (SELECT holder FROM before) AS holder, (SELECT process FROM before) AS process`,
    [holder, identifyProcess()],
  );
  const before = rows[0];
  if (!before?.holder) return 'nobody';
  if (before.holder === holder) return 'itself';
  return isKnownDead(before.process ?? '') ? 'dead' : 'maybe-alive';
}

/** Says that this process makes no call any more, so that the next one need not wait. */
export async function endTerm(client: pg.Client, holder: string): Promise<void> {
  await client.query('DELETE FROM "EngineTerm" WHERE holder = $1', [holder]);
}
