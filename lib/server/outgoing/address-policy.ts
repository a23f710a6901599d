import 'server-only';
import type { UpstreamHost } from '@/lib/server/env';
import { type AddressClass, classifyAddress } from '@/lib/server/outgoing/address-class';

/** Where a connection is to go, before its name is resolved. */
export interface Destination {
  protocol: 'http:' | 'https:';
  /** As in a URL, without the brackets of IPv6. */
  hostname: string;
  port: number;
}

export type Refusal = 'plain-http' | 'no-address' | Exclude<AddressClass, 'public'>;

/** No connection was made: the address, or one of those that the name stands for, is not to be called. */
export class ForbiddenAddressError extends Error {
  readonly code = 'ERR_ADDRESS_FORBIDDEN';
  readonly refusal: Refusal;

  constructor(hostname: string, refusal: Refusal) {
    super(`Connections to ${hostname} are refused (${refusal}).`);
    this.name = 'ForbiddenAddressError';
    this.refusal = refusal;
  }
}

/** An operator may name hosts of the own network; what only attackers ask for stays shut. */
const OPERATOR_CLASSES: ReadonlySet<AddressClass> = new Set([
  'public',
  'loopback',
  'private',
  'carrier',
]);
/** Alibaba Cloud's endpoints inside a VPC have addresses of 100.64.0.0/10. */
const VPC_CLASSES: ReadonlySet<AddressClass> = new Set(['public', 'carrier']);
const PUBLIC_CLASSES: ReadonlySet<AddressClass> = new Set(['public']);

const VPC_HOST = /^(onsmqtt|sts)-vpc\.[a-z0-9-]+\.aliyuncs\.com$/;

/**
 * Throws ForbiddenAddressError unless every address may be called under the name that was asked for:
 * one bad address among good ones is a name that somebody bends.
 */
export function checkAddresses(
  destination: Destination,
  addresses: readonly string[],
  allow: readonly UpstreamHost[],
): void {
  const { hostname } = destination;
  if (addresses.length === 0) throw new ForbiddenAddressError(hostname, 'no-address');
  const classes = classesFor(destination, allow);
  for (const address of addresses) {
    const found = classifyAddress(address);
    if (found !== 'public' && !classes.has(found)) throw new ForbiddenAddressError(hostname, found);
  }
}

/** Throws ForbiddenAddressError for plain http to a host that the operator did not name. */
export function checkProtocol(destination: Destination, allow: readonly UpstreamHost[]): void {
  if (destination.protocol === 'https:' || isNamed(destination, allow)) return;
  throw new ForbiddenAddressError(destination.hostname, 'plain-http');
}

function classesFor(destination: Destination, allow: readonly UpstreamHost[]) {
  if (isNamed(destination, allow)) return OPERATOR_CLASSES;
  const isVpc = VPC_HOST.test(destination.hostname) && destination.protocol === 'https:';
  return isVpc ? VPC_CLASSES : PUBLIC_CLASSES;
}

function isNamed(destination: Destination, allow: readonly UpstreamHost[]): boolean {
  return allow.some(({ host, port }) => {
    if (port !== null && port !== destination.port) return false;
    return withoutBrackets(host) === destination.hostname.toLowerCase();
  });
}

/** The allow list holds a host as it was typed: `[::1]` is `::1` to a socket, `127.1` is 127.0.0.1. */
function withoutBrackets(host: string): string {
  if (!URL.canParse(`http://${host}`)) return '';
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
}
