/** The answer of a call that succeeded, as JSON that the caller narrows. */
export type Json = Record<string, unknown>;

export interface Api {
  get(path: string): Promise<Json>;
  post(path: string, body: Json): Promise<Json>;
  put(path: string, body: Json): Promise<Json>;
  patch(path: string, body: Json): Promise<Json>;
  delete(path: string, body?: Json): Promise<void>;
}

/** Calls the product's HTTP API with a token, as a script would. Throws an Error with the problem that was answered. */
export function createApi(url: string, token: string): Api {
  const call = async (method: string, path: string, body?: Json): Promise<Json> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    put: (path, body) => call('PUT', path, body),
    patch: (path, body) => call('PATCH', path, body),
    delete: async (path, body) => {
      await call('DELETE', path, body);
    },
  };
}

/** The `id` of what an answer describes. */
export function idOf(answer: Json): string {
  if (typeof answer.id !== 'string') throw new Error(`no id in ${JSON.stringify(answer)}`);
  return answer.id;
}
