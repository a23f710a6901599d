import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { isApiError } from './api-error';
import { request } from './request';

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
