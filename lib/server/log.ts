import 'server-only';
import pino, { type DestinationStream, type Logger } from 'pino';
import { processSingleton } from '@/lib/server/process-singleton';

const SECRET_KEYS = [
  'accessKeySecret',
  'securityToken',
  'password',
  'passwordHash',
  'token',
  'secret',
  'authorization',
  'cookie',
  'credential',
  'encryptionKeys',
];
const REDACTED = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** JSON lines; keys that hold secrets are redacted, control characters are escaped by JSON itself. */
export function createLog(destination?: DestinationStream): Logger {
  const options = {
    base: null,
    level: process.env.LOG_LEVEL ?? (process.env.VITEST ? 'silent' : 'info'),
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { err: pino.stdSerializers.err },
  };
  return destination ? pino(options, destination) : pino(options);
}

export const log: Logger = processSingleton('log', () => createLog());
