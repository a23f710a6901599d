import { networkInterfaces } from 'node:os';

/** Addresses that no connection may reach, the machine's own among them. */
export function forbiddenV4(): string[] {
  const own = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry.address);
  const fixed = ['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.0.1'];
  return [...fixed, '169.254.169.254', '100.100.100.200', '100.64.0.1', ...own];
}

const FULL_WIDTH_ZERO = 0xff10;
const CIRCLED_ONE = 0x2460;

function mapDigits(text: string, toCode: (digit: number) => number): string {
  return text.replace(/\d/g, (digit) => String.fromCodePoint(toCode(Number(digit))));
}

/** One IPv4 address in the spellings that parsers have taken for it. */
export function spellingsOf(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (value: number) => `0x${value.toString(16)}`;
  const octal = (value: number) => `0${value.toString(8)}`;
  const groups = [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
  return [
    address,
    `${address}.`,
    String(whole),
    hex(whole),
    octal(whole),
    [hex(a), hex(b), hex(c), hex(d)].join('.'),
    [octal(a), octal(b), octal(c), octal(d)].join('.'),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${hex(a)}.${octal(b)}.${c * 256 + d}`,
    `000${octal(a)}.${octal(b)}.${octal(c)}.${octal(d)}`,
    mapDigits(address, (digit) => FULL_WIDTH_ZERO + digit),
    mapDigits(address, (digit) => (digit === 0 ? 0x24ea : CIRCLED_ONE + digit - 1)),
    address.replaceAll('.', '\u3002'),
    address.replaceAll('.', '\uff0e'),
    address.replaceAll('.', '%2e'),
    `[::ffff:${address}]`,
    `[::ffff:${groups}]`,
    `[0:0:0:0:0:ffff:${groups}]`,
    `[::${address}]`,
    `[64:ff9b::${groups}]`,
    `[64:ff9b:1::${groups}]`,
    `[2002:${groups}::1]`,
    `[2001:0:${groups}::1]`,
    `[::ffff:0:${address}]`,
    `[fe80::5efe:${address}]`,
  ];
}

export const OTHER_HOSTS = [
  ...['localhost', 'LOCALHOST', 'localhost.', 'ip6-localhost', '[::1]', '[::]', '[0::1]'],
  ...['[0000:0000:0000:0000:0000:0000:0000:0001]', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]'],
  ...['[fec0::1]', '[ff02::1]', '[2001:db8::1]', '0', '0x0', '00', '127.1', '127.0.1', '0177.1'],
];

/** Texts that mean the listener to some parsers and an allowed host to others. */
export function confusingUrls(port: number): string[] {
  const good = 'onsmqtt.cn-hangzhou.aliyuncs.com';
  const bad = `127.0.0.1:${port}`;
  return [
    `http://${good}@${bad}`,
    `http://${good}:443@${bad}`,
    `http://${bad}#@${good}`,
    `http://${bad}#${good}`,
    `http://${bad}?${good}`,
    `http://${bad}/${good}`,
    `http://${bad}\\@${good}`,
    `http:\\\\${bad}`,
    `http:/${bad}`,
    `http:${bad}`,
    `//${bad}`,
    `http://${bad}%2f${good}`,
    `http://${bad}%00.${good}`,
    `http://${bad}\u0000.${good}`,
    `http://${bad}\t`,
    `http://127.0.0.1\t:${port}`,
    `http://127.0.\n0.1:${port}`,
    ` http://${bad}`,
    `hTTp://${bad}`,
    `http://a:b@${bad}`,
    `http://@${bad}`,
    `http://127.0.0.1:0${port}`,
    `ws://${bad}`,
    `ftp://${bad}`,
    `file://${bad}/etc/passwd`,
    `gopher://${bad}/_GET`,
    `unix:/var/run/docker.sock`,
    `https://${bad}`,
  ];
}
