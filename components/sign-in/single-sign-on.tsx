'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { startSingleSignOn } from '@/lib/queries/session';

/** The way in by the identity provider that the server was given. */
export function SingleSignOn({ name, next }: { name: string; next: string }) {
  const t = useTranslations('signIn');
  const [isPending, setPending] = useState(false);
  const start = () => {
    setPending(true);
    startSingleSignOn(next).catch(() => setPending(false));
  };
  return (
    <Button onClick={start} isPending={isPending}>
      {t('continueWith', { name })}
    </Button>
  );
}
