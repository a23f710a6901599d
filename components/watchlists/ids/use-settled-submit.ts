'use client';

import { type FormEvent, useEffect, useState } from 'react';
import type { IdsDraft } from './use-ids-draft';

type Submit = (event: FormEvent<HTMLFormElement>) => void;

/** For a form with ids: sent before all ids of its text are found, it is sent again by itself when they are. */
export function useSettledSubmit({ isSettled }: IdsDraft, onSubmit: Submit): Submit {
  const [hasty, setHasty] = useState<HTMLFormElement | null>(null);
  useEffect(() => {
    if (hasty === null || !isSettled) return;
    setHasty(null);
    hasty.requestSubmit();
  }, [hasty, isSettled]);
  return (event) => {
    if (isSettled) return onSubmit(event);
    event.preventDefault();
    setHasty(event.currentTarget);
  };
}
