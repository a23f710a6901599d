import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { isApiError } from './api-error';
import { watchBeats } from './heartbeat';
import { request } from './request';
import { serverNowMs } from './server-clock';

function answer(body: BodyInit | null, init: ResponseInit = {}) {
  const fetchMock = vi.fn(async () => new Response(body, init));
  vi.stubGlobal('fetch', fetchMock);
  return fetchMock;
}

async function failure(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isApiError(error)) throw new Error('expected an ApiError', { cause: error });
  return error;
}

const nameSchema = z.object({ name: z.string() });

afterEach(() => vi.unstubAllGlobals());

describe('request', () => {
  test('returns what the schema lets through', async () => {
    const fetchMock = answer('{"name":"north","extra":1}');
    const query = { limit: 5, cursor: undefined };
    await expect(request('/watchlists', { schema: nameSchema, query })).resolves.toEqual({
      name: 'north',
    });
    expect(fetchMock).toHaveBeenCalledWith('/api/v1/watchlists?limit=5', expect.anything());
  });

  test('throws the problem that the server named, with its fields', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Unprocessable',
      status: 422,
      code: 'invalid',
      detail: 'Mend the fields.',
      requestId: 'r-1',
      fields: [{ path: 'name', message: 'Give it a name.' }],
    };
    answer(JSON.stringify(problem), { status: 422 });
    const error = await failure(request('/watchlists', { method: 'POST', body: {} }));
    expect(error).toMatchObject({ status: 422, code: 'invalid', requestId: 'r-1' });
    expect(error.fields).toEqual([{ path: 'name', message: 'Give it a name.' }]);
  });

  test('calls an HTML page by a proxy an unexpected answer', async () => {
    answer('<h1>Bad gateway</h1>', { status: 502, headers: { 'x-request-id': 'r-2' } });
    const error = await failure(request('/me', { schema: nameSchema }));
    expect(error).toMatchObject({ status: 502, code: 'unexpected-answer', requestId: 'r-2' });
  });

  test('refuses a body of another shape instead of passing it on', async () => {
    answer('{"name":7}');
    const error = await failure(request('/me', { schema: nameSchema }));
    expect(error.code).toBe('unexpected-answer');
  });

  test('says that no answer came when the network fails', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('fetch failed');
    });
    const error = await failure(request('/me', { schema: nameSchema }));
    expect(error.isOffline).toBe(true);
  });

  test('needs no body for an answer without content', async () => {
    answer(null, { status: 204 });
    await expect(request('/watchlists/1', { method: 'DELETE' })).resolves.toBeUndefined();
  });
});

describe('an answer that was on its way while the machine slept', () => {
  const asleepMs = 8 * 3_600_000;
  const stops: (() => void)[] = [];

  /** Answers with each name in turn; the machine sleeps before the first one comes. */
  function sleepThenAnswer(...names: string[]) {
    vi.useFakeTimers();
    stops.push(watchBeats(() => undefined));
    const fetchMock = vi.fn(async () => {
      const date = new Date(Date.now()).toUTCString();
      if (fetchMock.mock.calls.length === 1) vi.setSystemTime(Date.now() + asleepMs);
      return new Response(JSON.stringify({ name: names.shift() }), { headers: { date } });
    });
    vi.stubGlobal('fetch', fetchMock);
    return fetchMock;
  }

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    vi.useRealTimers();
  });

  test('is of before: it is asked for again', async () => {
    sleepThenAnswer('before', 'after');
    await expect(request('/me', { schema: nameSchema })).resolves.toEqual({ name: 'after' });
  });

  test('is taken when it was an order, which is not given twice', async () => {
    const fetchMock = sleepThenAnswer('done');
    const order = request('/lookups', { schema: nameSchema, method: 'POST', body: {} });
    await expect(order).resolves.toEqual({ name: 'done' });
    expect(fetchMock).toHaveBeenCalledTimes(1);
  });

  test('does not turn the clock back by which ages are counted', async () => {
    sleepThenAnswer('done');
    await request('/lookups', { schema: nameSchema, method: 'POST', body: {} });
    expect(Math.abs(serverNowMs() - Date.now())).toBeLessThan(1000);
  });
});
