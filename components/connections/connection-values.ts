import { changedFields } from '@/components/ui/changed-fields';
import type { Connection } from '@/lib/contracts/connection';
import { parseNumber } from '@/lib/format/parse-number';

/** What the controls of the form hold: text, so that a half-typed number stays as it was typed. */
export interface ConnectionValues {
  name: string;
  credentialId: string;
  regionId: string;
  instanceId: string;
  endpoint: string;
  signature: 'v3' | 'v1';
  cachedMaxQps: string;
  realtimeMaxQps: string;
  dailyCallBudget: string;
}

export const NEW_CONNECTION: ConnectionValues = {
  name: '',
  credentialId: '',
  regionId: '',
  instanceId: '',
  endpoint: '',
  signature: 'v3',
  cachedMaxQps: '100',
  realtimeMaxQps: '500',
  dailyCallBudget: '',
};

/** Where `npm run simulator` listens, unless it is told otherwise. */
export const SIMULATOR_VALUES = {
  regionId: 'cn-hangzhou',
  instanceId: 'post-cn-simulator',
  endpoint: '127.0.0.1:8090',
} as const;

export function valuesOf(connection: Connection): ConnectionValues {
  return {
    name: connection.name,
    credentialId: connection.credentialId,
    regionId: connection.regionId,
    instanceId: connection.instanceId,
    endpoint: connection.endpoint ?? '',
    signature: connection.signature,
    cachedMaxQps: String(connection.cachedMaxQps),
    realtimeMaxQps: String(connection.realtimeMaxQps),
    dailyCallBudget: connection.dailyCallBudget === null ? '' : String(connection.dailyCallBudget),
  };
}

export function inputOf(values: ConnectionValues) {
  const endpoint = values.endpoint.trim();
  return {
    ...values,
    credentialId: values.credentialId === '' ? undefined : values.credentialId,
    endpoint: endpoint === '' ? null : endpoint,
    cachedMaxQps: parseNumber(values.cachedMaxQps),
    realtimeMaxQps: parseNumber(values.realtimeMaxQps),
    dailyCallBudget:
      values.dailyCallBudget.trim() === '' ? null : parseNumber(values.dailyCallBudget),
  };
}

export function changesOf(values: ConnectionValues, shown: ConnectionValues): object {
  return changedFields(inputOf(values), inputOf(shown));
}
