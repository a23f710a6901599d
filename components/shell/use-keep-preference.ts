'use client';

import { useTranslations } from 'use-intl/react';
import { showToast } from '@/components/ui/toast';
import type { Preference } from '@/lib/contracts/account';
import { useUpdateMe } from '@/lib/queries/account';

/** Keeps a choice with the account, so that the person's other browsers have it, too. */
export function useKeepPreference(): (preference: Preference) => void {
  const t = useTranslations('account');
  const { mutate } = useUpdateMe();
  return (preference) =>
    mutate(preference, {
      onError: () => showToast({ title: t('preferenceNotKept'), kind: 'failed' }),
    });
}
