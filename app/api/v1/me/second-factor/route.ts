import { route, routes } from '@/lib/server/http/route';
import {
  confirmSecondFactorOperation,
  disableSecondFactorOperation,
  readSecondFactorOperation,
  startSecondFactorOperation,
} from '@/lib/server/openapi/operations/account';
import {
  confirmSecondFactor,
  disableSecondFactor,
  readSecondFactor,
  startSecondFactor,
} from '@/lib/server/session/second-factor';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readSecondFactorOperation, ({ caller }) => readSecondFactor(caller)),
  POST: route(startSecondFactorOperation, ({ caller }) => startSecondFactor(caller)),
  PUT: route(confirmSecondFactorOperation, ({ caller, body }) =>
    confirmSecondFactor(caller, body.code),
  ),
  DELETE: route(disableSecondFactorOperation, ({ caller, body }) =>
    disableSecondFactor(caller, body.password),
  ),
});
