'use client';

import { useTranslations } from 'use-intl/react';

const REASONS = [
  'empty',
  'too-long',
  'control-characters',
  'not-group-at-device',
  'label-not-usable',
  'tags-not-usable',
  'note-not-usable',
] as const;

/** Why an id or a row was refused or warned of, in the reader's words. */
export function useReasonWord(): (reason: string) => string {
  const t = useTranslations('watchlists.ids.reason');
  return (reason) => t(REASONS.find((known) => known === reason) ?? 'other');
}
