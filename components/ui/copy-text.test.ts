import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from './copy-text';
import { receiveToasts, type ToastInput } from './toast';

const FAILED = 'Could not be copied';
const toasts: ToastInput[] = [];
receiveToasts((toast) => toasts.push(toast));

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.length = 0;
});

/** A page on plain http, whose browser obeys the copy command or does not. */
function stubPlainHttp(obeys: boolean): string[] {
  const copied: string[] = [];
  const document = new EventTarget();
  const execCommand = () => {
    const clipboardData = { setData: (_type: string, text: string) => copied.push(text) };
    if (obeys) document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData }));
    return obeys;
  };
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', Object.assign(document, { execCommand }));
  return copied;
}

test('a text goes to the clipboard, also one that is still to be made', async () => {
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('ids', FAILED)).toBe(true);
  expect(await copyText(async () => 'made', FAILED)).toBe(true);
  expect(writeText.mock.calls).toEqual([['ids'], ['made']]);
  expect(toasts).toEqual([]);
});

test('a refusal is said in a toast', async () => {
  const writeText = () => Promise.reject(new Error('denied'));
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('ids', FAILED)).toBe(false);
  expect(toasts).toEqual([{ title: FAILED, kind: 'failed' }]);
});

test('a text that cannot be made is said to have failed', async () => {
  expect(await copyText(() => Promise.reject(new Error('no words')), FAILED)).toBe(false);
  expect(toasts).toHaveLength(1);
});

test('on plain http the copy command takes the text', async () => {
  const copied = stubPlainHttp(true);
  expect(await copyText('ids', FAILED)).toBe(true);
  expect(copied).toEqual(['ids']);
});

test('on plain http a browser without the command ends in a toast', async () => {
  const copied = stubPlainHttp(false);
  expect(await copyText('ids', FAILED)).toBe(false);
  expect(copied).toEqual([]);
  expect(toasts).toEqual([{ title: FAILED, kind: 'failed' }]);
});
