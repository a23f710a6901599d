import { resolve } from 'node:path';
import { findFreePort } from '../free-port';

export interface ServerSettings {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  /** Where a browser reaches it. */
  address: string;
}

const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/** Reads the settings of http-api.md that the start needs. Throws an Error that names a bad one. */
export async function readServerSettings(defaultDataDir: string): Promise<ServerSettings> {
  const { HOST, PORT, ROLLCALL_DATA_DIR, DATABASE_URL, NEXTAUTH_URL } = process.env;
  const host = HOST || '127.0.0.1';
  const port = await readPort(PORT || '3000', host);
  const shownHost = ANY_ADDRESS.has(host) ? 'localhost' : host;
  return {
    host,
    port,
    dataDir: resolve(ROLLCALL_DATA_DIR || defaultDataDir),
    databaseUrl: readDatabaseUrl(DATABASE_URL),
    address:
      NEXTAUTH_URL || `http://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${port}`,
  };
}

async function readPort(text: string, host: string): Promise<number> {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is a number from 0 to 65535, got "${text}".`);
  return port === 0 ? findFreePort(host) : port;
}

function readDatabaseUrl(text: string | undefined): string | null {
  if (!text) return null;
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol))
    throw new Error('DATABASE_URL is not a postgresql:// address.');
  return text;
}
