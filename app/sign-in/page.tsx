import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPage } from '@/components/sign-in/sign-in-page';
import { safeNext } from '@/lib/format/safe-next';
import { requestTitles } from '@/lib/i18n/request-locale';
import { singleSignOnName } from '@/lib/server/session/oidc';
import { getPageCaller } from '@/lib/server/session/page-caller';
import { isSetupNeeded } from '@/lib/server/team/is-setup-needed';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('signIn') };
}

interface Props {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
}

export default async function Page({ searchParams }: Props) {
  const { error, ...query } = await searchParams;
  const next = safeNext(query.next);
  if ((await getPageCaller()) !== null) redirect(next);
  if (await isSetupNeeded()) redirect('/setup');
  return <SignInPage next={next} singleSignOn={singleSignOnName()} problem={problemOf(error)} />;
}

function problemOf(error: string | string[] | undefined) {
  if (error === undefined) return null;
  return error === 'NoAccount' ? 'noAccount' : 'notSignedIn';
}
