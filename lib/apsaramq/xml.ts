import { XMLParser, XMLValidator } from 'fast-xml-parser';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: false,
  cdataPropName: '#cdata',
  maxNestedTags: 16,
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decodeReference(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const codePoint = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number(name.slice(1));
  return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
}

function decodeText(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, decodeReference);
}

function readLeaf(value: unknown): unknown {
  return typeof value === 'string' ? decodeText(value) : value;
}

function readStatus(value: unknown): unknown {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
}

function readEntry(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return { ClientId: readLeaf(value.ClientId), OnlineStatus: readStatus(value.OnlineStatus) };
}

function readList(value: unknown): unknown[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(readEntry);
}

function readRoot(root: Record<string, unknown>): Record<string, unknown> {
  return {
    RequestId: readLeaf(root.RequestId),
    Code: readLeaf(root.Code),
    OnlineStatus: readStatus(root.OnlineStatus),
    OnlineStatusList: readList(root.OnlineStatusList),
  };
}

const ROOTS = [
  'QuerySessionByClientIdResponse',
  'BatchQuerySessionByClientIdsResponse',
  'Error',
] as const;

const OPAQUE = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;
const PLAIN_TAG = /^<(\/[A-Za-z_][\w.-]*[ \t\r\n]*|[A-Za-z_][\w.-]*([ \t\r\n][^<>\ufeff]*)?)>$/;

/** The parser trims tags as JavaScript trims text, so that it takes `</\ufeffOnlineStatus>`: not XML. */
function hasPlainTags(text: string): boolean {
  const tags = text.replace(OPAQUE, '').match(/<[^>]*>?/g) ?? [];
  return tags.every((tag) => PLAIN_TAG.test(tag));
}

function parseTree(text: string): unknown {
  if (/<!DOCTYPE|<!ENTITY/i.test(text) || !hasPlainTags(text)) return null;
  try {
    return XMLValidator.validate(text) === true ? parser.parse(text) : null;
  } catch {
    return null;
  }
}

/**
 * An XML answer in the shape of its JSON twin, or null when it is none. No document type, no entity
 * but XML's own five and character references, values stay text but for the exact `true` and `false`.
 */
export function parseXmlAnswer(text: string): Record<string, unknown> | null {
  const tree = parseTree(text);
  if (!isRecord(tree)) return null;
  for (const name of ROOTS) {
    const root = tree[name];
    if (isRecord(root)) return readRoot(root);
  }
  return null;
}
