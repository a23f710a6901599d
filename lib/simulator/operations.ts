import type { ApiCall } from './api-call.ts';
import { ApiError } from './api-error.ts';
import type { Operation } from './call-log.ts';

const API_VERSION = '2020-04-20';
const MAX_BATCH_IDS = 10;
const MAX_ID_LENGTH = 64;

export interface InstanceRules {
  instanceIds: ReadonlySet<string>;
  regionId: string | null;
  requireRegion: boolean;
}

export function operationOf(call: ApiCall): Operation {
  const operation = OPERATIONS.get(call.action);
  if (!operation) throw new ApiError('InvalidApi.NotFound');
  if (call.version !== API_VERSION) throw new ApiError('InvalidVersion');
  return operation;
}

const OPERATIONS = new Map<string, Operation>([
  ['QuerySessionByClientId', 'single'],
  ['BatchQuerySessionByClientIds', 'batch'],
]);

/** The ids that the call names, unchecked: for the log and for matching faults. */
export function requestedIds(call: ApiCall, operation: Operation): string[] {
  if (operation === 'single') {
    const clientId = call.params.get('ClientId');
    return clientId ? [clientId] : [];
  }
  const numbered: Array<{ position: number; clientId: string }> = [];
  for (const [name, clientId] of call.params) {
    const position = /^ClientIdList\.([1-9]\d*)$/.exec(name)?.[1];
    if (position) numbered.push({ position: Number(position), clientId });
  }
  return numbered.sort((a, b) => a.position - b.position).map((item) => item.clientId);
}

/** Throws what the service answers to missing or refused parameters. */
export function checkParameters(call: ApiCall, ids: readonly string[], rules: InstanceRules): void {
  const instanceId = required(call, 'InstanceId');
  if (ids.length === 0)
    throw missing(call.action.startsWith('Batch') ? 'ClientIdList' : 'ClientId');
  const regionId = rules.requireRegion ? required(call, 'RegionId') : call.params.get('RegionId');
  const isWrongRegion = rules.regionId !== null && regionId && regionId !== rules.regionId;
  if (!rules.instanceIds.has(instanceId) || isWrongRegion) {
    throw new ApiError('InstancePermissionCheckFailed');
  }
  if (ids.length > MAX_BATCH_IDS) {
    throw new ApiError('ParameterCheckFailed', {
      message: `Parameter check failed: ClientIdList holds more than ${MAX_BATCH_IDS} ids.`,
    });
  }
  if (ids.some((id) => id.length === 0 || id.length > MAX_ID_LENGTH)) {
    throw new ApiError('ParameterCheckFailed', {
      message: 'Parameter check failed: ClientId is invalid.',
    });
  }
}

function required(call: ApiCall, name: string): string {
  const value = call.params.get(name);
  if (!value) throw missing(name);
  return value;
}

function missing(name: string): ApiError {
  return new ApiError('MissingParameter', {
    message: `The input parameter "${name}" that is mandatory for processing this request is not supplied.`,
  });
}
