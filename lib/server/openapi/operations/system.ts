import 'server-only';
import * as z from 'zod/mini';
import { healthSchema } from '@/lib/contracts/health';
import { meSchema, setupSchema, setupStateSchema } from '@/lib/contracts/me';
import { noBody, noQuery, operation } from '@/lib/server/openapi/operation';

export const readHealthOperation = operation({
  id: 'readHealth',
  method: 'GET',
  path: '/api/health',
  access: 'open',
  summary: 'Whether the product works; 503 when the database is down',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: healthSchema,
});

export const readMetricsOperation = operation({
  id: 'readMetrics',
  method: 'GET',
  path: '/api/metrics',
  access: 'metrics.read',
  summary: 'Prometheus text',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: z.string(),
});

export const readSetupOperation = operation({
  id: 'readSetup',
  method: 'GET',
  path: '/api/v1/setup',
  access: 'open',
  summary: 'Whether the first owner is still to be made',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: setupStateSchema,
});

export const createSetupOperation = operation({
  id: 'createSetup',
  method: 'POST',
  path: '/api/v1/setup',
  access: 'open',
  summary: 'Make the first owner and the team; refused once a user exists',
  query: noQuery,
  body: setupSchema,
  status: 201,
  reply: setupStateSchema,
});

export const readMeOperation = operation({
  id: 'readMe',
  method: 'GET',
  path: '/api/v1/me',
  access: 'me.read',
  summary: 'Who asks, in which team, with which role',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: meSchema,
});

export const readOpenApiOperation = operation({
  id: 'readOpenApi',
  method: 'GET',
  path: '/api/v1/openapi.json',
  access: 'open',
  summary: 'This document',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: z.record(z.string(), z.unknown()),
});
