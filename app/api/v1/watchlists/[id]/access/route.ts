import { route, routes } from '@/lib/server/http/route';
import {
  readListAccessOperation,
  setListAccessOperation,
} from '@/lib/server/openapi/operations/watchlists';
import { readListAccess, setListAccess } from '@/lib/server/watchlists/list-access';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readListAccessOperation, ({ caller, params }) => readListAccess(caller, params.id)),
  PUT: route(setListAccessOperation, ({ caller, params, body }) =>
    setListAccess(caller, params.id, body),
  ),
});
