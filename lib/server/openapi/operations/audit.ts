import 'server-only';
import { auditPageSchema, auditQuerySchema } from '@/lib/contracts/audit';
import { noBody, operation } from '@/lib/server/openapi/operation';

export const listAuditEventsOperation = operation({
  id: 'listAuditEvents',
  method: 'GET',
  path: '/api/v1/audit',
  access: 'audit.read',
  summary: 'Who did what to which thing, newest first',
  query: auditQuerySchema,
  body: noBody,
  status: 200,
  reply: auditPageSchema,
});
