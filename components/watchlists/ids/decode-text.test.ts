import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text';

const TEXT = '设备编号,名称\nGID_lift@@@1,大厅';
/** The same text as a Chinese Excel writes it. */
const GBK = Uint8Array.from([
  ...[0xc9, 0xe8, 0xb1, 0xb8, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a],
  ...Buffer.from('GID_lift@@@1,'),
  ...[0xb4, 0xf3, 0xcc, 0xfc],
]);

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

describe('a file is read as it was saved', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 of Windows', utf16(TEXT, false)],
    ['UTF-16 the other way round', utf16(TEXT, true)],
    ['GBK', GBK],
  ])('%s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  test('an empty file is an empty text', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});

test.each([
  ['a spreadsheet, which is a packed file', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000')],
  ['bytes of no encoding', Uint8Array.from([0x61, 0xff, 0xff, 0x80])],
])('%s is no text', (_name, bytes) => {
  expect(decodeText(bytes)).toBeNull();
});
