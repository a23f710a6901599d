import 'server-only';
import { readConnectionHealth } from '@/lib/server/engine/read-connection-health';
import { route } from '@/lib/server/http/route';
import { readConnectionHealthOperation } from '@/lib/server/openapi/operations/connections';

/** What every open board asks beside its poll. */
export const answerConnectionHealth = route(readConnectionHealthOperation, ({ caller, params }) =>
  readConnectionHealth(caller, params.id),
);
