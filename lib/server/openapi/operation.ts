import 'server-only';
import * as z from 'zod/mini';
import type { Permission } from '@/lib/contracts/permissions';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of the API, declared once: its route, its document and its access tests read the same. */
export interface Operation<
  Path extends string = string,
  Access extends Permission | 'open' = Permission | 'open',
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType = z.ZodMiniType,
  Reply extends z.ZodMiniType = z.ZodMiniType,
> {
  id: string;
  method: Method;
  path: Path;
  /** The permission that the caller needs, or `open` for everyone. */
  access: Access;
  summary: string;
  query: Query;
  body: Body;
  status: 200 | 201 | 202 | 204;
  reply: Reply;
}

export const noQuery = z.strictObject({});
export const noBody = z.undefined();
export const noReply = z.void();

export function operation<
  Path extends string,
  Access extends Permission | 'open',
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType,
  Reply extends z.ZodMiniType,
>(
  declared: Operation<Path, Access, Query, Body, Reply>,
): Operation<Path, Access, Query, Body, Reply> {
  return declared;
}

/** `/a/{id}/b/{clientId}` has the parameters `id` and `clientId`. */
export type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [Key in Name | keyof PathParams<Rest>]: string }
  : Record<never, string>;
