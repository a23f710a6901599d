import { createRequire } from 'node:module';
import type { AccessCredential, SignatureVersion } from '../signature.ts';

const core: typeof import('@alicloud/openapi-core') = createRequire(import.meta.url)(
  '@alicloud/openapi-core',
);

export interface OfficialCall {
  endpoint: string;
  credential: AccessCredential;
  signature: SignatureVersion;
  action: string;
  query: Record<string, string>;
}

/** One RPC call through the official generic client, the reference for our signer. */
export async function callOfficially(call: OfficialCall): Promise<void> {
  const client = new core.default(
    new core.$OpenApiUtil.Config({
      ...call.credential,
      endpoint: call.endpoint,
      protocol: 'http',
      ...(call.signature === 'v1' ? { signatureAlgorithm: 'v2' } : {}),
    }),
  );
  const params = new core.$OpenApiUtil.Params({
    action: call.action,
    version: '2020-04-20',
    protocol: 'HTTP',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    pathname: '/',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  const request = new core.$OpenApiUtil.OpenApiRequest({ query: call.query });
  await client.callApi(params, request, new core.$OpenApiUtil.GlobalParameters({}));
}
