import 'server-only';
import { footprintQuerySchema, footprintSchema } from '@/lib/contracts/footprint';
import { noBody, operation } from '@/lib/server/openapi/operation';

export const readFootprintOperation = operation({
  id: 'readFootprint',
  method: 'GET',
  path: '/api/v1/connections/{id}/footprint',
  access: 'footprint.read',
  summary: 'The calls that were made for a connection',
  query: footprintQuerySchema,
  body: noBody,
  status: 200,
  reply: footprintSchema,
});
