'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Entrance } from '@/components/shell/entrance';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Field } from '@/components/ui/field';
import { PasswordInput } from '@/components/ui/password-input';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { useForm } from '@/components/ui/use-form';
import { MIN_PASSWORD_LENGTH } from '@/lib/contracts/me';
import { resetPasswordSchema } from '@/lib/contracts/team';
import { useResetPassword } from '@/lib/queries/links';
import { useLinkSecret } from './use-link-secret';

export function ResetPage() {
  const t = useTranslations('links.reset');
  const secret = useLinkSecret();
  const [isDone, setIsDone] = useState(false);
  return (
    <Entrance title={t('title')}>
      {isDone ? (
        <div className="flex flex-col gap-4">
          <p className="text-sm">{t('done')}</p>
          <a href="/sign-in" className={buttonClass('primary')}>
            {t('signIn')}
          </a>
        </div>
      ) : (
        <ResetForm secret={secret ?? ''} onDone={() => setIsDone(true)} />
      )}
    </Entrance>
  );
}

function ResetForm({ secret, onDone }: { secret: string; onDone: () => void }) {
  const t = useTranslations('links.reset');
  const setup = useTranslations('setup');
  const reset = useResetPassword();
  const form = useForm({
    initial: { password: '' },
    schema: resetPasswordSchema,
    toInput: ({ password }) => ({ password, secret }),
    submit: async (input) => {
      await reset.mutateAsync(input);
      onDone();
    },
  });
  const isInvalid = form.failure?.status === 404 || form.errors.secret !== undefined;
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      {isInvalid && (
        <p role="alert" className="text-sm">
          <span className="font-medium">{t('invalid')}</span> {t('invalidDetail')}
        </p>
      )}
      {form.failure !== null && !isInvalid && <ProblemBanner error={form.failure} />}
      <Field
        label={setup('password')}
        error={form.errors.password}
        hint={setup('passwordHint', { minimum: String(MIN_PASSWORD_LENGTH) })}
      >
        <PasswordInput
          name="password"
          autoComplete="new-password"
          autoFocus
          value={form.values.password}
          onValueChange={(value) => form.set('password', value)}
        />
      </Field>
      <Button type="submit" variant="primary" isPending={form.isPending}>
        {t('submit')}
      </Button>
    </form>
  );
}
