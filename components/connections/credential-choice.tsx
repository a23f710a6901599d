'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { CredentialDialog } from '@/components/credentials/credential-dialog';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useCredentials } from '@/lib/queries/credentials';

interface CredentialChoiceProps {
  value: string;
  error: string | undefined;
  onValueChange: (credentialId: string) => void;
}

/** Choose one, or make one without leaving the form. */
export function CredentialChoice({ value, error, onValueChange }: CredentialChoiceProps) {
  const t = useTranslations('connections.fields');
  const { data = [] } = useCredentials();
  const [isCreating, setIsCreating] = useState(false);
  const options = [
    ...(value === '' ? [{ value: '', label: t('chooseCredential') }] : []),
    ...data.map(({ id, name, accessKeyId }) => ({ value: id, label: `${name} · ${accessKeyId}` })),
  ];
  return (
    <div className="flex flex-col items-stretch gap-2 sm:flex-row sm:items-end">
      <Field label={t('credential')} error={error} className="flex-1">
        <Select name="credentialId" value={value} options={options} onValueChange={onValueChange} />
      </Field>
      <Button
        onClick={() => setIsCreating(true)}
        className={error === undefined ? '' : 'sm:mb-5.5'}
      >
        <Plus aria-hidden="true" />
        {t('newCredential')}
      </Button>
      <CredentialDialog
        isOpen={isCreating}
        onOpenChange={setIsCreating}
        credential={null}
        onSaved={(credential) => onValueChange(credential.id)}
      />
    </div>
  );
}
