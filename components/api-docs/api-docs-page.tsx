'use client';

import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useApiDocument } from '@/lib/queries/api-document';
import { isApiError } from '@/lib/queries/api-error';
import { OperationItem } from './operation-item';

const DOCUMENT = '/api/v1/openapi.json';

/** The API as its own document describes it, with a command for each operation. */
export function ApiDocsPage() {
  const t = useTranslations();
  const { data, error } = useApiDocument();
  const origin = useHydrated() ? window.location.origin : '';
  return (
    <Page
      title={t('titles.apiDocs')}
      description={t.rich('apiDocs.lead', {
        document: (words) => (
          <a href={DOCUMENT} className="text-accent-ink underline">
            {words}
          </a>
        ),
      })}
    >
      {isApiError(error) && <ProblemBanner error={error} />}
      {data === undefined && error === null && <Skeleton className="h-64" />}
      {data?.map(({ name, operations }) => (
        <Section key={name} title={name}>
          {operations.map((operation) => (
            <OperationItem key={operation.operationId} operation={operation} origin={origin} />
          ))}
        </Section>
      ))}
    </Page>
  );
}
