export { type AssumedRole, type AssumeRoleOptions, assumeRole } from './assume-role.ts';
export type { CallMeta } from './call-meta.ts';
export { type ApsaraMqClient, createApsaraMqClient } from './client.ts';
export {
  ApsaraMqError,
  type ApsaraMqErrorInit,
  type CallPhase,
  type Classification,
  classifyError,
  type ErrorClass,
  type WhoActs,
} from './errors.ts';
export type { ApsaraMqClientOptions } from './options.ts';
export { Pacer, type PacerOptions } from './pacer.ts';
export type { CallOptions } from './rpc.ts';
export type { AccessCredential, SignatureVersion } from './signature.ts';
