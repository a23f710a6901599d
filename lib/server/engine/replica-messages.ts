import 'server-only';
import { z } from 'zod';
import { evidenceSourceSchema } from '@/lib/contracts/client-status';
import { upstreamErrorSchema } from '@/lib/contracts/common';
import { connectionTestSchema } from '@/lib/contracts/connection';

const errorSchema = z.nullable(upstreamErrorSchema);
const timeSchema = z.number().nullable();
const reasonSchema = z.object({
  purpose: z.enum(['sweep', 'first-look', 'check', 'confirm', 'lookup', 'test']),
  watchlistId: z.string().nullable(),
  userId: z.string().nullable(),
});

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.boolean(), askedAt: z.number() }),
  z.object({ kind: z.literal('missing'), askedAt: z.number() }),
  z.object({ kind: z.literal('failed'), error: upstreamErrorSchema, askedAt: z.number() }),
  z.object({ kind: z.literal('refused'), error: upstreamErrorSchema, askedAt: z.number() }),
]);

const learnedSchema = z.object({
  connectionId: z.string(),
  clientId: z.string(),
  operation: evidenceSourceSchema,
  outcome: outcomeSchema,
});
const releasedSchema = z.object({
  connectionId: z.string(),
  clientId: z.string(),
  isSampled: z.boolean(),
});
const circuitSchema = z.object({
  state: z.enum(['closed', 'failing', 'throttled', 'stopped']),
  error: errorSchema,
  lastSuccessAt: timeSchema,
  lastThrottledAt: timeSchema,
  nextTryAt: timeSchema,
});
const moodSchema = z.object({
  connectionId: z.string(),
  cached: circuitSchema,
  realtime: circuitSchema,
  stretch: z.number(),
  stretchedBy: z.enum(['limit', 'budget']).nullable(),
  pace: z.number(),
  usedToday: z.number(),
  confirmations: z.object({ total: z.number(), wrong: z.number(), nearlyAllAt: timeSchema }),
});

/** What the processes of one deployment tell each other. Bodies that are too long travel in parts. */
export const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('learned'), items: z.array(learnedSchema) }),
  z.object({ type: z.literal('released'), items: z.array(releasedSchema) }),
  z.object({ type: z.literal('mood'), mood: moodSchema }),
  z.object({
    type: z.literal('changed'),
    kind: z.enum(['watchlist', 'connection', 'credential']),
    id: z.string(),
    isDeleted: z.boolean(),
  }),
  z.object({ type: z.literal('viewed'), watchlistId: z.string() }),
  z.object({
    type: z.literal('check'),
    call: z.string(),
    connectionId: z.string(),
    clientIds: z.array(z.string()),
    reason: reasonSchema,
  }),
  z.object({
    type: z.literal('lookup'),
    call: z.string(),
    connectionId: z.string(),
    clientIds: z.array(z.string()),
    source: evidenceSourceSchema,
    reason: reasonSchema,
  }),
  z.object({
    type: z.literal('test'),
    call: z.string(),
    connectionId: z.string(),
    reason: reasonSchema,
  }),
  z.object({ type: z.literal('heard'), call: z.string() }),
  z.object({ type: z.literal('checked'), call: z.string(), calls: z.number() }),
  z.object({
    type: z.literal('found'),
    call: z.string(),
    outcomes: z.array(z.tuple([z.string(), outcomeSchema])),
    calls: z.number(),
  }),
  z.object({ type: z.literal('tested'), call: z.string(), test: connectionTestSchema }),
]);
export type Message = z.infer<typeof messageSchema>;
export type Learned = z.infer<typeof learnedSchema>;
export type Released = z.infer<typeof releasedSchema>;
export type Mood = z.infer<typeof moodSchema>;

const MAX_PART_BYTES = 7_000;
const envelopeSchema = z.object({
  from: z.string(),
  id: z.number(),
  part: z.number(),
  of: z.number(),
  text: z.string(),
});

/** NOTIFY takes less than 8,000 bytes: the text travels in base64 parts. */
export function toPayloads(from: string, id: number, message: Message): string[] {
  const text = Buffer.from(JSON.stringify(message)).toString('base64');
  const of = Math.max(1, Math.ceil(text.length / MAX_PART_BYTES));
  return Array.from({ length: of }, (_, part) =>
    JSON.stringify({
      from,
      id,
      part,
      of,
      text: text.slice(part * MAX_PART_BYTES, (part + 1) * MAX_PART_BYTES),
    }),
  );
}

const MAX_OPEN = 1_000;

/** Puts parts together again. Messages of this process itself, and what cannot be read, are null. */
export class MessageReader {
  readonly #self: string;
  readonly #open = new Map<string, string[]>();

  constructor(self: string) {
    this.#self = self;
  }

  read(payload: string): Message | null {
    const envelope = envelopeSchema.safeParse(parseJson(payload));
    if (!envelope.success || envelope.data.from === this.#self) return null;
    const { from, id, part, of, text } = envelope.data;
    const key = `${from} ${id}`;
    const parts = this.#open.get(key) ?? [];
    parts[part] = text;
    if (parts.filter((present) => present !== undefined).length < of) {
      if (this.#open.size >= MAX_OPEN) this.#open.clear();
      this.#open.set(key, parts);
      return null;
    }
    this.#open.delete(key);
    const message = messageSchema.safeParse(
      parseJson(Buffer.from(parts.join(''), 'base64').toString('utf8')),
    );
    return message.success ? message.data : null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
