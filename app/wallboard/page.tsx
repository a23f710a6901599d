import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Wallboard } from '@/components/wallboard/wallboard';
import { signInPath } from '@/lib/format/sign-in-path';
import { requestTitles } from '@/lib/i18n/request-locale';
import { getPageCaller } from '@/lib/server/session/page-caller';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('wallboard') };
}

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  if ((await getPageCaller()) === null) {
    const { lists } = await searchParams;
    const next = typeof lists === 'string' ? `/wallboard?lists=${lists}` : '/wallboard';
    redirect(signInPath(next));
  }
  return <Wallboard />;
}
