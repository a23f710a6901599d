import 'server-only';
import pg from 'pg';

const CHANNEL = 'rollcall_engine';
const TIMEOUT_MS = 3_000;
/** The server gives the lock of a process up when it has not heard of it for so long. */
const SILENT_FOR_MS = 8_000;

/** A connection of the engine's own, for its lock and for what the processes tell each other. */
export async function openLine(
  connectionString: string,
  onMessage: (payload: string) => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    keepAlive: true,
    application_name: 'rollcall engine',
  });
  client.on('error', () => {});
  client.on('notification', ({ payload }) => onMessage(payload ?? ''));
  await client.connect();
  await client.query(`LISTEN ${CHANNEL}`);
  await client.query(`SET idle_session_timeout = ${SILENT_FOR_MS}`);
  return client;
}

/** Tells the other processes; a payload has less than 8,000 bytes. */
export async function notify(line: pg.Client, payload: string): Promise<void> {
  await line.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
}
