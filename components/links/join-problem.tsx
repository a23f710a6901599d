'use client';

import { useTranslations } from 'use-intl/react';
import { ProblemBanner } from '@/components/ui/problem-banner';
import type { ApiError } from '@/lib/queries/api-error';

const WORDS = {
  'account-exists': 'accountExists',
  'other-address': 'otherAddress',
  'already-member': 'alreadyMember',
} as const;

const isKnown = (code: string): code is keyof typeof WORDS => code in WORDS;

export function JoinProblem({ error }: { error: ApiError }) {
  const t = useTranslations('links.invite');
  return (
    <ProblemBanner error={error}>
      {isKnown(error.code) ? t(WORDS[error.code]) : undefined}
    </ProblemBanner>
  );
}
