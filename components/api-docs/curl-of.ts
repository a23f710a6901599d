import type { ApiOperation } from '@/lib/queries/api-document';
import { sampleOf } from './sample-of';

/** A command that does it, with what is required; the token comes from the environment. */
export function curlOf(operation: ApiOperation, origin: string): string {
  const lines = [`curl ${methodOf(operation)}'${origin}${operation.path}'`];
  if (operation.security.length > 0) {
    lines.push('-H "Authorization: Bearer $ROLLCALL_TOKEN"');
  }
  const body = operation.requestBody?.content['application/json']?.schema;
  if (body !== undefined) {
    lines.push("-H 'Content-Type: application/json'");
    lines.push(`-d '${JSON.stringify(sampleOf(body)).replaceAll("'", "'\\''")}'`);
  }
  return lines.join(' \\\n  ');
}

function methodOf({ method }: ApiOperation): string {
  return method === 'GET' ? '' : `-X ${method} `;
}
