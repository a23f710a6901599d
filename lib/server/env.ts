import 'server-only';
import { z } from 'zod';
import { processSingleton } from '@/lib/server/process-singleton';

export interface UpstreamHost {
  host: string;
  port: number | null;
}

const ENCRYPTION_KEY_BYTES = 32;

function blankToUndefined(value: unknown): unknown {
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(blankToUndefined, schema.optional());
}

const encryptionKeysSchema = z.string().transform((text, context) => {
  const keys = splitList(text).map((part) => Buffer.from(part, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== ENCRYPTION_KEY_BYTES)) {
    context.addIssue({
      code: 'custom',
      message: 'ROLLCALL_ENCRYPTION_KEYS: base64 keys of 32 bytes, separated by commas.',
    });
    return z.NEVER;
  }
  return keys;
});

const upstreamAllowSchema = z.string().transform((text, context) => {
  const hosts = splitList(text).map(parseHost);
  if (hosts.some((host) => host === null)) {
    context.addIssue({
      code: 'custom',
      message: 'ROLLCALL_UPSTREAM_ALLOW: host or host:port, separated by commas.',
    });
    return z.NEVER;
  }
  return hosts.filter((host) => host !== null);
});

const envSchema = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  HOST: optional(z.string()),
  ROLLCALL_DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(z.string()),
  ROLLCALL_ENCRYPTION_KEYS: optional(encryptionKeysSchema),
  ROLLCALL_UPSTREAM_ALLOW: optional(upstreamAllowSchema),
  ROLLCALL_IP_MAX_QPS: optional(z.coerce.number().int().min(1).max(100_000)),
  ROLLCALL_HISTORY_DAYS: optional(z.coerce.number().int().min(1).max(36_500)),
  ROLLCALL_OWNER_EMAIL: optional(z.email().toLowerCase()),
  ROLLCALL_OWNER_PASSWORD: optional(z.string()),
  ROLLCALL_OWNER_TOKEN: optional(z.string()),
  ROLLCALL_SESSION_IDLE_HOURS: optional(z.coerce.number().int().min(1).max(720)),
  ROLLCALL_TRUSTED_PROXIES: optional(z.coerce.number().int().min(0).max(10)),
  ROLLCALL_OIDC_ISSUER: optional(z.url()),
  ROLLCALL_OIDC_CLIENT_ID: optional(z.string()),
  ROLLCALL_OIDC_CLIENT_SECRET: optional(z.string()),
  ROLLCALL_OIDC_NAME: optional(z.string().max(40)),
  NEXTAUTH_URL: optional(z.url()),
  NEXTAUTH_SECRET: optional(z.string()),
});

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parseHost(text: string): UpstreamHost | null {
  const match = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(text);
  if (!match?.[1]) return null;
  return { host: match[1].toLowerCase(), port: match[2] ? Number(match[2]) : null };
}

/** The settings of http-api.md, checked. Throws an Error that names the setting and never its value. */
export function parseEnv(source: Record<string, string | undefined>) {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) throw new Error(describeIssues(parsed.error));
  const values = parsed.data;
  const host = values.HOST ?? '127.0.0.1';
  const port = values.PORT ?? 3000;
  return {
    port,
    host,
    dataDir: values.ROLLCALL_DATA_DIR ?? './data',
    databaseUrl: values.DATABASE_URL ?? null,
    encryptionKeys: values.ROLLCALL_ENCRYPTION_KEYS ?? [],
    upstreamAllow: values.ROLLCALL_UPSTREAM_ALLOW ?? [],
    ipMaxQps: values.ROLLCALL_IP_MAX_QPS ?? 250,
    historyDays: values.ROLLCALL_HISTORY_DAYS ?? 365,
    sessionIdleHours: values.ROLLCALL_SESSION_IDLE_HOURS ?? 72,
    trustedProxies: values.ROLLCALL_TRUSTED_PROXIES ?? 0,
    owner: ownerOf(values),
    oidc: oidcOf(values),
    nextauthUrl: values.NEXTAUTH_URL ?? `http://${host}:${port}`,
    nextauthSecret: values.NEXTAUTH_SECRET ?? null,
  };
}

function ownerOf(values: z.infer<typeof envSchema>) {
  if (!values.ROLLCALL_OWNER_EMAIL) return null;
  return {
    email: values.ROLLCALL_OWNER_EMAIL,
    password: values.ROLLCALL_OWNER_PASSWORD ?? null,
    token: values.ROLLCALL_OWNER_TOKEN ?? null,
  };
}

function oidcOf(values: z.infer<typeof envSchema>) {
  const { ROLLCALL_OIDC_ISSUER: issuer, ROLLCALL_OIDC_CLIENT_ID: clientId } = values;
  const clientSecret = values.ROLLCALL_OIDC_CLIENT_SECRET;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    throw new Error(
      'ROLLCALL_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET go together: set all three.',
    );
  }
  return {
    issuer: issuer.replace(/\/$/, ''),
    clientId,
    clientSecret,
    name: values.ROLLCALL_OIDC_NAME ?? 'Single sign-on',
  };
}

function describeIssues(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return `Settings are not usable. ${lines.join(' ')}`;
}

export type Env = ReturnType<typeof parseEnv>;

/** The settings of this process, parsed once. */
export function env(): Env {
  return processSingleton('env', () => parseEnv(process.env));
}
