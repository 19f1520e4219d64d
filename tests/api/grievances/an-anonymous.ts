import type { fileAnonymously } from '@shared/features/grievances/protection-contract';
import type { InputOf } from '@shared/kernel/contract';
import { arrears } from './a-city';

export const passphrase = '老家门口的大樟树';

const { contactName: _, contactPhone: __, ...said } = arrears;

export const anonymous: InputOf<typeof fileAnonymously> = { ...said, passphrase };
