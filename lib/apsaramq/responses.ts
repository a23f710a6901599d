import { envelopeSchema, sessionEntrySchema, sessionListSchema, sessionSchema } from './schemas.ts';
import { parseXmlAnswer } from './xml.ts';

export interface Answer {
  kind: 'answer';
  requestId: string | null;
  /** The service's error code; null on success. */
  code: string | null;
  body: unknown;
}

export interface Unreadable {
  kind: 'NonJsonResponse' | 'MalformedResponse';
}

export interface JoinedStatuses {
  values: Map<string, boolean>;
  missing: string[];
  malformed: string[];
}

const SUCCESS_CODES: readonly string[] = ['200', 'OK', 'Success'];

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function parseBody(text: string): unknown {
  const first = text.trimStart()[0];
  if (first === '{') return parseJson(text);
  return first === '<' ? parseXmlAnswer(text.trimStart()) : undefined;
}

function unreadable(text: string | null): Unreadable {
  const start = text?.trimStart() ?? '';
  const isOurs = start === '' || /^(\{|<\?xml|<\w+Response\b|<Error\b)/.test(start);
  return { kind: isOurs ? 'MalformedResponse' : 'NonJsonResponse' };
}

/** Reads a body, JSON or XML, whatever its content type says. Never throws. */
export function parseAnswer(bytes: Uint8Array): Answer | Unreadable {
  const text = decodeUtf8(bytes);
  const parsed = envelopeSchema.safeParse(text === null ? null : parseBody(text));
  if (!parsed.success) return unreadable(text);
  const code = parsed.data.Code ?? parsed.data.code ?? null;
  return {
    kind: 'answer',
    requestId: parsed.data.RequestId ?? parsed.data.requestId ?? null,
    code: code === null || SUCCESS_CODES.includes(code) ? null : code,
    body: parsed.data,
  };
}

/** The value of a single query; null unless it is a true boolean. */
export function readOnline(body: unknown): boolean | null {
  const parsed = sessionSchema.safeParse(body);
  return parsed.success ? parsed.data.OnlineStatus : null;
}

type Verdict = boolean | 'malformed';

function verdictOf(status: unknown, earlier: Verdict | undefined): Verdict {
  if (typeof status !== 'boolean') return 'malformed';
  return earlier === undefined || earlier === status ? status : 'malformed';
}

function readVerdicts(
  entries: readonly unknown[],
  asked: ReadonlySet<string>,
): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const entry of entries) {
    const parsed = sessionEntrySchema.safeParse(entry);
    if (!parsed.success || !asked.has(parsed.data.ClientId)) continue;
    const { ClientId: clientId, OnlineStatus: status } = parsed.data;
    verdicts.set(clientId, verdictOf(status, verdicts.get(clientId)));
  }
  return verdicts;
}

/**
 * Joins a batch answer to the ids asked for, by ClientId alone: order, duplicates and gaps are
 * undocumented (upstream.md). Null when the answer holds no list at all.
 */
export function joinStatuses(body: unknown, clientIds: readonly string[]): JoinedStatuses | null {
  const parsed = sessionListSchema.safeParse(body);
  if (!parsed.success) return null;
  const verdicts = readVerdicts(parsed.data.OnlineStatusList, new Set(clientIds));
  const joined: JoinedStatuses = { values: new Map(), missing: [], malformed: [] };
  for (const clientId of clientIds) {
    const verdict = verdicts.get(clientId);
    if (verdict === undefined) joined.missing.push(clientId);
    else if (verdict === 'malformed') joined.malformed.push(clientId);
    else joined.values.set(clientId, verdict);
  }
  return joined;
}
