import 'server-only';
import type { EvidenceSource } from '@/lib/contracts/client-status';
import { askBatch, type Outcomes } from '@/lib/server/engine/batch-ask';
import { PACK_SIZE } from '@/lib/server/engine/cohort';
import type { ConnectionRuntime } from '@/lib/server/engine/connection-runtime';
import type { EngineParts } from '@/lib/server/engine/engine-parts';
import type { CallReason } from '@/lib/server/engine/footprint-meter';
import type { Outcome } from '@/lib/server/engine/outcome';
import { checkInRealTime } from '@/lib/server/engine/realtime-check';
import { applyCachedOutcome } from '@/lib/server/engine/take-in-cached';
import { UnavailableError } from '@/lib/server/errors';

export interface LookupWish {
  ids: readonly string[];
  source: EvidenceSource;
  reason: CallReason;
}

/** Asks for all ids in the lane of people; what is learned of watched ones goes onto the board as well. */
export async function askForLookup(
  parts: EngineParts,
  connection: ConnectionRuntime,
  wish: LookupWish,
): Promise<{ outcomes: Outcomes; calls: number }> {
  if (parts.remote !== null) {
    const { ids: clientIds, source, reason } = wish;
    return parts.remote.lookup({ connectionId: connection.id, clientIds, source, reason });
  }
  if (parts.dispatcher.isPaused) throw new UnavailableError('The engine makes no calls now.');
  if (wish.source === 'realtime') return askInRealTime(parts, connection, wish);
  let calls = 0;
  const onCall = () => {
    calls += 1;
  };
  const packs: (readonly string[])[] = [];
  for (let start = 0; start < wish.ids.length; start += PACK_SIZE) {
    packs.push(wish.ids.slice(start, start + PACK_SIZE));
  }
  const { reason } = wish;
  const answers = await Promise.all(
    packs.map((ids) => askBatch(parts, connection, { ids, lane: 'person', reason, onCall })),
  );
  const outcomes = new Map(answers.flatMap((answer) => [...answer]));
  for (const [id, outcome] of outcomes) {
    const record = connection.board.records.get(id);
    if (record) applyCachedOutcome(parts, connection, record, outcome);
  }
  return { outcomes, calls };
}

async function askInRealTime(
  parts: EngineParts,
  connection: ConnectionRuntime,
  { ids, reason }: LookupWish,
): Promise<{ outcomes: Outcomes; calls: number }> {
  let calls = 0;
  const asked = ids.map(
    (id) =>
      new Promise<[string, Outcome]>((resolve) => {
        const listener = (outcome: Outcome) => resolve([id, outcome]);
        if (checkInRealTime(parts, connection, id, { lane: 'person', reason, listener }))
          calls += 1;
      }),
  );
  return { outcomes: new Map(await Promise.all(asked)), calls };
}
