import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ApsaraMqError, classifyError, type ErrorClass } from './errors.ts';

const cases: readonly [code: string, statuses: readonly (number | null)[], expected: ErrorClass][] =
  [
    ['SystemOverFlow', [500, 400], 'throttled'],
    ['Throttling', [400, 429], 'throttled'],
    ['Throttling.User', [400, 429, 503], 'throttled'],
    ['Throttling.Api', [400, 429], 'throttled'],
    ['InternalError', [500, 400], 'transient'],
    ['ServiceUnavailable', [503, 500], 'transient'],
    ['UnknownError', [500, 400], 'transient'],
    ['SignatureNonceUsed', [400], 'transient'],
    ['InvalidTimeStamp.Expired', [400], 'clock'],
    ['InvalidTimeStamp.Format', [400], 'clock'],
    ['InvalidTimestamp.Expired', [400], 'clock'],
    ['SignatureDoesNotMatch', [400, 403, 404], 'credentials'],
    ['IncompleteSignature', [400, 403], 'credentials'],
    ['InvalidAccessKeyId.NotFound', [404, 400], 'credentials'],
    ['InvalidAccessKeyId.Inactive', [400, 403], 'credentials'],
    ['Forbidden.AccessKeyDisabled', [403], 'credentials'],
    ['InvalidSecurityToken.Expired', [400], 'credentials'],
    ['InvalidSecurityToken.Malformed', [400], 'credentials'],
    ['InvalidSecurityToken.MismatchWithAccessKey', [400], 'credentials'],
    ['MissingSecurityToken', [400], 'credentials'],
    ['CheckAccountInfoFailed', [400], 'credentials'],
    ['Forbidden.RAM', [403], 'permission'],
    ['NoPermission', [403, 400], 'permission'],
    ['Forbidden', [403], 'permission'],
    ['PermissionCheckFailed', [400, 403], 'permission'],
    ['InstancePermissionCheckFailed', [400, 403], 'permission'],
    ['ParameterCheckFailed', [400, 500], 'request'],
    ['InvalidParameter.ClientId', [400], 'request'],
    ['InvalidParameter', [400], 'request'],
    ['MissingParameter', [400], 'request'],
    ['ApiNotSupport', [404, 400], 'endpoint'],
    ['InvalidApi.NotFound', [404], 'endpoint'],
    ['InvalidVersion', [404], 'endpoint'],
    ['InvalidProduct.NotFound', [404], 'endpoint'],
    ['ConnectFailed', [null], 'transient'],
    ['HostNotFound', [null], 'transient'],
    ['TlsFailed', [null], 'transient'],
    ['AddressForbidden', [null], 'endpoint'],
    ['ConnectionReset', [null], 'transient'],
    ['IncompleteResponse', [200, 400], 'transient'],
    ['Timeout', [null, 200], 'transient'],
    ['MalformedResponse', [200, 400, 404], 'transient'],
    ['ResponseTooLarge', [200, 403], 'transient'],
    ['NonJsonResponse', [200, 400, 403, 500, 502, 503], 'transient'],
  ];

describe('the class of a failure', () => {
  for (const [code, statuses, expected] of cases) {
    test(`${code} is ${expected}, whatever its status`, () => {
      for (const status of statuses) expect(classifyError(code, status).class).toBe(expected);
    });
  }

  test.each<[number | null, ErrorClass]>([
    [null, 'transient'],
    [200, 'transient'],
    [302, 'endpoint'],
    [400, 'request'],
    [401, 'permission'],
    [403, 'permission'],
    [404, 'endpoint'],
    [408, 'transient'],
    [429, 'throttled'],
    [500, 'transient'],
    [503, 'transient'],
  ])('an unknown code with status %s is %s', (status, expected) => {
    expect(classifyError('NeverHeardOf.It', status).class).toBe(expected);
  });

  test('a page of another server accuses the endpoint or the rate, never us', () => {
    expect(classifyError('NonJsonResponse', 404).class).toBe('endpoint');
    expect(classifyError('NonJsonResponse', 301).class).toBe('endpoint');
    expect(classifyError('NonJsonResponse', 429).class).toBe('throttled');
    expect(classifyError('UnexpectedResponse', 400).class).toBe('transient');
  });

  test.each<[string, string]>([
    ['SystemOverFlow', 'nobody'],
    ['Timeout', 'nobody'],
    ['InvalidTimeStamp.Expired', 'admin'],
    ['SignatureDoesNotMatch', 'admin'],
    ['NoPermission', 'admin'],
    ['ApiNotSupport', 'admin'],
    ['ParameterCheckFailed', 'user'],
  ])('for %s the one to act is: %s', (code, whoActs) => {
    expect(classifyError(code, 400).whoActs).toBe(whoActs);
  });

  test('a code that is a name of an object property is unknown', () => {
    for (const code of ['constructor', '__proto__', 'toString', '', '.', 'hasOwnProperty.x']) {
      expect(classifyError(code, 500).class).toBe('transient');
    }
  });
});

describe('an ApsaraMqError', () => {
  test('says code, status and request in its message', () => {
    const error = new ApsaraMqError({ code: 'NoPermission', httpStatus: 403, requestId: 'R-1' });
    expect(error.message).toBe('NoPermission (HTTP 403, request R-1)');
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error)).toContain('ApsaraMqError');
  });

  test('has every fact, null where unknown', () => {
    expect(new ApsaraMqError({ code: 'Timeout', phase: 'connect' })).toMatchObject({
      code: 'Timeout',
      class: 'transient',
      whoActs: 'nobody',
      httpStatus: null,
      requestId: null,
      retryAfterMs: null,
      clockSkewMs: null,
      phase: 'connect',
    });
  });
});
