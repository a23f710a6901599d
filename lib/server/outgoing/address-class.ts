import 'server-only';
import { isIPv4, isIPv6 } from 'node:net';

/** What kind of network an address lies in; only `public` is anybody's to call. */
export type AddressClass =
  | 'public'
  | 'metadata'
  | 'loopback'
  | 'private'
  | 'carrier'
  | 'link-local'
  | 'reserved'
  | 'invalid';

interface Range {
  network: bigint;
  shift: bigint;
  class: AddressClass;
}

const V4_BITS = 32;
const V6_BITS = 128;
const V4_MASK = 0xffff_ffffn;

/** IANA's special-purpose registries and the clouds' own addresses; the first match decides. */
const V4_RANGES = toRanges(V4_BITS, {
  metadata: ['100.100.100.200/32', '169.254.169.254/32', '168.63.129.16/32', '192.0.0.192/32'],
  loopback: ['127.0.0.0/8'],
  private: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  carrier: ['100.64.0.0/10'],
  'link-local': ['169.254.0.0/16'],
  reserved: [
    ...['0.0.0.0/8', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15'],
    ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ],
});

const V6_RANGES = toRanges(V6_BITS, {
  metadata: ['fd00:ec2::/32', 'fd20:ce::254/128'],
  loopback: ['::1/128'],
  private: ['fc00::/7', 'fec0::/10'],
  'link-local': ['fe80::/10'],
  reserved: ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
  public: ['2000::/3'],
});

/** Forms of IPv6 that stand for an IPv4 address in their last 32 bits: mapped and NAT64. */
const V4_IN_V6 = toRanges(V6_BITS, { public: ['::ffff:0:0/96', '64:ff9b::/96'] });

/** Pure. Everything that is not known to be public is something else, unassigned space included. */
export function classifyAddress(address: string): AddressClass {
  if (isIPv4(address)) return findClass(V4_RANGES, parseV4(address)) ?? 'public';
  if (!isIPv6(address)) return 'invalid';
  if (address.includes('%')) return 'link-local';
  const value = parseV6(address);
  if (findClass(V4_IN_V6, value)) return findClass(V4_RANGES, value & V4_MASK) ?? 'public';
  return findClass(V6_RANGES, value) ?? 'reserved';
}

function findClass(ranges: readonly Range[], value: bigint): AddressClass | undefined {
  return ranges.find(({ network, shift }) => value >> shift === network)?.class;
}

function toRanges(bits: number, lists: Partial<Record<AddressClass, string[]>>): Range[] {
  return Object.entries(lists).flatMap(([name, list]) =>
    list.map((text) => toRange(bits, text, asClass(name))),
  );
}

/** Guarantee: the keys of the lists above are classes. */
function asClass(name: string): AddressClass {
  return name as AddressClass;
}

function toRange(bits: number, text: string, name: AddressClass): Range {
  const [address = '', length = ''] = text.split('/');
  const shift = BigInt(bits - Number(length));
  const value = bits === V4_BITS ? parseV4(address) : parseV6(address);
  return { network: value >> shift, shift, class: name };
}

function parseV4(address: string): bigint {
  return address.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

/** `address` has been found to be IPv6 by node:net, so its shape needs no second look. */
function parseV6(address: string): bigint {
  const [head = '', tail] = address.split('::');
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  const gap = new Array<bigint>(8 - left.length - right.length).fill(0n);
  return [...left, ...gap, ...right].reduce((value, group) => (value << 16n) | group, 0n);
}

function groupsOf(text: string): bigint[] {
  if (text === '') return [];
  return text.split(':').flatMap((part) => {
    if (!part.includes('.')) return [BigInt(`0x${part}`)];
    const value = parseV4(part);
    return [value >> 16n, value & 0xffffn];
  });
}
