'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { useForm } from '@/components/ui/use-form';
import { secondFactorCodeSchema } from '@/lib/contracts/account';
import { useConfirmSecondFactor } from '@/lib/queries/account';
import { QrCode } from './qr-code';

interface EnableSecondFactorProps {
  factor: { secret: string; otpauthUrl: string };
  onEnabled: (recoveryCodes: readonly string[]) => void;
}

export function EnableSecondFactor({ factor, onEnabled }: EnableSecondFactorProps) {
  const t = useTranslations('account.factor');
  const common = useTranslations('common');
  const confirm = useConfirmSecondFactor();
  const form = useForm({
    initial: { code: '' },
    schema: secondFactorCodeSchema,
    toInput: ({ code }) => ({ code: code.replace(/\s/g, '') }),
    formats: { code: t('codeFormat') },
    submit: async ({ code }) => onEnabled((await confirm.mutateAsync(code)).recoveryCodes),
  });
  return (
    <div className="flex flex-col gap-5 sm:flex-row">
      <QrCode text={factor.otpauthUrl} label={t('qr')} />
      <form
        method="post"
        noValidate
        onSubmit={form.onSubmit}
        className="flex flex-1 flex-col gap-4"
      >
        {form.failure !== null && <ProblemBanner error={form.failure} />}
        <p className="text-sm">{t('scan')}</p>
        <p className="flex items-center gap-2 text-xs">
          <span className="text-muted">{t('key')}</span>
          <code className="font-mono wrap-anywhere">{factor.secret}</code>
          <CopyButton text={factor.secret} label={common('copy')} />
        </p>
        <Field label={t('code')} error={form.errors.code} className="max-w-48">
          <Input
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            className="font-mono tracking-widest"
            value={form.values.code}
            onValueChange={(value) => form.set('code', value)}
          />
        </Field>
        <div>
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('confirm')}
          </Button>
        </div>
      </form>
    </div>
  );
}
