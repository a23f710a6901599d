import { createHmac } from 'node:crypto';
import { canonicalParameters, type Parameter, percentEncode } from './percent-encoding.ts';

/** The signature that V1 (HMAC-SHA1) expects for these parameters; source: upstream.md, Signing. */
export function expectedSignatureV1(
  method: string,
  parameters: readonly Parameter[],
  accessKeySecret: string,
): string {
  const signed = parameters.filter(([name]) => name !== 'Signature');
  const stringToSign = `${method}&%2F&${percentEncode(canonicalParameters(signed))}`;
  return createHmac('sha1', `${accessKeySecret}&`).update(stringToSign).digest('base64');
}
