import { createRequire } from 'node:module';
import type { z } from 'zod';
import { type LoopResult, loopTaskSchema } from './official-client';

const core: typeof import('@alicloud/openapi-core') = createRequire(import.meta.url)(
  '@alicloud/openapi-core',
);

type LoopTask = z.infer<typeof loopTaskSchema>;

function createClient({ url, accessKeyId, accessKeySecret }: LoopTask) {
  const endpoint = new URL(url).host;
  return new core.default(
    new core.$OpenApiUtil.Config({ accessKeyId, accessKeySecret, endpoint, protocol: 'http' }),
  );
}

const PARAMS = new core.$OpenApiUtil.Params({
  action: 'BatchQuerySessionByClientIds',
  version: '2020-04-20',
  protocol: 'HTTP',
  method: 'POST',
  authType: 'AK',
  style: 'RPC',
  pathname: '/',
  reqBodyType: 'formData',
  bodyType: 'json',
});

async function loop(task: LoopTask): Promise<LoopResult> {
  const client = createClient(task);
  const startedAt = performance.now();
  let ids = 0;
  for (let start = 0; performance.now() - startedAt < task.forMs; start += 10) {
    const offset = start % task.clientIds.length;
    const batch = task.clientIds.slice(offset, offset + 10);
    const query: Record<string, string> = { InstanceId: task.instanceId };
    batch.forEach((clientId, index) => {
      query[`ClientIdList.${index + 1}`] = clientId;
    });
    const request = new core.$OpenApiUtil.OpenApiRequest({ query });
    const isAnswered = await client
      .callApi(PARAMS, request, new core.$OpenApiUtil.GlobalParameters({}))
      .then(() => true)
      .catch(() => false);
    if (isAnswered) ids += batch.length;
  }
  return { ids, elapsedMs: performance.now() - startedAt };
}

process.once('message', async (message) => {
  process.send?.(await loop(loopTaskSchema.parse(message)));
});
