import { expect, test } from 'vitest';
import { createApsaraMqClient } from './index.ts';
import { startServer } from './testing/http-server.ts';

test('a batch answer is joined by client id', async () => {
  await using server = await startServer((_, response) => {
    response.end(
      JSON.stringify({
        RequestId: 'R-1',
        OnlineStatusList: [
          { ClientId: 'GID_a@@@2', OnlineStatus: false },
          { ClientId: 'GID_a@@@1', OnlineStatus: true },
          { ClientId: 'stranger', OnlineStatus: true },
        ],
      }),
    );
  });
  const client = createApsaraMqClient({
    endpoint: server.origin,
    regionId: 'cn-hangzhou',
    instanceId: 'post-cn-1',
    credential: () => ({ accessKeyId: 'id', accessKeySecret: 'secret' }),
  });
  const answer = await client.batchQuerySessions(['GID_a@@@1', 'GID_a@@@2', 'GID_a@@@3']);
  expect(answer.values).toEqual(
    new Map([
      ['GID_a@@@1', true],
      ['GID_a@@@2', false],
    ]),
  );
  expect(answer.missing).toEqual(['GID_a@@@3']);
  expect(answer.malformed).toEqual([]);
  expect(answer.requestId).toBe('R-1');
  expect(answer.clockSkewMs).toBeLessThan(1500);
  await client.close();
});
