import 'server-only';
import type { Operation } from '@/lib/server/openapi/operation';
import * as connections from '@/lib/server/openapi/operations/connections';
import * as credentials from '@/lib/server/openapi/operations/credentials';
import * as lookups from '@/lib/server/openapi/operations/lookups';
import * as snapshots from '@/lib/server/openapi/operations/snapshots';
import * as system from '@/lib/server/openapi/operations/system';
import * as watchlists from '@/lib/server/openapi/operations/watchlists';

/** Every operation of the API. A test finds a route file that lacks its operation here. */
export const OPERATIONS: readonly Operation[] = [
  ...Object.values(system),
  ...Object.values(credentials),
  ...Object.values(connections),
  ...Object.values(watchlists),
  ...Object.values(lookups),
  ...Object.values(snapshots),
];
