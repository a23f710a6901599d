import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '@/lib/server/env';
import { PrismaClient } from '@/lib/server/generated/prisma/client';
import { processSingleton } from '@/lib/server/process-singleton';

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5_000;
/** What a process that stalls in the middle of a transaction has locked is free so long after. */
const STALLED_FOR_MS = 8_000;
/** Milliseconds; Prisma's own 2 s and 5 s are too short for a burst on a small machine. */
const TRANSACTION = { maxWait: 10_000, timeout: 15_000 };

/** What a verb may run on: the client itself or a transaction of it. */
export type Db = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

function connect(): PrismaClient {
  const { databaseUrl } = env();
  if (databaseUrl === null) throw new Error('DATABASE_URL is not set.');
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STALLED_FOR_MS,
  });
  return new PrismaClient({ adapter, transactionOptions: TRANSACTION });
}

/** The process's database client, made at the first use. */
export function db(): PrismaClient {
  return processSingleton('db', connect);
}
