import 'server-only';
import { askForLookup } from '@/lib/server/lookups/ask-for-lookup';
import type { EngineCore } from './engine-core';
import { probeConnection } from './probe-connection';
import { checkInRealTime } from './realtime-check';
import type { Message } from './replica-messages';

type Wish = Extract<Message, { type: 'check' | 'lookup' | 'test' }>;

export function isWish(message: Message): message is Wish {
  return message.type === 'check' || message.type === 'lookup' || message.type === 'test';
}

/** Does for a following process what only the leading one may do. */
export async function serveWish(
  core: EngineCore,
  wish: Wish,
  reply: (message: Message) => void,
): Promise<void> {
  const connection = core.connections.get(wish.connectionId);
  if (connection === undefined) return;
  const { call } = wish;
  const { parts } = core;
  reply({ type: 'heard', call });
  if (wish.type === 'check') {
    const asked = { lane: 'person' as const, reason: wish.reason };
    const costs = wish.clientIds.map((id) => checkInRealTime(parts, connection, id, asked));
    reply({ type: 'checked', call, calls: costs.filter(Boolean).length });
  } else if (wish.type === 'lookup') {
    const { clientIds: ids, source, reason } = wish;
    const { outcomes, calls } = await askForLookup(parts, connection, { ids, source, reason });
    reply({ type: 'found', call, outcomes: [...outcomes], calls });
  } else {
    reply({ type: 'tested', call, test: await probeConnection(parts, connection, wish.reason) });
  }
}
