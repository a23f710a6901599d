import { createCredential } from '@/lib/server/credentials/create-credential';
import { listCredentials } from '@/lib/server/credentials/list-credentials';
import { route, routes } from '@/lib/server/http/route';
import {
  createCredentialOperation,
  listCredentialsOperation,
} from '@/lib/server/openapi/operations/credentials';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listCredentialsOperation, ({ caller, query }) => listCredentials(caller, query)),
  POST: route(createCredentialOperation, ({ caller, body }) => createCredential(caller, body)),
});
