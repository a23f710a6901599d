import * as z from 'zod/mini';
import {
  type ClientRow,
  clientRowSchema,
  evidenceSourceSchema,
  statusFlagSchema,
  statusSchema,
} from './client-status.ts';

const ISO_TIME = z.regexes.datetime({});
const STATUSES: ReadonlySet<unknown> = new Set(statusSchema.options);
const FLAGS: ReadonlySet<unknown> = new Set(statusFlagSchema.options);
const SOURCES: ReadonlySet<unknown> = new Set([null, ...evidenceSourceSchema.options]);

/**
 * Rows as `clientRowSchema` has them, at a tenth of its time: a first answer may hold a hundred thousand. The ordinary
 * row is looked at here, any other by the schema.
 */
export const quickRowSchema = z.custom<ClientRow>(
  (value) => isOrdinary(value) || clientRowSchema.safeParse(value).success,
);

function isOrdinary(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { clientId, status, flags, since, checkedAt, source } = value;
  return (
    typeof clientId === 'string' &&
    STATUSES.has(status) &&
    Array.isArray(flags) &&
    flags.every((flag) => FLAGS.has(flag)) &&
    (since === null || isSince(since)) &&
    (checkedAt === null || isTime(checkedAt)) &&
    SOURCES.has(source) &&
    value.reason === undefined &&
    value.lastKnown === undefined &&
    value.error === undefined
  );
}

function isSince(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return (value.notBefore === null || isTime(value.notBefore)) && isTime(value.notAfter);
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && ISO_TIME.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
