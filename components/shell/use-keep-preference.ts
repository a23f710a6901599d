'use client';

import { useTranslations } from 'use-intl/react';
import { showToast } from '@/components/ui/toast';
import type { Preference } from '@/lib/contracts/account';
import { useUpdateMe } from '@/lib/queries/account';

/** Keeps a choice with the account, so that the person's other browsers have it, too. */
export function useKeepPreference(): (preference: Preference) => void {
  const t = useTranslations('account');
  const { mutateAsync } = useUpdateMe();
  const sayMissed = () => showToast({ title: t('preferenceNotKept'), kind: 'failed' });
  // The menu that it was chosen in is gone by then, and with it what `mutate` would call.
  return (preference) => void mutateAsync(preference).catch(sayMissed);
}
