import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import {
  type CallMeta,
  publicToken,
  readClockSkewMs,
  readHeader,
  readRetryAfterMs,
} from './call-meta.ts';
import { ApsaraMqError, type ApsaraMqErrorInit } from './errors.ts';
import { parseAnswer } from './responses.ts';
import {
  type AccessCredential,
  type SignatureVersion,
  type SignedRequest,
  signV1,
  signV3,
} from './signature.ts';
import { exchange, type HttpAnswer, isExchangeFailure } from './transport.ts';

export interface RpcSettings {
  origin: URL;
  apiVersion: string;
  /** Sent with every call. */
  commonParameters: Readonly<Record<string, string>>;
  credential: () => AccessCredential | Promise<AccessCredential>;
  signature: SignatureVersion;
  timeoutMs: number;
  maxResponseBytes: number;
  dispatcher: Dispatcher;
  now: () => number;
  nonce: () => string;
}

export interface CallOptions {
  signal?: AbortSignal;
}

export interface RpcCall extends CallOptions {
  action: string;
  parameters: Readonly<Record<string, string>>;
}

export interface RpcResult {
  meta: CallMeta;
  body: unknown;
  /** An error that carries what is known of this answer. */
  failWith: (code: string) => ApsaraMqError;
}

/** What reading an answer needs to know of its call. */
export interface CallContext {
  secrets: readonly string[];
  sentAtMs: number;
}

interface SentCall extends CallContext {
  request: SignedRequest;
}

const isVisibleAscii = (text: string) => /^[\x21-\x7e]+$/.test(text);

/** Header-safe parts only; the message must not quote the credential. */
function checkCredential(credential: AccessCredential): AccessCredential {
  const { accessKeyId, accessKeySecret, securityToken } = credential;
  if (!isVisibleAscii(accessKeyId)) return refuseCredential('accessKeyId');
  if (typeof accessKeySecret !== 'string' || accessKeySecret === '') {
    return refuseCredential('accessKeySecret');
  }
  if (securityToken !== undefined && !isVisibleAscii(securityToken)) {
    return refuseCredential('securityToken');
  }
  return credential;
}

function refuseCredential(field: string): never {
  throw new ApsaraMqError({ code: 'InvalidCredential', detail: `${field} is empty or not plain` });
}

async function signCall(settings: RpcSettings, call: RpcCall): Promise<SentCall> {
  const credential = checkCredential(await settings.credential());
  const nonce = settings.nonce();
  const sentAtMs = settings.now();
  const sign = settings.signature === 'v1' ? signV1 : signV3;
  const request = sign({
    credential,
    host: settings.origin.host,
    action: call.action,
    version: settings.apiVersion,
    parameters: { ...settings.commonParameters, ...call.parameters },
    signedAtMs: sentAtMs,
    nonce,
  });
  const { accessKeyId, accessKeySecret, securityToken } = credential;
  const secrets = [accessKeyId, accessKeySecret, securityToken ?? '', nonce, request.signature];
  return { request, secrets: secrets.filter((secret) => secret !== ''), sentAtMs };
}

function headerFacts(
  headers: IncomingHttpHeaders,
  secrets: readonly string[],
): Pick<ApsaraMqErrorInit, 'requestId' | 'retryAfterMs'> {
  return {
    requestId: publicToken(readHeader(headers, 'x-acs-request-id'), secrets),
    retryAfterMs: readRetryAfterMs(headers),
  };
}

function toApsaraMqError(error: unknown, sent: CallContext): unknown {
  if (!isExchangeFailure(error)) return error;
  const { status, headers } = error.partial;
  return new ApsaraMqError({
    code: error.code,
    httpStatus: status,
    phase: error.phase,
    ...headerFacts(headers, sent.secrets),
    ...(error.detail === undefined ? {} : { detail: error.detail }),
  });
}

async function send(settings: RpcSettings, call: RpcCall, sent: SentCall): Promise<HttpAnswer> {
  try {
    return await exchange(settings.dispatcher, {
      origin: settings.origin.origin,
      path: sent.request.path,
      headers: sent.request.headers,
      timeoutMs: settings.timeoutMs,
      maxResponseBytes: settings.maxResponseBytes,
      signal: call.signal,
    });
  } catch (error) {
    throw toApsaraMqError(error, sent);
  }
}

/** Pure. Throws ApsaraMqError on everything but a success answer. */
export function readResult(answer: HttpAnswer, sent: CallContext): RpcResult {
  const { requestStartedAfterMs, headersAfterMs, headers, status } = answer;
  const midpointMs = sent.sentAtMs + (requestStartedAfterMs + headersAfterMs) / 2;
  const clockSkewMs = readClockSkewMs(headers, midpointMs);
  const facts = headerFacts(headers, sent.secrets);
  const parsed = parseAnswer(answer.body);
  const requestId =
    (parsed.kind === 'answer' ? publicToken(parsed.requestId, sent.secrets) : null) ??
    facts.requestId ??
    null;
  const failWith = (code: string) =>
    new ApsaraMqError({ ...facts, code, httpStatus: status, requestId, clockSkewMs });

  const isSuccess = status >= 200 && status <= 299;
  if (parsed.kind !== 'answer') throw failWith(isSuccess ? parsed.kind : 'NonJsonResponse');
  if (parsed.code !== null)
    throw failWith(publicToken(parsed.code, sent.secrets) ?? 'UnreadableCode');
  if (!isSuccess) throw failWith('UnexpectedResponse');
  const meta = { requestId: requestId ?? '', latencyMs: answer.latencyMs, clockSkewMs };
  return { meta, body: parsed.body, failWith };
}

/** One signed HTTP call. The body is an answer without an error code; its shape is still unchecked. */
export async function performCall(settings: RpcSettings, call: RpcCall): Promise<RpcResult> {
  call.signal?.throwIfAborted();
  const sent = await signCall(settings, call);
  return readResult(await send(settings, call, sent), sent);
}
