'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { useSecondFactor, useStartSecondFactor } from '@/lib/queries/account';
import { isApiError } from '@/lib/queries/api-error';
import { DisableSecondFactor } from './disable-second-factor';
import { EnableSecondFactor } from './enable-second-factor';
import { RecoveryCodes } from './recovery-codes';

export function SecondFactorSection() {
  const t = useTranslations('account.factor');
  const state = useSecondFactor().data;
  const start = useStartSecondFactor();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [isDisabling, setIsDisabling] = useState(false);
  const isOn = state?.enabled === true;
  return (
    <Section
      title={t('title')}
      description={t('detail')}
      actions={
        state !== undefined && (
          <Badge tone={isOn ? 'accent' : 'neutral'}>{isOn ? t('on') : t('off')}</Badge>
        )
      }
    >
      {isApiError(start.error) && <ProblemBanner error={start.error} />}
      {start.data !== undefined && !isOn && codes === null && (
        <EnableSecondFactor factor={start.data} onEnabled={setCodes} />
      )}
      {state !== undefined && !isOn && start.data === undefined && (
        <Button onClick={() => start.mutate()} isPending={start.isPending}>
          {t('start')}
        </Button>
      )}
      {isOn && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-muted text-sm">{t('codesLeft', { count: state.recoveryCodesLeft })}</p>
          <Button variant="danger" onClick={() => setIsDisabling(true)}>
            {t('disable')}
          </Button>
        </div>
      )}
      {codes !== null && (
        <RecoveryCodes
          codes={codes}
          onClose={() => {
            setCodes(null);
            start.reset();
          }}
        />
      )}
      {isDisabling && <DisableSecondFactor onClose={() => setIsDisabling(false)} />}
    </Section>
  );
}
