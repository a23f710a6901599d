import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Simulator } from './simulator.ts';
import { simulatorPerTest } from './testing/simulator-per-test.ts';

const core: typeof import('@alicloud/openapi-core') = createRequire(import.meta.url)(
  '@alicloud/openapi-core',
);
const start = simulatorPerTest();

async function callOfficially(
  simulator: Simulator,
  how: { signature: 'v1' | 'v3'; secret?: string; securityToken?: string },
  clientIds: readonly string[],
): Promise<unknown> {
  const client = new core.default(
    new core.$OpenApiUtil.Config({
      accessKeyId: simulator.accessKeyId,
      accessKeySecret: how.secret ?? simulator.accessKeySecret,
      ...(how.securityToken && { securityToken: how.securityToken }),
      endpoint: new URL(simulator.url).host,
      protocol: 'http',
      ...(how.signature === 'v1' && { signatureAlgorithm: 'v2' }),
    }),
  );
  const params = new core.$OpenApiUtil.Params({
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
  const ids = clientIds.map((id, index) => [`ClientIdList.${index + 1}`, id]);
  const query = { InstanceId: simulator.instanceId, ...Object.fromEntries(ids) };
  const request = new core.$OpenApiUtil.OpenApiRequest({ query });
  const answer = await client.callApi(params, request, new core.$OpenApiUtil.GlobalParameters({}));
  return answer.body;
}

const oddId = fc
  .array(fc.constantFrom(...' *~+/\'()!&=%@-_.aZ9漢é"<>?#:;'), { minLength: 1, maxLength: 64 })
  .map((chars) => chars.join(''));

test.each(['v1', 'v3'] as const)(
  'the official generic client is understood, whatever the ids are (%s)',
  async (signature) => {
    const token = 'CAIS+token/with==odd';
    const simulator = await start({
      credentials: [{ accessKeyId: 'STS.x', accessKeySecret: 's', securityToken: token }],
      limits: { batchQps: 10_000, ipQps: 10_000 },
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(oddId, { minLength: 1, maxLength: 10 }), async (ids) => {
        const how = { signature, securityToken: token };
        const body = await callOfficially(simulator, how, ids);
        const rows = ids.map((ClientId) => ({ ClientId, OnlineStatus: false }));
        expect(body).toMatchObject({ OnlineStatusList: expect.arrayContaining(rows) });
      }),
      { numRuns: 100, seed: 3 },
    );
  },
);

test.each(['v1', 'v3'] as const)(
  'the official generic client with a wrong secret is refused (%s)',
  async (signature) => {
    const simulator = await start();
    await expect(
      callOfficially(simulator, { signature, secret: 'wrong' }, ['a']),
    ).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' });
  },
);
