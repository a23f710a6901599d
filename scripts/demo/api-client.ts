import { z } from 'zod';

const pageSchema = z.object({
  items: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  nextCursor: z.string().nullable().optional(),
});
const idSchema = z.looseObject({ id: z.string() });

export type NamedItem = z.infer<typeof pageSchema>['items'][number];

export interface ApiClient {
  findByName(path: string, name: string): Promise<NamedItem | null>;
  /** Returns the id of what was made. */
  create(path: string, body: object): Promise<string>;
  send(method: string, path: string, body: object): Promise<void>;
}

/** A caller of the product's own HTTP API with a token. Throws an Error with the problem that was answered. */
export function createApiClient(address: string, token: string): ApiClient {
  const request = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(new URL(`/api/v1${path}`, address), {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    findByName: async (path, name) => {
      const page = pageSchema.parse(await request('GET', `${path}?limit=100`));
      return page.items.find((item) => item.name === name) ?? null;
    },
    create: async (path, body) => idSchema.parse(await request('POST', path, body)).id,
    send: async (method, path, body) => {
      await request(method, path, body);
    },
  };
}
