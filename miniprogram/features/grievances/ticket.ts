import type { readGrievance } from '@shared/features/grievances/contract';
import type { OutputOf } from '@shared/kernel/contract';

export type Ticket = OutputOf<typeof readGrievance>;
