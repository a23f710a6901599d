import 'server-only';

/** What the operator typed cannot be done; the message says why, without secrets. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
