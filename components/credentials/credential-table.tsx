'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { RelativeTime } from '@/components/ui/relative-time';
import { Cell, HeadCell, Table } from '@/components/ui/table';
import type { Credential } from '@/lib/contracts/credential';
import { useConnections } from '@/lib/queries/connections';
import { CredentialDialog } from './credential-dialog';
import { CredentialExpiry } from './credential-expiry';
import { DeleteCredential } from './delete-credential';

type Open = { action: 'edit' | 'delete'; credential: Credential } | null;

export function CredentialTable({ credentials }: { credentials: readonly Credential[] }) {
  const t = useTranslations();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Table caption={t('titles.credentials')}>
        <thead>
          <tr>
            <HeadCell>{t('credentials.columns.name')}</HeadCell>
            <HeadCell>{t('credentials.columns.accessKeyId')}</HeadCell>
            <HeadCell>{t('credentials.columns.kind')}</HeadCell>
            <HeadCell>{t('credentials.columns.usedBy')}</HeadCell>
            <HeadCell>{t('credentials.columns.createdAt')}</HeadCell>
            <HeadCell>
              <span className="sr-only">{t('common.moreActions')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {credentials.map((credential) => (
            <Row
              key={credential.id}
              credential={credential}
              onAction={(action) => setOpen({ action, credential })}
            />
          ))}
        </tbody>
      </Table>
      {open?.action === 'edit' && (
        <CredentialDialog isOpen onOpenChange={close} credential={open.credential} />
      )}
      {open?.action === 'delete' && (
        <DeleteCredential credential={open.credential} onClose={close} />
      )}
    </>
  );
}

interface RowProps {
  credential: Credential;
  onAction: (action: 'edit' | 'delete') => void;
}

function Row({ credential, onAction }: RowProps) {
  const t = useTranslations();
  const users = useConnections().data?.filter(({ credentialId }) => credentialId === credential.id);
  const { securityTokenExpiresAt: expiresAt, securityTokenWarnAt: warnAt } = credential;
  const end = expiresAt && warnAt ? { expiresAt, warnAt } : null;
  const usedBy = users?.map(({ name }) => name).join(', ');
  return (
    <tr>
      <Cell className="font-medium">{credential.name}</Cell>
      <Cell>
        <code className="font-mono text-xs">{credential.accessKeyId}</code>
      </Cell>
      <Cell>
        <span className="flex flex-wrap items-center gap-2">
          <Badge>{t(`credentials.kind.${credential.kind}`)}</Badge>
          {end && <CredentialExpiry end={end} />}
        </span>
      </Cell>
      <Cell className="text-muted">{usedBy === '' ? t('credentials.unused') : usedBy}</Cell>
      <Cell className="whitespace-nowrap text-muted">
        <RelativeTime at={credential.createdAt} />
      </Cell>
      <Cell className="text-right">
        <Menu
          trigger={
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`${t('common.moreActions')}: ${credential.name}`}
            >
              <Ellipsis aria-hidden="true" />
            </Button>
          }
        >
          <MenuItem onClick={() => onAction('edit')}>{t('common.edit')}</MenuItem>
          <MenuItem isDanger onClick={() => onAction('delete')}>
            {t('common.delete')}
          </MenuItem>
        </Menu>
      </Cell>
    </tr>
  );
}
