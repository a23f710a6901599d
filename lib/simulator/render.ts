import type { ApiError } from './api-error.ts';

/** One row of an answer; `value` is a boolean unless a fault has changed it. */
export interface AnswerEntry {
  clientId: string;
  value: unknown;
}

export interface SuccessBody {
  operation: 'single' | 'batch';
  requestId: string;
  entries: readonly AnswerEntry[];
}

export interface Reply {
  status: number;
  contentType: string;
  body: string;
  headers?: Record<string, string>;
}

type Format = 'json' | 'xml';

export function renderSuccess(answer: SuccessBody, format: Format): Reply {
  if (format === 'xml') return xmlReply(200, successXml(answer));
  const RequestId = answer.requestId;
  const [first] = answer.entries;
  const body =
    answer.operation === 'single'
      ? { ...(first && { OnlineStatus: first.value }), RequestId }
      : {
          RequestId,
          OnlineStatusList: answer.entries.map(({ clientId, value }) => ({
            OnlineStatus: value,
            ClientId: clientId,
          })),
        };
  return jsonReply(200, body);
}

function successXml(answer: SuccessBody): string {
  const requestId = element('RequestId', answer.requestId);
  if (answer.operation === 'single') {
    const status = answer.entries.slice(0, 1).map(statusXml).join('');
    return `<QuerySessionByClientIdResponse>${requestId}${status}</QuerySessionByClientIdResponse>`;
  }
  const rows = answer.entries.map(
    (entry) =>
      `<OnlineStatusList>${statusXml(entry)}${element('ClientId', entry.clientId)}</OnlineStatusList>`,
  );
  return `<BatchQuerySessionByClientIdsResponse>${requestId}${rows.join('')}</BatchQuerySessionByClientIdsResponse>`;
}

function statusXml(entry: AnswerEntry): string {
  return element('OnlineStatus', String(entry.value));
}

export interface ErrorContext {
  requestId: string;
  hostId: string;
  format: Format;
}

export function renderError(error: ApiError, context: ErrorContext): Reply {
  const { requestId, hostId, format } = context;
  const { code, message, httpStatus, retryAfterMs } = error;
  const fields = { RequestId: requestId, HostId: hostId, Code: code, Message: message };
  const reply = { ...renderFields('Error', fields, format), status: httpStatus };
  if (retryAfterMs === undefined) return reply;
  return { ...reply, headers: { 'x-acs-retry-after': String(retryAfterMs) } };
}

/** Named fields, nested or not, as JSON or as XML below one root. */
export function renderFields(root: string, fields: Record<string, unknown>, format: Format): Reply {
  return format === 'json' ? jsonReply(200, fields) : xmlReply(200, element(root, fields));
}

function element(name: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return `<${name}>${escapeXml(String(value))}</${name}>`;
  }
  const children = Object.entries(value).map(([child, inner]) => element(child, inner));
  return `<${name}>${children.join('')}</${name}>`;
}

export function jsonReply(status: number, body: unknown): Reply {
  return { status, contentType: 'application/json;charset=utf-8', body: JSON.stringify(body) };
}

function xmlReply(status: number, xml: string): Reply {
  return {
    status,
    contentType: 'text/xml;charset=utf-8',
    body: `<?xml version='1.0' encoding='UTF-8'?>${xml}`,
  };
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
