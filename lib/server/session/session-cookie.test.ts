import { afterEach, expect, test, vi } from 'vitest';
import { forgetSingleton } from '@/lib/server/process-singleton';
import { authCookies } from './session-cookie.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetSingleton('env');
});

function cookiesAt(address: string) {
  vi.stubEnv('NEXTAUTH_URL', address);
  forgetSingleton('env');
  return Object.values(authCookies());
}

test('behind https every cookie of a sign-in is bound to this host', () => {
  for (const { name, options } of cookiesAt('https://rollcall.example.com')) {
    expect(name).toMatch(/^__Host-next-auth\./);
    expect(options).toMatchObject({ httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
    expect(options).not.toHaveProperty('domain');
  }
});

test('on plain http a browser would refuse the prefix, so it is left out', () => {
  for (const { name, options } of cookiesAt('http://127.0.0.1:3000')) {
    expect(name).toMatch(/^next-auth\./);
    expect(options.secure).toBe(false);
  }
});
