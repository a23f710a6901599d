import * as z from 'zod/mini';
import { idSchema, isoTimeSchema } from './common.ts';

export const callPurposeSchema = z.enum([
  'sweep',
  'first-look',
  'check',
  'confirm',
  'lookup',
  'test',
]);

const HOUR_MS = 3_600_000;
export const MAX_FOOTPRINT_DAYS = 400;

/** Whole hours count: `from` is rounded down, `to` up. Without them, the last 24 hours. */
export const footprintQuerySchema = z
  .strictObject({ from: z.optional(isoTimeSchema), to: z.optional(isoTimeSchema) })
  .check(
    z.refine(({ from, to }) => !from || !to || Date.parse(from) <= Date.parse(to), {
      path: ['from'],
      message: '`from` is later than `to`.',
    }),
    z.refine(
      ({ from, to }) =>
        !from ||
        Date.parse(to ?? new Date().toISOString()) - Date.parse(from) <=
          MAX_FOOTPRINT_DAYS * 24 * HOUR_MS,
      { path: ['from'], message: `At most ${MAX_FOOTPRINT_DAYS} days at once.` },
    ),
  );
export type FootprintQuery = z.infer<typeof footprintQuerySchema>;

const callsSchema = z.object({ cached: z.int(), realtime: z.int() });

export const footprintSchema = z.object({
  from: isoTimeSchema,
  to: isoTimeSchema,
  calls: callsSchema,
  succeeded: z.int(),
  throttled: z.int(),
  failed: z.int(),
  /** Most calls in any one second. */
  peakQps: z.int(),
  /** Of today, by UTC. */
  budget: z.nullable(z.object({ limit: z.int(), used: z.int() })),
  byPurpose: z.array(z.object({ purpose: z.string(), calls: z.int() })),
  /** `watchlistId` is null for calls for no list, or for lists that the asker may not see; one that is gone has no name. */
  byWatchlist: z.array(
    z.object({
      watchlistId: z.nullable(idSchema),
      name: z.nullable(z.string()),
      calls: z.int(),
    }),
  ),
  byPerson: z.array(z.object({ userId: idSchema, email: z.nullable(z.string()), calls: z.int() })),
  hours: z.array(
    z.object({
      hour: isoTimeSchema,
      calls: callsSchema,
      throttled: z.number(),
      failed: z.number(),
    }),
  ),
  /** What the sweeps of all lists together take when all of them are looked at. */
  forecast: z.object({ callsPerSecond: z.number(), callsPerMonth: z.int() }),
});
export type Footprint = z.infer<typeof footprintSchema>;

const IDS_PER_CALL = 10;
const SECONDS_PER_MONTH = 30 * 86_400;

/** What sweeping so many ids costs when the list is active all the time, e.g. 3.3 calls/s, 8.6 million a month. */
export function forecastCalls(clients: number, intervalSeconds: number) {
  const callsPerSecond = Math.ceil(clients / IDS_PER_CALL) / intervalSeconds;
  return { callsPerSecond, callsPerMonth: Math.round(callsPerSecond * SECONDS_PER_MONTH) };
}
