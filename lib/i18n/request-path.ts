import 'server-only';
import { headers } from 'next/headers';

/** The path and query that were asked for, as proxy.ts passes them on; "/" without it. */
export async function requestPath(): Promise<string> {
  return (await headers()).get('x-request-path') ?? '/';
}
