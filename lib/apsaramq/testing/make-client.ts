import { type ApsaraMqClientOptions, ApsaraMqError, createApsaraMqClient } from '../index.ts';

/** A client with plain settings; for tests that are about something else. */
export function makeClient(endpoint: string, rest: Partial<ApsaraMqClientOptions> = {}) {
  return createApsaraMqClient({
    endpoint,
    regionId: 'cn-hangzhou',
    instanceId: 'post-cn-1',
    credential: () => ({ accessKeyId: 'LTAIexample', accessKeySecret: 'example-secret' }),
    ...rest,
  });
}

/** The ApsaraMqError that the call rejects with; anything else fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<ApsaraMqError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ApsaraMqError) return error;
    throw error;
  }
  throw new Error('the call did not fail');
}
