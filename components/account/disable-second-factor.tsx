'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { showToast } from '@/components/ui/toast';
import { useForm } from '@/components/ui/use-form';
import { confirmPasswordSchema } from '@/lib/contracts/account';
import { useDisableSecondFactor } from '@/lib/queries/account';

export function DisableSecondFactor({ onClose }: { onClose: () => void }) {
  const t = useTranslations('account');
  const common = useTranslations('common');
  const formId = useId();
  const disable = useDisableSecondFactor();
  const form = useForm({
    initial: { password: '' },
    schema: confirmPasswordSchema,
    toInput: (values) => values,
    submit: async ({ password }) => {
      await disable.mutateAsync(password);
      showToast({ title: t('factor.disabled') });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('factor.disable')}
      description={t('factor.disableDetail')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={formId} variant="danger" isPending={form.isPending}>
            {t('factor.disable')}
          </Button>
        </>
      }
    >
      <form
        method="post"
        id={formId}
        noValidate
        onSubmit={form.onSubmit}
        className="flex flex-col gap-4"
      >
        {form.failure !== null && <ProblemBanner error={form.failure} />}
        <Field label={t('password.current')} error={form.errors.password}>
          <PasswordInput
            name="password"
            autoComplete="current-password"
            value={form.values.password}
            onValueChange={(value) => form.set('password', value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
