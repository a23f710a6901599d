/** The text of a file: by its byte order mark, else UTF-8, else what a Chinese Excel writes; null when it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of [markedEncoding(bytes) ?? 'utf-8', 'gb18030']) {
    const text = decoded(bytes, encoding);
    if (text !== null) return text.includes('\0') ? null : text;
  }
  return null;
}

function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
