import 'server-only';
import { LOCALE_COOKIE, THEME_COOKIE } from '@/lib/i18n/locale';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';

const YEAR_SECONDS = 365 * 86_400;

/** A person's language and theme for a browser in which nobody has chosen any, as Set-Cookie lines. */
export async function preferenceCookies(
  userId: string,
  isChosen: (cookie: string) => boolean,
): Promise<string[]> {
  const select = { locale: true, theme: true } as const;
  const user = await db().user.findUnique({ where: { id: userId }, select });
  const secure = env().nextauthUrl.startsWith('https://') ? '; Secure' : '';
  const kept = [
    [LOCALE_COOKIE, user?.locale],
    [THEME_COOKIE, user?.theme],
  ] as const;
  return kept.flatMap(([name, value]) =>
    value && !isChosen(name)
      ? [`${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`]
      : [],
  );
}
