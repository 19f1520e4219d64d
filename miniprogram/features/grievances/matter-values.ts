import type { fileGrievance } from '@shared/features/grievances/contract';
import type { InputOf } from '@shared/kernel/contract';

type Filed = InputOf<typeof fileGrievance>;

/** What somebody says about a matter while it is being written: the same for a grievance and for a matter of a visit. */
export type MatterValues = Partial<
  Pick<Filed, 'matter' | 'dangers' | 'said' | 'employerName' | 'workplaceTownCode' | 'amountInFen' | 'headcount'>
>;

export type SetMatter = <K extends keyof MatterValues>(name: K, value: MatterValues[K]) => void;

/** The sentence beside each field that needs correcting, by the field's name. */
export type MatterErrors = Readonly<Record<string, string>>;
