import { answerConnectionHealth } from '@/lib/server/http/connection-health-route';
import { routes } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = routes({ GET: answerConnectionHealth });
