export type PickOne = <T>(choices: readonly [T, ...T[]]) => T;

export interface FuzzEntry {
  id: string;
  /** undefined: the entry has none. */
  status: boolean | string | number | null | undefined;
}

export interface FuzzBody {
  isXml: boolean;
  /** A list for the batch operation, one entry for the single one. */
  isBatch: boolean;
  asked: readonly [string, ...string[]];
  entries: FuzzEntry[];
}

const IDS: readonly [string, ...string[]] = [
  'GID_a@@@1',
  'GID_a@@@2',
  'GID-b@@@設備',
  '007',
  'true',
  'a&b',
  'a<b>',
  '__proto__',
  'constructor',
  'é😀',
  '"q"',
  "it's",
  'null',
];

function pickStatus(random: () => number, pick: PickOne): FuzzEntry['status'] {
  if (random() < 0.8) return random() < 0.5;
  return pick<FuzzEntry['status']>(['false', 'true', 0, 1, null, undefined, 'FALSE', '', ' false']);
}

export function makePick(random: () => number): PickOne {
  return (choices) => choices[Math.floor(random() * choices.length)] ?? choices[0];
}

export function makeBody(random: () => number): FuzzBody {
  const pick = makePick(random);
  const wanted = 1 + Math.floor(random() * 10);
  const [first, ...others] = [...IDS].sort(() => random() - 0.5);
  const asked: readonly [string, ...string[]] = [first ?? 'a', ...others.slice(0, wanted - 1)];
  const answered = asked.filter(() => random() < 0.9);
  if (random() < 0.2) answered.push(pick(IDS));
  if (random() < 0.2) answered.push(pick(asked));
  const entries = answered.map((id) => ({ id, status: pickStatus(random, pick) }));
  return { isXml: random() < 0.4, isBatch: random() < 0.75, asked, entries };
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function xmlStatus({ status }: FuzzEntry): string {
  return status === undefined ? '' : `<OnlineStatus>${String(status)}</OnlineStatus>`;
}

function toXml({ isBatch, entries }: FuzzBody): string {
  if (!isBatch) {
    const [entry = { id: '', status: undefined }] = entries;
    return `<?xml version="1.0"?><QuerySessionByClientIdResponse><RequestId>R</RequestId>${xmlStatus(entry)}</QuerySessionByClientIdResponse>`;
  }
  const list = entries.map(
    (entry) =>
      `<OnlineStatusList><ClientId>${escapeXml(entry.id)}</ClientId>${xmlStatus(entry)}</OnlineStatusList>`,
  );
  return `<BatchQuerySessionByClientIdsResponse><RequestId>R</RequestId>${list.join('')}</BatchQuerySessionByClientIdsResponse>`;
}

function toJson({ isBatch, entries }: FuzzBody): string {
  if (!isBatch) return JSON.stringify({ OnlineStatus: entries[0]?.status, RequestId: 'R' });
  const list = entries.map(({ id, status }) => ({ OnlineStatus: status, ClientId: id }));
  return JSON.stringify({ RequestId: 'R', OnlineStatusList: list });
}

export function serialize(body: FuzzBody): string {
  return body.isXml ? toXml(body) : toJson(body);
}

const TOKENS: readonly [string, ...string[]] = [
  'true',
  'false',
  '"false"',
  'null',
  '0',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"ClientId":"GID_a@@@1"',
  '"OnlineStatus":false',
  '"Code":"SystemOverFlow",',
  '"__proto__":{"OnlineStatus":false},',
  '<OnlineStatus>false</OnlineStatus>',
  '<ClientId>007</ClientId>',
  '<OnlineStatusList>',
  '</OnlineStatusList>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [<!ENTITY x "false">]>',
  '&x;',
  '&#102;',
  '<__proto__>',
  '<html>',
  '\u0000',
  '\uFEFF',
  '\\ud800',
];

/** One to three wounds: cuts, doubled or dropped pieces, foreign tokens, broken bytes. */
export function mutate(text: string, random: () => number): Buffer {
  const pick = makePick(random);
  let wounded = text;
  for (let wounds = 1 + Math.floor(random() * 3); wounds > 0; wounds -= 1) {
    const from = Math.floor(random() * wounded.length);
    const to = from + Math.floor(random() * 40);
    const [head, piece, tail] = [
      wounded.slice(0, from),
      wounded.slice(from, to),
      wounded.slice(to),
    ];
    const token = pick(TOKENS);
    wounded = pick([
      head,
      head + tail,
      head + piece + piece + tail,
      head + token + piece + tail,
      head + token + tail,
    ]);
  }
  const bytes = Buffer.from(wounded);
  if (random() < 0.2 && bytes.length > 0) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}
