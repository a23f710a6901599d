import { type Api, idOf, type Json } from './api.ts';

/** Makes another connection like the worker's own and returns its path. Other tests count on one: delete it in the end. */
export async function anotherConnection(
  api: Api,
  connectionId: string,
  input: Json & { name: string },
): Promise<string> {
  const { credentialId, regionId, instanceId, endpoint } = await api.get(
    `/connections/${connectionId}`,
  );
  const connection = { credentialId, regionId, instanceId, endpoint, ...input };
  return `/connections/${idOf(await api.post('/connections', connection))}`;
}
