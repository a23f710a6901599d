import { route, routes } from '@/lib/server/http/route';
import { openApiDocument } from '@/lib/server/openapi/document';
import { readOpenApiOperation } from '@/lib/server/openapi/operations/system';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readOpenApiOperation, async () => openApiDocument()),
});
