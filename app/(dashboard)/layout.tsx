import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { KnownMe } from '@/components/providers/known-me';
import { Shell } from '@/components/shell/shell';
import { signInPath } from '@/lib/format/sign-in-path';
import { requestPath } from '@/lib/i18n/request-path';
import { getPageCaller } from '@/lib/server/session/page-caller';
import { isSetupNeeded } from '@/lib/server/team/is-setup-needed';
import { readMe } from '@/lib/server/team/read-me';

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const caller = await getPageCaller();
  if (caller === null) {
    if (await isSetupNeeded()) redirect('/setup');
    redirect(signInPath(await requestPath()));
  }
  return (
    <KnownMe me={await readMe(caller)}>
      <Shell>{children}</Shell>
    </KnownMe>
  );
}
