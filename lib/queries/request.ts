import type * as z from 'zod/mini';
import { ApiError, errorOfResponse } from './api-error';
import { BUILD_HEADER, noteBuild } from './build';
import { sleepCount } from './heartbeat';
import { noteServerTime } from './server-clock';

interface RequestOptions<Schema extends z.ZodMiniType | undefined> {
  schema?: Schema;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  query?: Record<string, string | number | undefined>;
  signal?: AbortSignal;
}

/** The only way from the browser to `/api/v1`: `path` begins with a slash. Throws ApiError. */
export async function request<Schema extends z.ZodMiniType>(
  path: string,
  options: RequestOptions<Schema> & { schema: Schema },
): Promise<z.output<Schema>>;
export async function request(
  path: string,
  options?: RequestOptions<undefined>,
): Promise<undefined>;
export async function request(
  path: string,
  options: RequestOptions<z.ZodMiniType | undefined> = {},
): Promise<unknown> {
  const sleepsBefore = sleepCount();
  const isOfNow = () => sleepCount() === sleepsBefore;
  const response = await send(path, options);
  const date = response.headers.get('date');
  if (date !== null && isOfNow()) noteServerTime(date, false);
  noteBuild(response.headers.get(BUILD_HEADER));
  if (!response.ok) throw await errorOfResponse(response);
  if (options.schema === undefined) return undefined;
  const body = await bodyOf(response);
  const canAskAgain = options.method === undefined || options.method === 'GET';
  if (canAskAgain && !isOfNow()) return request(path, { ...options, schema: options.schema });
  return parse(options.schema, body);
}

function parse<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError({ status: 200, code: 'unexpected-answer' }, parsed.error);
}

async function send(
  path: string,
  options: RequestOptions<z.ZodMiniType | undefined>,
): Promise<Response> {
  const hasBody = options.body !== undefined;
  try {
    return await fetch(`/api/v1${path}${queryString(options.query)}`, {
      method: options.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
      },
      ...(hasBody ? { body: JSON.stringify(options.body) } : {}),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError({ status: 0, code: 'no-answer' }, error);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw new ApiError({ status: response.status, code: 'unexpected-answer' }, error);
  }
}

function queryString(query: RequestOptions<undefined>['query']): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined) params.set(key, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
