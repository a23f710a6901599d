import 'server-only';
import { Prisma } from '@/lib/server/generated/prisma/client';

const DOWN_CODES = new Set([
  'P1000',
  'P1001',
  'P1002',
  'P1008',
  'P1011',
  'P1017',
  'P2024',
  'P2028',
]);
const DOWN_CAUSES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
]);
const DOWN_TEXT =
  /(connection (terminated|refused|timeout)|timeout exceeded when trying to connect|can't reach database|server has closed the connection|database system is)/i;

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** True when the database itself cannot be reached, in whatever way Prisma or pg says so. */
export function isDatabaseDown(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const code = codeOf(error);
  if (code !== null && (DOWN_CODES.has(code) || DOWN_CAUSES.has(code))) return true;
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  return DOWN_TEXT.test(error.message) || isDatabaseDown(error.cause, depth + 1);
}

/** True when a unique index refused the row. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** True when a foreign key refused the write: the row is used, or what it names is gone. */
export function isForeignKeyViolation(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    (error.code === 'P2003' || error.code === 'P2014')
  );
}
