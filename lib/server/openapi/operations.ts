import 'server-only';
import type { Operation } from '@/lib/server/openapi/operation';
import * as account from '@/lib/server/openapi/operations/account';
import * as audit from '@/lib/server/openapi/operations/audit';
import * as changes from '@/lib/server/openapi/operations/changes';
import * as clientNotes from '@/lib/server/openapi/operations/client-notes';
import * as connections from '@/lib/server/openapi/operations/connections';
import * as credentials from '@/lib/server/openapi/operations/credentials';
import * as entryEdits from '@/lib/server/openapi/operations/entry-edits';
import * as footprint from '@/lib/server/openapi/operations/footprint';
import * as lookups from '@/lib/server/openapi/operations/lookups';
import * as savedViews from '@/lib/server/openapi/operations/saved-views';
import * as snapshots from '@/lib/server/openapi/operations/snapshots';
import * as system from '@/lib/server/openapi/operations/system';
import * as team from '@/lib/server/openapi/operations/team';
import * as tokens from '@/lib/server/openapi/operations/tokens';
import * as uptime from '@/lib/server/openapi/operations/uptime';
import * as watchlists from '@/lib/server/openapi/operations/watchlists';

/** Every operation of the API. A test finds a route file that lacks its operation here. */
export const OPERATIONS: readonly Operation[] = [
  ...Object.values(system),
  ...Object.values(credentials),
  ...Object.values(connections),
  ...Object.values(watchlists),
  ...Object.values(entryEdits),
  ...Object.values(footprint),
  ...Object.values(lookups),
  ...Object.values(uptime),
  ...Object.values(team),
  ...Object.values(account),
  ...Object.values(tokens),
  ...Object.values(audit),
  ...Object.values(snapshots),
  ...Object.values(clientNotes),
  ...Object.values(savedViews),
  ...Object.values(changes),
];
