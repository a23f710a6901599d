import { routes } from '@/lib/server/http/route';
import { answerStatuses } from '@/lib/server/http/statuses-route';

export const { GET, POST, PUT, PATCH, DELETE } = routes({ GET: answerStatuses });
