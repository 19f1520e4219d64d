import type { applyForMembership } from '@shared/features/membership/contract';
import { consentTextVersion } from '@shared/features/membership/membership';
import type { InputOf } from '@shared/kernel/contract';
import { idNumberCheckCharacter } from '@shared/people/id-number';
import { type Application, createApplication } from '../../../cloudfunctions/entry/application';
import { createSecrets } from '../../../cloudfunctions/platform/secrets';
import { ningbo, ninghai, xidian } from '../../support/seed';
import { testKeys } from '../../support/test-cloud';
import { aWorld, type Person, role, type World } from '../../support/world';

export type ApplyInput = InputOf<typeof applyForMembership>;

/** Xidian town with its offices, one union with an officer, and people who are nobody's members yet. */
export interface Town {
  readonly world: World;
  readonly unionId: string;
  readonly unionName: string;
  readonly officer: Person;
  readonly townAdmin: Person;
  readonly countyAdmin: Person;
  readonly cityAdmin: Person;
  readonly rider: Person;
}

export const aTown = async (): Promise<Town> => {
  const world = await aWorld();
  await world.seed.offices();
  const unionName = '宁海县快递行业工会联合会';
  const unionId = await world.seed.union({ name: unionName, type: 'INDUSTRY_FEDERATION' });
  return {
    world,
    unionId,
    unionName,
    officer: await world.person({ name: '郑守一', roles: [role('unionOfficer', 'union', unionId)] }),
    townAdmin: await world.person({ name: '何乡镇', roles: [role('townAdmin', 'region', xidian)] }),
    countyAdmin: await world.person({ name: '葛县长', roles: [role('countyAdmin', 'region', ninghai)] }),
    cityAdmin: await world.person({ name: '宋市管', roles: [role('cityAdmin', 'region', ningbo)] }),
    rider: await world.person({ name: '骑手' }),
  };
};

let serial = 100;

/** A well-formed citizen ID that is nobody's: of Ninghai, with the birth date asked for and the next serial number. */
export const anIdNumber = (born = '19900307'): string => {
  serial = serial === 999 ? 100 : serial + 1;
  const body = `330226${born}${serial}`;
  return body + idNumberCheckCharacter(body);
};

export const anApplication = (more: Partial<ApplyInput> = {}): ApplyInput => ({
  name: '陈骑行',
  idNumber: anIdNumber(),
  phone: '13800138000',
  workerGroup: 'FOOD_DELIVERY_RIDER',
  consents: { rules: true, idNumber: true, textVersion: consentTextVersion },
  ...more,
});

/** An instance of the functions while a key is being changed: it knows both keys and works with one of them. */
export const withNewerKey = (world: World, current = 't2'): Application => {
  const keys = { ...testKeys.keys, t2: Buffer.alloc(32, 9).toString('base64') };
  return createApplication({ ...world.platform, secrets: createSecrets({ current, keys }) });
};
