import 'server-only';
import type pg from 'pg';
import { type Db, db } from '@/lib/server/db';
import { identifyProcess, isKnownDead } from './process-identity';

/** Who led last and has not ended its term. */
export type Predecessor = 'nobody' | 'itself' | 'dead' | 'maybe-alive';

export interface TakenTerm {
  /** Higher than that of any other process before; the same as before when no other one led in between. */
  number: number;
  predecessor: Predecessor;
}

/** A term as its writes see it. */
export interface Term {
  number: number;
  /** Called when a write was refused, because another process has taken over. */
  onOver: () => void;
}

interface TermRow {
  number: number;
  holder: string | null;
  process: string | null;
}

/** To be called by a process that holds the lock: from now on the term is its own. */
export async function takeTerm(client: pg.Client, holder: string): Promise<TakenTerm> {
  const { rows } = await client.query<TermRow>(
    `WITH before AS (SELECT holder, process FROM "EngineTerm" WHERE id = 1)
     INSERT INTO "EngineTerm" AS term (id, holder, process) VALUES (1, $1, $2)
     ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, process = excluded.process,
       number = term.number + (term.holder IS DISTINCT FROM excluded.holder)::int
     RETURNING number, (SELECT holder FROM before) AS holder, (SELECT process FROM before) AS process`,
    [holder, identifyProcess()],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the term of the engine was not written');
  return { number: row.number, predecessor: predecessorOf(row, holder) };
}

function predecessorOf(before: TermRow, holder: string): Predecessor {
  if (before.holder === null) return 'nobody';
  if (before.holder === holder) return 'itself';
  return isKnownDead(before.process ?? '') ? 'dead' : 'maybe-alive';
}

/** Says that this process makes no call any more, so that the next one need not wait. */
export async function endTerm(client: pg.Client, holder: string): Promise<void> {
  await client.query('UPDATE "EngineTerm" SET holder = NULL WHERE holder = $1', [holder]);
}

/**
 * Writes in one transaction, in which no other process can take the term, or writes nothing, because one has. Resolves
 * in both cases; rejects when the database fails.
 */
export async function inTerm(term: Term, write: (tx: Db) => Promise<void>): Promise<void> {
  const isOver = await db().$transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "EngineTerm" WHERE number = ${term.number} FOR SHARE`;
    if (held.length === 0) return true;
    await write(tx);
    return false;
  });
  if (isOver) term.onOver();
}
